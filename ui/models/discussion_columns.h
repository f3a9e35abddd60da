// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_discussions.h"
#include "ui/models/lines_model.h"

namespace rt {

// A discussion as two lines: when, how deep, where; its question and direction; its state.
std::vector<Column<DiscussionLine>> discussionColumns();

} // namespace rt
