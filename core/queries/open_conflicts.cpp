// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/conflict_policy.h"
#include "core/queries/family_overview.h"
#include "core/store/row_state.h"
#include "core/store/tables.h"

namespace rt {

namespace {

// Which column leads to the family: its own, or through the row that it belongs to.
std::string ofFamily(const TableSpec& table) {
    if (table.number == TableOf<Family>::number)
        return "t.id=?2";
    if (table.at("family") >= 0 && table.scope == Scope::Hub)
        return "t.family=?2";
    for (const auto& [column, other] :
         {std::pair{"child", "child"}, {"case_id", "family_case"}, {"discussion", "discussion"}})
        if (table.at(column) >= 0)
            return "t." + std::string(column) + " IN (SELECT id FROM " + other +
                   " WHERE family=?2)";
    return {};
}

void addRow(std::vector<OpenConflict>& all, const TableSpec& table, const Statement& row) {
    const Heads heads = decodeHeads(row.bytes(1));
    const QString name = QString::fromStdString(table.name);
    if (table.growth == Growth::Editable)
        for (const ColumnSpec& column : table.columns)
            if (const size_t count = heads.of(column.number).size();
                count > 1 && !isQuietField(table.name, column.name))
                all.push_back({name, QString::fromStdString(column.name), row.uuid(0), int(count)});
    if (row.number(2) & Contested)
        all.push_back({name, {}, row.uuid(0), int(heads.life.size())});
}

} // namespace

// The log lists the rows that may have conflicts; those without are not read.
std::vector<OpenConflict> openConflicts(const Database& db, FamilyId family) {
    std::vector<OpenConflict> all;
    Statement& any = db.cached("SELECT EXISTS(SELECT 1 FROM contested)");
    const bool none = any.step() && any.number(0) == 0;
    any.reset();
    if (none)
        return all;
    for (const TableSpec& table : allTables()) {
        const std::string condition = ofFamily(table);
        if (condition.empty())
            continue;
        Statement& s = db.cached("SELECT t.id, t.heads, t.gone FROM contested c CROSS JOIN " +
                                 table.name + " t ON t.key=c.row WHERE c.tbl=?1 AND " + condition +
                                 " AND t.heads IS NOT NULL AND t.gone&5=0 ORDER BY t.key");
        s.bind(1, qint64(table.number)).bind(2, family);
        while (s.step())
            addRow(all, table, s);
        s.reset();
    }
    return all;
}

} // namespace rt
