// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/change_log.h"
#include "core/store/migrations/0001_first.sql.h"
#include "core/store/search_index.h"
#include "core/store/sync_schema.h"

namespace rt {

namespace {

void first(const Database& db) {
    db.run(migration1);
}

// Cells that newer programs sent before this one knew their columns.
void adoptUnknown(const Database& db) {
    ChangeLog log(db);
    SearchIndex index(db);
    for (const auto& [table, key] : log.adoptUnknown())
        if (const TableSpec* spec = tableNumbered(table); !spec->searchable.empty())
            index.update(*spec, key);
}

using Migration = void (*)(const Database&);

// In order; each is frozen once it was released. Additive: columns and tables, never a rewrite.
constexpr Migration migrations[]{first};

} // namespace

std::string schemaSql() {
    std::string sql = logSchema;
    for (const TableSpec& table : allTables())
        sql += table.createSql();
    return sql + searchSchema + syncSchema +
           "CREATE TABLE local(name TEXT NOT NULL PRIMARY KEY, value) WITHOUT ROWID;\n";
}

int schemaVersion() {
    return int(std::size(migrations));
}

bool needsMigration(const Database& db) {
    const qint64 has = db.number("PRAGMA user_version");
    return has > 0 && has < schemaVersion();
}

void migrate(const Database& db) {
    const int has = int(db.number("PRAGMA user_version"));
    if (has > schemaVersion())
        throw Fault(FaultKind::Newer, "database schema " + std::to_string(has));
    if (has == schemaVersion())
        return;
    const GuardOpen open(db);
    Transaction transaction(db);
    for (int n = has; n < schemaVersion(); ++n)
        migrations[n](db);
    if (has > 0)
        adoptUnknown(db);
    db.run(("PRAGMA user_version = " + std::to_string(schemaVersion())).c_str());
    transaction.commit();
}

void guardTables(Database& db) {
    for (const TableSpec& table : allTables())
        db.guard(table.name);
    for (const char* own : {"device", "command", "change", "covered", "unknown", "log_state"})
        db.guard(own);
    db.endSetUp();
}

} // namespace rt
