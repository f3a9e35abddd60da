// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/conflicts.h"
#include "core/sync/conflicts.h"

#include <vector>

namespace rt {

struct ConflictWords { // one of the values that stand side by side
    QString value, who;
    QDateTime when;
    bool withdrawn = false; // of a row's life
};

// A field in which people wrote without knowing of each other, as it is shown.
struct ConflictLine {
    FamilyId family;      // null: of the trust itself
    SettleField settle;   // keep is what the person chooses; seen are the versions shown
    QString about, field; // "Adeyemi family, child"; "School"
    std::vector<ConflictWords> sides;
    bool isLife = false;  // whether the row stands at all
    bool isWords = false; // may be merged

    QString id() const;
};

// Short values with a stroke between, long ones beneath each other.
QString bothOf(const ConflictLine& line);

// Those that the person may read, of one family or of all, on the writer's thread.
std::vector<ConflictLine> conflictLines(Workspace& workspace, FamilyId only = {});

} // namespace rt
