// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/list_habits.h"

namespace rt {

// How each list is arranged, in window.ini beside the other settings; holds titles of columns and no
// names. What cannot be read of a list is as the program has it.
AllListColumns loadLists(const QString& folder);
bool listsAreDamaged(const QString& folder);
void saveList(const QString& folder, const QString& list, const ListColumns&);
void saveLists(const QString& folder, const AllListColumns&);

} // namespace rt
