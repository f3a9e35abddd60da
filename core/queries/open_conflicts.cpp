// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_overview.h"
#include "core/store/row_state.h"
#include "core/store/tables.h"

namespace rt {

namespace {

void addRow(std::vector<OpenConflict>& all, const TableSpec& table, const Statement& row) {
    const Heads heads = decodeHeads(row.bytes(1));
    for (const ColumnSpec& column : table.columns)
        if (const size_t count = heads.of(column.number).size(); count > 1)
            all.push_back({QString::fromStdString(table.name), QString::fromStdString(column.name),
                           row.uuid(0), int(count)});
}

bool isIndexedByFamily(const TableSpec& table) {
    return std::any_of(table.indexed.begin(), table.indexed.end(), [](const std::string& columns) {
        return columns.substr(0, columns.find(',')) == "family";
    });
}

} // namespace

// The log lists the rows that may have conflicts; those without are not read.
std::vector<OpenConflict> openConflicts(const Database& db, FamilyId family) {
    std::vector<OpenConflict> all;
    for (const TableSpec& table : allTables()) {
        const bool itself = table.number == TableOf<Family>::number;
        if (table.growth == Growth::Record || (!itself && !isIndexedByFamily(table)))
            continue;
        Statement& s =
            db.cached("SELECT t.id, t.heads FROM contested c CROSS JOIN " + table.name +
                      " t ON t.key=c.row WHERE c.tbl=? AND t." + (itself ? "id" : "family") +
                      "=? AND t.heads IS NOT NULL AND t.gone&5=0 ORDER BY t.key");
        s.bind(1, qint64(table.number)).bind(2, family);
        while (s.step())
            addRow(all, table, s);
        s.reset();
    }
    return all;
}

} // namespace rt
