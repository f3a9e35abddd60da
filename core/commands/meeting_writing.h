// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/actor.h"
#include "core/commands/writing.h"

// What the meeting's commands share.
namespace rt {

// Of a row whose id follows from what it identifies: made, brought back, or changed to the value.
template <class T> Outcome putRow(Changes& changes, T value) {
    const Loaded<T> before = changes.load<T>(value.id);
    const auto tidy = tidied(std::move(value));
    if (!tidy)
        return tidy.error();
    if (before.row.key == 0) {
        changes.add(*tidy);
        return ok;
    }
    if (!before.exists())
        changes.restore<T>(tidy->id);
    changes.save(before, *tidy);
    return ok;
}

bool isTimeOfDay(const QString& text); // "10:15"

// In one of the hubs that meet.
Outcome mayRunMeetingOf(Workspace& workspace, HubId hub, HubId jointWith);

// Who may run its hubs' meetings, and the meeting is there. NotFound "meeting".
Result<Meeting> runnableMeeting(Workspace& workspace, MeetingId meeting);

// The same while it is being prepared or held. Conflict "meeting.state".
Result<Meeting> openMeeting(Workspace& workspace, MeetingId meeting);

// A discussion that may still be written. NotFound "discussion"; Conflict "discussion.signed".
Result<Discussion> writableDiscussion(Workspace& workspace, DiscussionId discussion);

// Whether something may be filed in the discussion: it is about the family and not signed yet.
// Null: not in a discussion. NotFound "discussion", Invalid "discussion.family".
Outcome mayStillSay(const Database& db, DiscussionId discussion, FamilyId family);

inline Error conflict(const char* what) {
    return {ErrorCode::Conflict, QString::fromLatin1(what)};
}

} // namespace rt
