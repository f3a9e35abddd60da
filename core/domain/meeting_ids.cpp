// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meeting_ids.h"

namespace rt {

namespace {

// One namespace for each kind of thing.
const QUuid meetings(0x6f0c2a31, 0x5b0e, 0x4d5f, 0x9c, 0x41, 0x0b, 0x7a, 0x52, 0xe8, 0x13, 0xd1);
const QUuid items(0x6f0c2a31, 0x5b0e, 0x4d5f, 0x9c, 0x41, 0x0b, 0x7a, 0x52, 0xe8, 0x13, 0xd2);
const QUuid attendances(0x6f0c2a31, 0x5b0e, 0x4d5f, 0x9c, 0x41, 0x0b, 0x7a, 0x52, 0xe8, 0x13, 0xd3);
const QUuid discussions(0x6f0c2a31, 0x5b0e, 0x4d5f, 0x9c, 0x41, 0x0b, 0x7a, 0x52, 0xe8, 0x13, 0xd4);
const QUuid records(0x6f0c2a31, 0x5b0e, 0x4d5f, 0x9c, 0x41, 0x0b, 0x7a, 0x52, 0xe8, 0x13, 0xd5);
const QUuid requests(0x6f0c2a31, 0x5b0e, 0x4d5f, 0x9c, 0x41, 0x0b, 0x7a, 0x52, 0xe8, 0x13, 0xd6);

template <class A, class B> QUuid both(QUuid space, const A& a, const B& b) {
    return QUuid::createUuidV5(space, a.value.toRfc4122() + b.value.toRfc4122());
}

} // namespace

MeetingId meetingId(HubId hub, QDate day, MeetingKind kind, int ordinal) {
    const std::string_view word = nameOf(kind);
    const QByteArray text = hub.value.toRfc4122() + day.toString(Qt::ISODate).toLatin1() + ' ' +
                            QByteArray(word.data(), qsizetype(word.size())) + ' ' +
                            QByteArray::number(ordinal);
    return {QUuid::createUuidV5(meetings, text)};
}

AgendaItemId agendaItemId(MeetingId meeting, CaseId inCase) {
    return {both(items, meeting, inCase)};
}

AttendanceId attendanceId(MeetingId meeting, PersonId person) {
    return {both(attendances, meeting, person)};
}

AttendanceId visitorAttendanceId(MeetingId meeting, const QString& visitor) {
    return {QUuid::createUuidV5(attendances, meeting.value.toRfc4122() +
                                                 visitor.simplified().toCaseFolded().toUtf8())};
}

DiscussionId discussionId(MeetingId meeting, CaseId inCase) {
    return {both(discussions, meeting, inCase)};
}

SignedRecordId signedRecordId(DiscussionId discussion, ChildId child) {
    return {both(records, discussion, child)};
}

SignRequestId signRequestId(DiscussionId discussion, PersonId asked) {
    return {both(requests, discussion, asked)};
}

} // namespace rt
