// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

// What the hub does and learns between meetings. Notes, visits, voices and incidents are records:
// added and amended, never edited.
namespace rt {

enum class NoteKind { Note, Visit, Call, Meeting, Letter, Supervision, Other };

template <> struct Names<NoteKind> {
    static constexpr std::array<std::string_view, 7> words{
        "note", "visit", "call", "meeting", "letter", "supervision", "other"};
};

struct Note {
    NoteId id;
    FamilyId family;
    std::vector<ChildId> children; // empty: the whole family
    PersonId author;
    QDateTime at; // when it happened
    NoteKind kind = NoteKind::Note;
    QString text;
    NoteId amends; // a further record about an earlier one
};

template <> struct Fields<Note> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Note::family), field(2, "children", &Note::children),
        field(3, "author", &Note::author), field(4, "at", &Note::at), field(5, "kind", &Note::kind),
        field(6, "text", &Note::text), field(7, "amends", &Note::amends));
};

struct Visit {
    VisitId id;
    FamilyId family;
    ChildId child;
    QDate on;
    bool seen = true, alone = false;
    PersonId by;
    NoteId note;
};

template <> struct Fields<Visit> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Visit::family), field(2, "child", &Visit::child),
        field(3, "on_day", &Visit::on), field(4, "seen", &Visit::seen),
        field(5, "alone", &Visit::alone), field(6, "by", &Visit::by),
        field(7, "note", &Visit::note));
};

struct Voice { // the child's views, in the child's words
    VoiceId id;
    FamilyId family;
    ChildId child;
    QDate on;
    QString words;
    QString method;  // "direct work", "drawing", "questionnaire"
    QString changed; // what we changed because of this
};

template <> struct Fields<Voice> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Voice::family), field(2, "child", &Voice::child),
        field(3, "on_day", &Voice::on), field(4, "words", &Voice::words),
        field(5, "method", &Voice::method), field(6, "changed", &Voice::changed));
};

enum class IncidentKind { Missing, Section47, DomesticAbuse, Hospital, Arrest, Other };

template <> struct Names<IncidentKind> {
    static constexpr std::array<std::string_view, 6> words{
        "missing", "section_47", "domestic_abuse", "hospital", "arrest", "other"};
};

struct Incident {
    IncidentId id;
    FamilyId family;
    ChildId child; // null: the family
    IncidentKind kind = IncidentKind::Other;
    QDate on;
    QString words;
};

template <> struct Fields<Incident> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Incident::family), field(2, "child", &Incident::child),
        field(3, "kind", &Incident::kind), field(4, "on_day", &Incident::on),
        field(5, "words", &Incident::words));
};

enum class KeyDateKind { Conference, CareReview, Court, CoreGroup, PlanReview, PathwayReview };

template <> struct Names<KeyDateKind> {
    static constexpr std::array<std::string_view, 6> words{
        "conference", "care_review", "court", "core_group", "plan_review", "pathway_review"};
};

struct KeyDate { // a conference, review or hearing that is due or was held
    KeyDateId id;
    FamilyId family;
    ChildId child; // null: the family
    KeyDateKind kind = KeyDateKind::Conference;
    QDate due, held;
    QString note;
};

template <> struct Fields<KeyDate> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &KeyDate::family), field(2, "child", &KeyDate::child),
        field(3, "kind", &KeyDate::kind), field(4, "due", &KeyDate::due),
        field(5, "held", &KeyDate::held), field(6, "note", &KeyDate::note));
};

enum class ActionState { Open, Done, Dropped };

template <> struct Names<ActionState> {
    static constexpr std::array<std::string_view, 3> words{"open", "done", "dropped"};
};

struct Action { // one person, one date, one verb, one child or family
    ActionId id;
    FamilyId family;
    ChildId child; // null: the family
    PersonId owner;
    QString outsideOwner; // when owed by somebody outside the hub: "Baylis Court School"
    QString what;         // starts with a verb: "call Nan"
    QDate due, firstDue;
    ActionState state = ActionState::Open;
    QDate endedOn;
    int rolled = 0;
    DiscussionId from;    // null: made between meetings
    DirectionId direction;
};

template <> struct Fields<Action> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Action::family), field(2, "child", &Action::child),
        field(3, "owner", &Action::owner), field(4, "outside_owner", &Action::outsideOwner),
        field(5, "what", &Action::what), field(6, "due", &Action::due),
        field(7, "first_due", &Action::firstDue), field(8, "state", &Action::state),
        field(9, "ended_on", &Action::endedOn), field(10, "rolled", &Action::rolled),
        field(11, "from_discussion", &Action::from), field(12, "direction", &Action::direction));
};

enum class StepKind { Done, Rolled, Dropped, Reopened };

template <> struct Names<StepKind> {
    static constexpr std::array<std::string_view, 4> words{"done", "rolled", "dropped", "reopened"};
};

struct ActionStep { // record: what was decided about an action, and why
    ActionStepId id;
    ActionId action;
    FamilyId family;
    StepKind kind = StepKind::Done;
    QDate on, newDue;
    QString reason;
    PersonId by;
    DiscussionId at;
};

template <> struct Fields<ActionStep> {
    static constexpr auto list = std::make_tuple(
        field(1, "action", &ActionStep::action), field(2, "family", &ActionStep::family),
        field(3, "kind", &ActionStep::kind), field(4, "on_day", &ActionStep::on),
        field(5, "new_due", &ActionStep::newDue), field(6, "reason", &ActionStep::reason),
        field(7, "by", &ActionStep::by), field(8, "at_discussion", &ActionStep::at));
};

// Who may decide what: a level, and a dated setting for each kind of decision.
enum class Authority { Consultant, GroupManager, HeadOfOperations };

template <> struct Names<Authority> {
    static constexpr std::array<std::string_view, 3> words{"consultant", "group_manager",
                                                           "head_of_operations"};
};

enum class DecisionKind {
    Plan,             // change of the plan, next steps
    Visits,           // how often the child is seen
    StepDown,
    Close,
    Strategy,         // strategy discussion, section 47
    Conference,       // ask for an initial conference
    LegalMeeting,     // legal planning, letter before proceedings
    Proceedings,      // issue care proceedings
    Accommodate,      // child becomes looked after
    Placement,        // change of placement
    Money,            // resources above the hub's budget
    Other
};

template <> struct Names<DecisionKind> {
    static constexpr std::array<std::string_view, 12> words{
        "plan",          "visits",      "step_down",   "close",     "strategy", "conference",
        "legal_meeting", "proceedings", "accommodate", "placement", "money",    "other"};
};

struct Direction { // what is decided, why, by when; made in a discussion or on any day between
    DirectionId id;
    FamilyId family;
    std::vector<ChildId> children; // empty: the whole family
    DiscussionId discussion;       // null: between meetings
    DecisionKind kind = DecisionKind::Plan;
    QString decision, because;
    QDate by;
    QString noActionBecause;
    PersonId decider;   // null while owed
    QDateTime decidedAt;
    Authority level = Authority::Consultant; // that the decision needs, by the table of its day
    bool owedByManager = false;
    DirectionId answers; // the owed one that the manager decides by this; null: none
};

template <> struct Fields<Direction> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Direction::family), field(2, "children", &Direction::children),
        field(3, "discussion", &Direction::discussion), field(4, "kind", &Direction::kind),
        field(5, "decision", &Direction::decision), field(6, "because", &Direction::because),
        field(7, "by_day", &Direction::by),
        field(8, "no_action_because", &Direction::noActionBecause),
        field(9, "decider", &Direction::decider), field(10, "decided_at", &Direction::decidedAt),
        field(11, "level", &Direction::level),
        field(12, "owed_by_manager", &Direction::owedByManager),
        field(13, "answers", &Direction::answers));
};

struct Challenge { // open until it is answered and evidenced
    ChallengeId id;
    FamilyId family;
    DiscussionId discussion; // null: between meetings
    PersonId by;
    QDateTime at;
    QString text;
    QString answer;
    PersonId answeredBy;
    QDateTime answeredAt;
    QString evidence;
    QDate evidencedOn;
};

template <> struct Fields<Challenge> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Challenge::family), field(2, "discussion", &Challenge::discussion),
        field(3, "by", &Challenge::by), field(4, "at", &Challenge::at),
        field(5, "text", &Challenge::text), field(6, "answer", &Challenge::answer),
        field(7, "answered_by", &Challenge::answeredBy),
        field(8, "answered_at", &Challenge::answeredAt),
        field(9, "evidence", &Challenge::evidence),
        field(10, "evidenced_on", &Challenge::evidencedOn));
};

} // namespace rt
