// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/field_history.h"

namespace rt {

struct FamilyChange {     // one field of one of the family's rows, changed once
    QString table, about; // "child"; what the row is called: "Mia", "Hub 13"
    QUuid row;
    FieldLine line;
    bool stands = false; // one of several values that stand beside each other, unresolved
};

struct FamilyHistory {
    std::vector<FamilyChange> changes; // newest first
    QHash<QUuid, QString> names;       // of whatever the values may refer to
};

// Every change of the family, its children, adults, relations, addresses, cases, allocations and
// co-workers; of rows that were withdrawn, too.
FamilyHistory familyHistory(const Database& db, const ChangeLog& log, FamilyId family);

} // namespace rt
