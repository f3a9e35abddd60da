// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/saved_lists.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

class QPushButton;

namespace rt {

// The open cases that a search leaves, as a list that can be changed, kept under a name and
// dropped.
QWidget* listPage(Desk& desk, const Around& around, const SavedList& list);

// Opens a menu of the person's saved lists.
QPushButton* savedListsButton(Desk& desk, const Around& around);

} // namespace rt
