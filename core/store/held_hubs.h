// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <optional>
#include <set>

namespace rt {

// The hubs whose cases this PC holds, as its keys were at the last full exchange. None: it shares
// nothing, and what it has is all there is. Of other hubs it knows what they publish.
std::optional<std::set<QUuid>> heldHubs(const Database& db);
void rememberHeldHubs(const Database& db, const std::set<QUuid>& hubs);

bool isHeld(const std::optional<std::set<QUuid>>& held, HubId hub);

} // namespace rt
