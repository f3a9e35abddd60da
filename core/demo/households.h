// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/trust.h"

// Invented families: who lives there, how old they are, what it is about.
namespace rt::demo {

struct Habits { // of a hub's type: weeks since its open cases began, sizes, ages
    int youngest, oldest, weeksFrom, weeksTo;
    std::vector<int> sizes; // children of a family, one is drawn
};

Habits habitsOf(HubType type);
Household inventHousehold(Trust& trust, int team, int children, QDate opened);

// Parents are old enough for their children, and grandparents for the parents.
void fitAges(Household& home, QDate today);

} // namespace rt::demo
