// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/workspace.h"

// Signing: by the consultant, their named deputy or the hub's group manager, on their own device.
namespace rt {

// One request a closed discussion, to whoever may sign it. Returns how many are asked now.
// NotAllowed "sign.nobody": the hub has no consultant, deputy or group manager that day.
Result<int> askToSign(Workspace& workspace, MeetingId meeting);

// Files one record a child. NotAllowed "sign.person", "sign.nobody"; Conflict "discussion.state"
// unless closed; Invalid "gap.<name>".
Result<std::vector<SignedRecordId>> signDiscussion(Workspace& workspace, DiscussionId discussion);

// These, all or none; refused as any one of them is.
Result<std::vector<SignedRecordId>> signDiscussions(Workspace& workspace,
                                                    const std::vector<DiscussionId>& discussions);

// Every closed discussion of the meeting, all or none. Invalid "sign.nothing".
Result<std::vector<SignedRecordId>> signAll(Workspace& workspace, MeetingId meeting);

Result<AmendmentId> amendRecord(Workspace& workspace, SignedRecordId record, const QString& text);

} // namespace rt
