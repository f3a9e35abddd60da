// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/workspace.h"

namespace rt {

inline constexpr int publishedWeeks = 27; // the present one and half a year before it

// Brings the published figures of a hub's last weeks in line with its own rows; of weeks before,
// what was published stands. Returns how many rows that took.
size_t publishCounts(Workspace& workspace, HubId hub);

} // namespace rt
