// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/workspace.h"

// Who came to a meeting.
namespace rt {

// Of a member, by their role in the hub that day; again: changes what was recorded.
Result<AttendanceId> recordAttendance(Workspace& workspace, MeetingId meeting, PersonId person,
                                      Presence presence);

Result<AttendanceId> addVisitor(Workspace& workspace, MeetingId meeting, const QString& name,
                                const QString& agency);
Outcome removeVisitor(Workspace& workspace, AttendanceId visitor);

// "10:15"; empty: on time, to the end. Invalid "attendance.late", "attendance.left_at".
Outcome setLateLeft(Workspace& workspace, AttendanceId attendance, const QString& late,
                    const QString& left);

} // namespace rt
