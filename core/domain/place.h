// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

// Places in a list that can be put between any two others without touching these: texts that sort
// by their bytes, so that moving one row changes one cell.
namespace rt {

// Sorts after `before` and before `after`; an empty one stands for the list's start or end.
QString placeBetween(const QString& before, const QString& after);

std::vector<QString> evenPlaces(int count); // for a new list

} // namespace rt
