// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/workspace.h"

// Planning, holding, ending and cancelling a hub's meetings.
namespace rt {

struct NewMeeting {
    HubId hub;
    HubId jointWith; // of a joint meeting
    MeetingKind kind = MeetingKind::Weekly;
    QDate on;
    QString at;                           // empty: "10:00"
    std::optional<int> minutes, overhead; // else the hub's settings of that day
};

template <> struct Fields<NewMeeting> {
    static constexpr auto list = std::make_tuple(
        field(1, "hub", &NewMeeting::hub), field(2, "joint_with", &NewMeeting::jointWith),
        field(3, "kind", &NewMeeting::kind), field(4, "on_day", &NewMeeting::on),
        field(5, "at_time", &NewMeeting::at), field(6, "minutes", &NewMeeting::minutes),
        field(7, "overhead", &NewMeeting::overhead));
};

// Conflict "meeting.on_day": the hub has a meeting of that kind on that day (extra ones may be
// several).
Result<MeetingId> planMeeting(Workspace& workspace, const NewMeeting& meeting);

// Date, time, length of a planned one.
Outcome saveMeeting(Workspace& workspace, const Edit<Meeting>& edit);

// Invalid "meeting.cancelled_because" without a reason. What was said stays; the families that were
// not discussed count as not reached.
Outcome cancelMeeting(Workspace& workspace, MeetingId meeting, const QString& because);

// Invalid "meeting.families": nobody stands on the agenda. Conflict "meeting.state".
Outcome startMeeting(Workspace& workspace, MeetingId meeting, PersonId chair, PersonId scribe);

// Another device takes the scribe's place.
Outcome takeOverScribe(Workspace& workspace, MeetingId meeting);

struct EndedMeeting {
    int notReached = 0; // they roll over
};

Result<EndedMeeting> endMeeting(Workspace& workspace, MeetingId meeting);

} // namespace rt
