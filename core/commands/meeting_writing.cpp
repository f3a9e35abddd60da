// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/meeting_writing.h"

#include <QTime>

namespace rt {

bool isTimeOfDay(const QString& text) {
    return QTime::fromString(text, QStringLiteral("HH:mm")).isValid();
}

Outcome mayRunMeetingOf(Workspace& workspace, HubId hub, HubId jointWith) {
    return mayActIn(workspace, Deed::RunMeeting, {hub, jointWith.isNull() ? hub : jointWith});
}

Result<Meeting> runnableMeeting(Workspace& workspace, MeetingId id) {
    const auto meeting = rowOf<Meeting>(workspace.db(), id);
    if (!meeting)
        return notFound("meeting");
    if (const Outcome may = mayRunMeetingOf(workspace, meeting->hub, meeting->jointWith); !may)
        return may.error();
    return *meeting;
}

Result<Meeting> openMeeting(Workspace& workspace, MeetingId id) {
    const auto meeting = runnableMeeting(workspace, id);
    if (meeting && meeting->state != MeetingState::Planned &&
        meeting->state != MeetingState::Running)
        return conflict("meeting.state");
    return meeting;
}

Result<Discussion> writableDiscussion(Workspace& workspace, DiscussionId id) {
    const auto discussion = rowOf<Discussion>(workspace.db(), id);
    if (!discussion)
        return notFound("discussion");
    if (const Outcome may = mayAct(workspace, Deed::RunMeeting, discussion->family); !may)
        return may.error();
    if (discussion->state == DiscussionState::Signed)
        return conflict("discussion.signed");
    return *discussion;
}

Outcome mayStillSay(const Database& db, DiscussionId id, FamilyId family) {
    if (id.isNull())
        return ok;
    const auto discussion = rowOf<Discussion>(db, id);
    if (!discussion)
        return notFound("discussion");
    if (discussion->family != family)
        return invalid("discussion.family");
    if (discussion->state == DiscussionState::Signed)
        return conflict("discussion.signed");
    return ok;
}

} // namespace rt
