// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/meeting_writing.h"

#include <QTime>

namespace rt {

bool isTimeOfDay(const QString& text) {
    return QTime::fromString(text, QStringLiteral("HH:mm")).isValid();
}

Result<Meeting> runnableMeeting(Workspace& workspace, MeetingId id) {
    if (const Outcome may = mayAct(workspace, Deed::RunMeeting); !may)
        return may.error();
    const auto meeting = rowOf<Meeting>(workspace.db(), id);
    if (!meeting)
        return notFound("meeting");
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

} // namespace rt
