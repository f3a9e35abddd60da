// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"
#include "core/domain/organisation.h"

// The weekly hub meeting: its series, agenda, attendance, discussions and signed records.
namespace rt {

enum class MeetingKind { Weekly, Extra, Joint };

template <> struct Names<MeetingKind> {
    static constexpr std::array<std::string_view, 3> words{"weekly", "extra", "joint"};
};

enum class MeetingState { Planned, Running, Ended, Cancelled };

template <> struct Names<MeetingState> {
    static constexpr std::array<std::string_view, 4> words{"planned", "running", "ended",
                                                           "cancelled"};
};

struct Meeting {
    MeetingId id; // of hub, day, kind and ordinal, so that two PCs make the same row
    HubId hub;
    HubId jointWith; // of a joint meeting
    MeetingKind kind = MeetingKind::Weekly;
    QDate on;
    QString at;      // "10:00"
    int ordinal = 1; // in the hub's series
    int minutes = 90, overhead = 10;
    MeetingState state = MeetingState::Planned;
    QString cancelledBecause;
    QDateTime started, ended;
    PersonId chair, scribe;
};

template <> struct Fields<Meeting> {
    static constexpr auto list = std::make_tuple(
        field(1, "hub", &Meeting::hub), field(2, "joint_with", &Meeting::jointWith),
        field(3, "kind", &Meeting::kind), field(4, "on_day", &Meeting::on),
        field(5, "at_time", &Meeting::at), field(6, "ordinal", &Meeting::ordinal),
        field(7, "minutes", &Meeting::minutes), field(8, "overhead", &Meeting::overhead),
        field(9, "state", &Meeting::state),
        field(10, "cancelled_because", &Meeting::cancelledBecause),
        field(11, "started", &Meeting::started), field(12, "ended", &Meeting::ended),
        field(13, "chair", &Meeting::chair), field(14, "scribe", &Meeting::scribe));
};

enum class Presence { Present, Apologies, Absent };

template <> struct Names<Presence> {
    static constexpr std::array<std::string_view, 3> words{"present", "apologies", "absent"};
};

struct Attendance { // of a member, or of a visitor by name
    AttendanceId id;
    MeetingId meeting;
    PersonId person; // null: visitor
    QString visitor, agency;
    Role role = Role::SocialWorker;
    Presence presence = Presence::Present;
    QString late, left; // "10:15"
};

template <> struct Fields<Attendance> {
    static constexpr auto list = std::make_tuple(
        field(1, "meeting", &Attendance::meeting), field(2, "person", &Attendance::person),
        field(3, "visitor", &Attendance::visitor), field(4, "agency", &Attendance::agency),
        field(5, "role", &Attendance::role), field(6, "presence", &Attendance::presence),
        field(7, "late", &Attendance::late), field(8, "left_at", &Attendance::left));
};

enum class Tier { Must, Should, Later };

template <> struct Names<Tier> {
    static constexpr std::array<std::string_view, 3> words{"must", "should", "later"};
};

enum class ItemState { Planned, Discussed, NotReached, Removed };

template <> struct Names<ItemState> {
    static constexpr std::array<std::string_view, 4> words{"planned", "discussed", "not_reached",
                                                           "removed"};
};

enum class Depth { Deep, Quick };

template <> struct Names<Depth> {
    static constexpr std::array<std::string_view, 2> words{"deep", "quick"};
};

struct AgendaItem { // a case's slot in a meeting
    AgendaItemId id;
    MeetingId meeting;
    CaseId inCase;
    FamilyId family;
    Tier tier = Tier::Should;
    QString reasons; // codes and numbers of core/domain/agenda.h, turned into words by ui/text
    int points = 0;
    int minutes = 6;
    QString place; // fractional index (core/domain/place.h)
    Depth depth = Depth::Deep;
    ItemState state = ItemState::Planned;
    QString removedBecause;
};

template <> struct Fields<AgendaItem> {
    static constexpr auto list = std::make_tuple(
        field(1, "meeting", &AgendaItem::meeting), field(2, "case_id", &AgendaItem::inCase),
        field(3, "family", &AgendaItem::family), field(4, "tier", &AgendaItem::tier),
        field(5, "reasons", &AgendaItem::reasons), field(6, "points", &AgendaItem::points),
        field(7, "minutes", &AgendaItem::minutes), field(8, "place", &AgendaItem::place),
        field(9, "depth", &AgendaItem::depth), field(10, "state", &AgendaItem::state),
        field(11, "removed_because", &AgendaItem::removedBecause));
};

struct AgendaRequest { // a colleague or the group manager asks for a family; urgent makes it a must
    AgendaRequestId id;
    CaseId inCase;
    FamilyId family;
    PersonId by;
    QDate on;
    bool urgent = false;
    QString why;
    DiscussionId met; // the discussion that answered it
};

template <> struct Fields<AgendaRequest> {
    static constexpr auto list = std::make_tuple(
        field(1, "case_id", &AgendaRequest::inCase), field(2, "family", &AgendaRequest::family),
        field(3, "by", &AgendaRequest::by), field(4, "on_day", &AgendaRequest::on),
        field(5, "urgent", &AgendaRequest::urgent), field(6, "why", &AgendaRequest::why),
        field(7, "met", &AgendaRequest::met));
};

// Why one half of a deep discussion is missing; it comes back as a must-item.
enum class Waiver {
    None,
    UrgentDirectionOnly,
    UpdateOnly,
    KeyPersonAbsent,
    ReflectedOneToOne,      // with a date in the sentence
    DirectionOutsideMeeting // with a date in the sentence
};

template <> struct Names<Waiver> {
    static constexpr std::array<std::string_view, 6> words{
        "none",
        "urgent_direction_only",
        "update_only",
        "key_person_absent",
        "reflected_one_to_one",
        "direction_outside_meeting"};
};

enum class DiscussionState { Open, Closed, Signed };

template <> struct Names<DiscussionState> {
    static constexpr std::array<std::string_view, 3> words{"open", "closed", "signed"};
};

struct Discussion {
    DiscussionId id; // of the meeting and the case
    MeetingId meeting;
    CaseId inCase;
    FamilyId family;
    Depth depth = Depth::Deep;
    QDate on;
    PersonId presenter;
    QString question;   // the dilemma that the family brings
    QString newFacts;   // since last time
    QString seen;       // who was seen, alone or not, in words
    QString voice;      // what the child says
    QString reflection;
    Waiver reflectionWaiver = Waiver::None, directionWaiver = Waiver::None;
    QString reflectionWaiverWhy, directionWaiverWhy;
    bool planStands = false; // of a quick discussion
    QString dissent;
    QDate next;     // next discussion
    QDate nextDeep; // next deep discussion
    int seconds = 0;
    DiscussionState state = DiscussionState::Open;
};

template <> struct Fields<Discussion> {
    static constexpr auto list = std::make_tuple(
        field(1, "meeting", &Discussion::meeting), field(2, "case_id", &Discussion::inCase),
        field(3, "family", &Discussion::family), field(4, "depth", &Discussion::depth),
        field(5, "on_day", &Discussion::on), field(6, "presenter", &Discussion::presenter),
        field(7, "question", &Discussion::question), field(8, "new_facts", &Discussion::newFacts),
        field(9, "seen", &Discussion::seen), field(10, "voice", &Discussion::voice),
        field(11, "reflection", &Discussion::reflection),
        field(12, "reflection_waiver", &Discussion::reflectionWaiver),
        field(13, "direction_waiver", &Discussion::directionWaiver),
        field(14, "reflection_waiver_why", &Discussion::reflectionWaiverWhy),
        field(15, "direction_waiver_why", &Discussion::directionWaiverWhy),
        field(16, "plan_stands", &Discussion::planStands), field(17, "dissent", &Discussion::dissent),
        field(18, "next_day", &Discussion::next), field(19, "next_deep", &Discussion::nextDeep),
        field(20, "seconds", &Discussion::seconds), field(21, "state", &Discussion::state));
};

// One voice's number, record. A round (one discussion) has one sentence, or is marked as owed.
struct Scale {
    ScaleId id;
    DiscussionId discussion; // null: between meetings or imported
    FamilyId family;
    ChildId child; // null: about the family
    QString question;
    QString voice; // "Hub", "Mia", "Mum": one line a voice, never averaged
    int number = 0; // 0 to 10
    QString because; // what makes it a 4 and not a 3; the round's sentence
    bool owed = false; // the sentence is owed
    QDate on;
};

template <> struct Fields<Scale> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &Scale::discussion), field(2, "family", &Scale::family),
        field(3, "child", &Scale::child), field(4, "question", &Scale::question),
        field(5, "voice", &Scale::voice), field(6, "number", &Scale::number),
        field(7, "because", &Scale::because), field(8, "owed", &Scale::owed),
        field(9, "on_day", &Scale::on));
};

struct Hypothesis { // -> planned conversation -> who asks whom, by when -> its result next time
    HypothesisId id;
    DiscussionId discussion;
    FamilyId family;
    QString text;
    QString conversationWith, question;
    PersonId asker;
    QDate by;
    QString result;
    DiscussionId resultAt;
    QDate resultOn;
};

template <> struct Fields<Hypothesis> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &Hypothesis::discussion), field(2, "family", &Hypothesis::family),
        field(3, "text", &Hypothesis::text),
        field(4, "conversation_with", &Hypothesis::conversationWith),
        field(5, "question", &Hypothesis::question), field(6, "asker", &Hypothesis::asker),
        field(7, "by_day", &Hypothesis::by), field(8, "result", &Hypothesis::result),
        field(9, "result_at", &Hypothesis::resultAt), field(10, "result_on", &Hypothesis::resultOn));
};

struct Contribution { // record: a reflection written beforehand, revealed in the meeting
    ContributionId id;
    DiscussionId discussion;
    FamilyId family;
    PersonId by; // null when the writer does not wish to be named
    QString text;
    QDateTime writtenAt;
};

template <> struct Fields<Contribution> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &Contribution::discussion), field(2, "family", &Contribution::family),
        field(3, "by", &Contribution::by), field(4, "text", &Contribution::text),
        field(5, "written_at", &Contribution::writtenAt));
};

struct SignRequest { // waits on the signer's Today until it is met on a device of theirs
    SignRequestId id;
    DiscussionId discussion;
    MeetingId meeting;
    PersonId asked, askedBy;
    QDateTime at;
    bool met = false;
};

template <> struct Fields<SignRequest> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &SignRequest::discussion), field(2, "meeting", &SignRequest::meeting),
        field(3, "asked", &SignRequest::asked), field(4, "asked_by", &SignRequest::askedBy),
        field(5, "at", &SignRequest::at), field(6, "met", &SignRequest::met));
};

// Record: the discussion as it was signed, one for each child, filed in that child's record.
struct SignedRecord {
    SignedRecordId id; // of the discussion and the child
    DiscussionId discussion;
    MeetingId meeting;
    FamilyId family;
    ChildId child; // null: a family without a child (PAUSE)
    PersonId signedBy, deputyFor;
    QDateTime signedAt;
    QString text;      // plain text of the whole record, with the statutory case number
    QByteArray digest; // BLAKE2b-256 of the text
};

template <> struct Fields<SignedRecord> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &SignedRecord::discussion), field(2, "meeting", &SignedRecord::meeting),
        field(3, "family", &SignedRecord::family), field(4, "child", &SignedRecord::child),
        field(5, "signed_by", &SignedRecord::signedBy),
        field(6, "deputy_for", &SignedRecord::deputyFor),
        field(7, "signed_at", &SignedRecord::signedAt), field(8, "text", &SignedRecord::text),
        field(9, "digest", &SignedRecord::digest));
};

struct Amendment { // record: added to a signed record, which itself never changes
    AmendmentId id;
    SignedRecordId record;
    FamilyId family;
    PersonId by;
    QDateTime at;
    QString text;
};

template <> struct Fields<Amendment> {
    static constexpr auto list = std::make_tuple(
        field(1, "record", &Amendment::record), field(2, "family", &Amendment::family),
        field(3, "by", &Amendment::by), field(4, "at", &Amendment::at),
        field(5, "text", &Amendment::text));
};

} // namespace rt
