// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hubs.h"

namespace rt {

class Desk;
struct Around;

// Hubs with their children against their band; Enter opens the families of one. A single hub opens
// at once.
void showBands(Desk& desk, const Around& around, std::vector<HubLine> hubs);

} // namespace rt
