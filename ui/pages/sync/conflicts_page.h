// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

class QWidget;

namespace rt {

// What two people wrote at once in a family's file, or, without one, anywhere.
QWidget* conflictsPage(Desk& desk, const Around& around, FamilyId only = {});

// F6 on whatever page is shown: the next conflict on a page of conflicts; those of the family whose
// file it is; else all.
void nextConflict(Desk& desk, const Around& around, QWidget* page);

} // namespace rt
