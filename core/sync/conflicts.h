// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

namespace rt {

// One of the values that stand side by side, and who wrote it when.
struct ConflictSide {
    Version version;
    QUuid person;
    QDateTime at;
    Value value;            // of a cell
    bool withdrawn = false; // of a row's life: it was withdrawn, else restored or worked on
};

struct StandingConflict {
    int table = 0, column = 0; // numbers; column 0: whether the row stands at all
    QUuid row;
    std::vector<ConflictSide> sides; // the shown one first, every head among them
};

// What several people wrote without knowing of each other, from the heads alone, so alike on every
// PC. Equal values are no conflict. Settled by core/commands/conflicts.h, which names the versions.
std::vector<StandingConflict> standingConflicts(const Database& db, const ChangeLog& log);

// Forgets rows in which nothing is open any more; on the writer's thread. Returns what is left.
qint64 tidyConflicts(const Database& db, const ChangeLog& log);

} // namespace rt
