// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/attendance.h"

#include "core/commands/meeting_writing.h"
#include "core/domain/meeting_ids.h"
#include "core/queries/meeting_people.h"

namespace rt {

namespace {

Result<AttendanceId> put(Workspace& workspace, const char* name, const Attendance& row) {
    return workspace.change(name, [&](Changes& c) -> Result<AttendanceId> {
        if (const Outcome done = putRow(c, row); !done)
            return done.error();
        return row.id;
    });
}

bool isSigned(const Database& db, MeetingId meeting) {
    return firstRowOf<Discussion>(db, "t.meeting=? AND t.state='signed'", meeting).has_value();
}

// Who was there stands in what was signed. While the meeting runs, others may still come and go.
Outcome mayStillCome(const Database& db, const Meeting& meeting) {
    if (meeting.state == MeetingState::Cancelled)
        return conflict("meeting.state");
    if (meeting.state != MeetingState::Running && isSigned(db, meeting.id))
        return conflict("attendance.signed");
    return ok;
}

Result<Attendance> recorded(Workspace& workspace, AttendanceId id) {
    const auto row = rowOf<Attendance>(workspace.db(), id);
    if (!row)
        return notFound("attendance");
    const auto meeting = runnableMeeting(workspace, row->meeting);
    if (!meeting)
        return meeting.error();
    if (const Outcome may = mayStillCome(workspace.db(), *meeting); !may)
        return may.error();
    return *row;
}

} // namespace

Result<AttendanceId> recordAttendance(Workspace& workspace, MeetingId id, PersonId person,
                                      Presence presence) {
    const auto meeting = runnableMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    if (const Outcome may = mayStillCome(workspace.db(), *meeting); !may)
        return may.error();
    const auto role = roleAtTable(workspace.db(), person, meeting->hub, meeting->on);
    if (!role)
        return notFound("person");
    Attendance row;
    row.id = attendanceId(id, person);
    if (const auto before = rowOf<Attendance>(workspace.db(), row.id)) {
        if (before->presence != presence && isSigned(workspace.db(), id))
            return conflict("attendance.signed");
        row = *before;
    }
    row.meeting = id;
    row.person = person;
    row.role = *role;
    row.presence = presence;
    return put(workspace, "attendance.record", row);
}

Result<AttendanceId> addVisitor(Workspace& workspace, MeetingId id, const QString& name,
                                const QString& agency) {
    const auto meeting = runnableMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    if (const Outcome may = mayStillCome(workspace.db(), *meeting); !may)
        return may.error();
    const QString visitor = tidyLine(name);
    if (visitor.isEmpty())
        return invalid("attendance.visitor");
    Attendance row;
    row.id = visitorAttendanceId(id, visitor);
    row.meeting = id;
    row.visitor = visitor;
    row.agency = tidyLine(agency);
    row.role = Role::Partner;
    return put(workspace, "attendance.visitor", row);
}

Outcome removeVisitor(Workspace& workspace, AttendanceId id) {
    const auto row = recorded(workspace, id);
    if (!row)
        return row.error();
    if (!row->person.isNull())
        return invalid("attendance.visitor");
    if (isSigned(workspace.db(), row->meeting))
        return conflict("attendance.signed");
    return workspace.change("attendance.remove", [&](Changes& c) -> Outcome {
        c.withdraw<Attendance>(id);
        return ok;
    });
}

Outcome setLateLeft(Workspace& workspace, AttendanceId id, const QString& late,
                    const QString& left) {
    const auto row = recorded(workspace, id);
    if (!row)
        return row.error();
    if (!late.isEmpty() && !isTimeOfDay(late))
        return invalid("attendance.late");
    if (!left.isEmpty() && (!isTimeOfDay(left) || left < late))
        return invalid("attendance.left_at");
    return workspace.change("attendance.times", [&](Changes& c) {
        return c.update<Attendance>(id, [&](Attendance& a) {
            a.late = late;
            a.left = left;
        });
    });
}

} // namespace rt
