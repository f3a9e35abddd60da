// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

enum class FamilyTabName { Overview, Notes, Actions, Discussions, People, History };

// A family's file: who they are and what must never be missed above, six tabs below, and a filter
// by child that holds for all of them.
QWidget* familyPage(Desk& desk, const Around& around, FamilyId family,
                    FamilyTabName tab = FamilyTabName::Overview);

} // namespace rt
