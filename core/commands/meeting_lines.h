// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"

// What a line of "apply" brings for the meeting's commands that take no value of their own.
namespace rt {

template <> struct Names<Half> {
    static constexpr std::array<std::string_view, 2> words{"reflection", "direction"};
};

struct MeetingOnly {
    MeetingId meeting;
};

template <> struct Fields<MeetingOnly> {
    static constexpr auto list = std::make_tuple(field(1, "meeting", &MeetingOnly::meeting));
};

struct MeetingWhy {
    MeetingId meeting;
    QString why;
};

template <> struct Fields<MeetingWhy> {
    static constexpr auto list = std::make_tuple(field(1, "meeting", &MeetingWhy::meeting),
                                                 field(2, "why", &MeetingWhy::why));
};

struct MeetingStart {
    MeetingId meeting;
    PersonId chair, scribe;
};

template <> struct Fields<MeetingStart> {
    static constexpr auto list = std::make_tuple(field(1, "meeting", &MeetingStart::meeting),
                                                 field(2, "chair", &MeetingStart::chair),
                                                 field(3, "scribe", &MeetingStart::scribe));
};

struct MemberPresence {
    MeetingId meeting;
    PersonId person;
    Presence presence = Presence::Present;
};

template <> struct Fields<MemberPresence> {
    static constexpr auto list = std::make_tuple(field(1, "meeting", &MemberPresence::meeting),
                                                 field(2, "person", &MemberPresence::person),
                                                 field(3, "presence", &MemberPresence::presence));
};

struct VisitorLine {
    MeetingId meeting;
    QString visitor, agency;
};

template <> struct Fields<VisitorLine> {
    static constexpr auto list = std::make_tuple(field(1, "meeting", &VisitorLine::meeting),
                                                 field(2, "visitor", &VisitorLine::visitor),
                                                 field(3, "agency", &VisitorLine::agency));
};

struct TimesLine {
    AttendanceId attendance;
    QString late, left;
};

template <> struct Fields<TimesLine> {
    static constexpr auto list =
        std::make_tuple(field(1, "attendance", &TimesLine::attendance),
                        field(2, "late", &TimesLine::late), field(3, "left_at", &TimesLine::left));
};

struct AttendanceOnly {
    AttendanceId attendance;
};

template <> struct Fields<AttendanceOnly> {
    static constexpr auto list =
        std::make_tuple(field(1, "attendance", &AttendanceOnly::attendance));
};

struct DirectionOnly {
    DirectionId direction;
};

template <> struct Fields<DirectionOnly> {
    static constexpr auto list = std::make_tuple(field(1, "direction", &DirectionOnly::direction));
};

struct MeetingCase {
    MeetingId meeting;
    CaseId inCase;
};

template <> struct Fields<MeetingCase> {
    static constexpr auto list = std::make_tuple(field(1, "meeting", &MeetingCase::meeting),
                                                 field(2, "case_id", &MeetingCase::inCase));
};

struct ItemWhy {
    AgendaItemId item;
    QString why;
};

template <> struct Fields<ItemWhy> {
    static constexpr auto list =
        std::make_tuple(field(1, "item", &ItemWhy::item), field(2, "why", &ItemWhy::why));
};

struct ItemPlace {
    AgendaItemId item, after;
};

template <> struct Fields<ItemPlace> {
    static constexpr auto list =
        std::make_tuple(field(1, "item", &ItemPlace::item), field(2, "after", &ItemPlace::after));
};

struct ItemMinutes {
    AgendaItemId item;
    int minutes = 0;
};

template <> struct Fields<ItemMinutes> {
    static constexpr auto list = std::make_tuple(field(1, "item", &ItemMinutes::item),
                                                 field(2, "minutes", &ItemMinutes::minutes));
};

struct ItemDepth {
    AgendaItemId item;
    Depth depth = Depth::Deep;
};

template <> struct Fields<ItemDepth> {
    static constexpr auto list =
        std::make_tuple(field(1, "item", &ItemDepth::item), field(2, "depth", &ItemDepth::depth));
};

struct RequestLine {
    CaseId inCase;
    bool urgent = false;
    QString why;
};

template <> struct Fields<RequestLine> {
    static constexpr auto list = std::make_tuple(field(1, "case_id", &RequestLine::inCase),
                                                 field(2, "urgent", &RequestLine::urgent),
                                                 field(3, "why", &RequestLine::why));
};

struct DiscussionOnly {
    DiscussionId discussion;
};

template <> struct Fields<DiscussionOnly> {
    static constexpr auto list =
        std::make_tuple(field(1, "discussion", &DiscussionOnly::discussion));
};

struct WaiverLine {
    DiscussionId discussion;
    Half half = Half::Reflection;
    Waiver waiver = Waiver::None;
    QString why;
};

template <> struct Fields<WaiverLine> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &WaiverLine::discussion), field(2, "half", &WaiverLine::half),
        field(3, "waiver", &WaiverLine::waiver), field(4, "why", &WaiverLine::why));
};

struct SentenceLine {
    DiscussionId discussion;
    ChildId child;
    QString question, because;
};

template <> struct Fields<SentenceLine> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &SentenceLine::discussion), field(2, "child", &SentenceLine::child),
        field(3, "question", &SentenceLine::question), field(4, "because", &SentenceLine::because));
};

struct ResultLine {
    HypothesisId hypothesis;
    QString result;
    DiscussionId discussion;
};

template <> struct Fields<ResultLine> {
    static constexpr auto list = std::make_tuple(field(1, "hypothesis", &ResultLine::hypothesis),
                                                 field(2, "result", &ResultLine::result),
                                                 field(3, "discussion", &ResultLine::discussion));
};

struct RevealLine {
    DiscussionId discussion;
    QString text;
    PersonId by;
    QDateTime writtenAt;
};

template <> struct Fields<RevealLine> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &RevealLine::discussion), field(2, "text", &RevealLine::text),
        field(3, "by", &RevealLine::by), field(4, "written_at", &RevealLine::writtenAt));
};

struct AmendLine {
    SignedRecordId record;
    QString text;
};

template <> struct Fields<AmendLine> {
    static constexpr auto list =
        std::make_tuple(field(1, "record", &AmendLine::record), field(2, "text", &AmendLine::text));
};

} // namespace rt
