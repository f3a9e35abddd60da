// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of a list to import in words: what is wrong, where, and what to do.
#pragma once
#include "core/import/problem.h"
#include "core/import/template.h"

namespace rt {

QString importProblemText(const Problem& problem); // "30/02/2019 is not a day of the calendar. …"
QString importProblemPlace(const Problem& problem); // "families.csv, line 12, Date of birth"

QString importKindText(ImportKind kind); // "Families, their children and adults"
// "12 to add, 3 to change, 40 the same"
QString importCountText(int add, int change, int same);

} // namespace rt
