// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/conflicts.h"
#include "core/sync/conflicts.h"

#include <vector>

namespace rt {

struct ConflictWords { // one of the values that stand side by side
    QString value, who;
    QDateTime when;
};

// A field in which people wrote without knowing of each other, as it is shown.
struct ConflictLine {
    SettleField settle;   // keep is what the person chooses; seen are the versions shown
    QString about, field; // "Adeyemi family, child"; "School"
    std::vector<ConflictWords> sides;
    bool isLife = false;  // whether the row stands at all: settled in its record
    bool isWords = false; // may be merged

    QString id() const;
};

// Those that the person may read, on the writer's thread.
std::vector<ConflictLine> conflictLines(Workspace& workspace);

} // namespace rt
