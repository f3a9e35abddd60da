// SPDX-License-Identifier: GPL-3.0-or-later
// When a cell says nothing that the profile does not know already, though it is written otherwise.
// What refers to somebody (hubs, people, owners) is the planner's to compare.
#pragma once
#include "core/import/plan.h"

namespace rt {

// The column names the row: it is not compared.
bool isKeyColumn(ImportKind kind, size_t column);

// Neither cell is empty and they differ as texts, except that `known` may be empty.
bool meansSameText(ImportKind kind, size_t column, const ImportRow& row, const ImportRow& known);

// The profile has no place for this column of an adult, or of a child.
bool isKept(const ImportRow& member, size_t familyColumn);

// House, street and town as they are kept: one text of several lines.
QString addressLines(const ImportRow& member);

} // namespace rt
