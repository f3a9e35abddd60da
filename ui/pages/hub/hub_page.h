// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

enum class HubTabName { People, Structure, Sight, Settings };

// The trust itself: its people, its hubs as at a day, who sees what, and the dated settings.
// Partners find a sentence instead.
QWidget* hubPage(Desk& desk, const Around& around, HubTabName tab = HubTabName::People);

} // namespace rt
