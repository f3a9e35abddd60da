// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Settling a field in which two people wrote without knowing of each other. Typing a third value is
// an ordinary save; choosing one of those that stand there is this, also where it is shown already.
namespace rt {

struct SettleField {
    QString table, column; // "child", "school"; "life" or "": whether the row stands at all
    QUuid row;
    int keep = 0;        // which of the values, counted as they stand: 0 is the one that is shown
    Versions seen;       // that the person saw, in this order; empty: as they stand now
    QString merged = {}; // other words in place of all of them; where a field holds words
    QString why = {};    // if they gave a reason
};

template <> struct Fields<SettleField> {
    static constexpr auto list = std::make_tuple(
        field(1, "table", &SettleField::table), field(2, "row", &SettleField::row),
        field(3, "column", &SettleField::column), field(4, "keep", &SettleField::keep),
        field(5, "merged", &SettleField::merged), field(6, "why", &SettleField::why));
};

// Replaces the values that were seen by the chosen one; one that came since stays beside it. A row
// on whose life people disagree is withdrawn or restored, as the chosen version has it.
// NotFound "settle.row", "settle.column"; Invalid "settle.keep", "settle.merged"; Conflict
// "settle.column": there is one value only, "settle.moved": the row's life is not as it was seen,
// "discussion.signed".
Outcome settleField(Workspace& workspace, const SettleField& settle);

} // namespace rt
