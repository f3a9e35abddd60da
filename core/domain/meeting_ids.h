// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"

// Ids that follow from what they identify, so that two PCs that make the same row make one row.
// RFC 4122, version 5; the namespaces and the texts that are hashed never change.
namespace rt {

MeetingId meetingId(HubId hub, QDate day, MeetingKind kind, int ordinal);
AgendaItemId agendaItemId(MeetingId meeting, CaseId inCase);
AttendanceId attendanceId(MeetingId meeting, PersonId person);
AttendanceId visitorAttendanceId(MeetingId meeting, const QString& visitor);
DiscussionId discussionId(MeetingId meeting, CaseId inCase);
SignedRecordId signedRecordId(DiscussionId discussion, ChildId child);
SignRequestId signRequestId(DiscussionId discussion, PersonId asked);

} // namespace rt
