// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

#include <QHash>

namespace rt {

using NamesById = QHash<QUuid, QString>;

// What ids may stand for: people, hubs, service areas.
NamesById trustNames(const Database& db);

// The same with a family's children and adults.
void addFamilyNames(const Database& db, FamilyId family, NamesById& names);

// What a row of any table is called where it stands in a list of conflicts: "Adeyemi family, action
// “call Nan”", "Setting: deep discussion".
QString aboutRow(const Database& db, const TableSpec& table, QUuid row, FamilyId family,
                 const NamesById& names);

} // namespace rt
