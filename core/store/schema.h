// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"

namespace rt {

// The number of the newest migration. A database with a greater one is a newer program's.
int schemaVersion();

// What a database would be made of today, from the log's tables and the list of synced ones. The
// migrations, which are frozen, must lead to the same; a test compares.
std::string schemaSql();

bool needsMigration(const Database& db); // written by an older program; not when it is empty

// Brings the database to the newest version, in one transaction. Throws Fault(Newer).
void migrate(const Database& db);

// Marks every synced table and the log's own as closed to anyone but the log.
void guardTables(Database& db);

} // namespace rt
