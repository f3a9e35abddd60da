// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"
#include "core/domain/good_with.h"
#include "core/queries/meeting_people.h"
#include "core/queries/meetings.h"

// The parts of a discussion that the sheet, the gaps and the record all read.
namespace rt {

// Open when the discussion began, of the family or a child of the case; as they stood then.
std::vector<PreviousAction> previousActions(const Database& db, const Discussion& discussion);

// Closed, of the same case, before this one; of any depth when none is given.
std::optional<Discussion> discussionBefore(const Database& db, const Discussion& discussion,
                                           std::optional<Depth> depth);

// From the discussion as it stands, opened or not.
DiscussionDraft draftFor(const Database& db, const Discussion& discussion);

// Members of the case's hub with their skills, tie to the family and open actions in the hub.
std::vector<SkilledPerson> peopleFor(const Database& db, const Discussion& discussion, HubId hub);

} // namespace rt
