// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include <algorithm>
#include <numeric>

namespace rt {

namespace {

// What is written must also travel: a change takes 1 MiB at most, names and versions included.
constexpr qsizetype largestChange = (1 << 20) - (1 << 14);

Error tooLarge() {
    return {ErrorCode::Invalid, QStringLiteral("change.large")};
}

} // namespace

bool Changes::isTooLarge(const std::vector<Value>& cells) const {
    return std::accumulate(cells.begin(), cells.end(), m_local.command.why.size(),
                           [](qsizetype sum, const Value& v) { return sum + v.bytes.size(); }) >
           largestChange;
}

Changes::Changes(ChangeLog& log, SearchIndex& index, ChangeLog::Local local, const Env& env)
    : m_log(log),
      m_index(index),
      m_local(std::move(local)),
      m_env(env) {}

void Changes::write(Change& change, const StoredRow* shown) {
    if (const auto needed = m_log.write(m_local, change, shown))
        throw ClockTooLow{*needed};
    m_tables.insert(change.table);
    ++m_written;
}

bool Changes::addFresh(const TableSpec& table, QUuid id, const std::vector<Value>& cells) {
    if (!m_log.writeFresh(m_local, table, id, cells))
        return false;
    m_tables.insert(table.number);
    ++m_written;
    if (!table.searchable.empty())
        m_index.update(table, m_log.lastKey());
    return true;
}

void Changes::addRow(const TableSpec& table, QUuid id, const std::vector<Value>& cells) {
    if (isTooLarge(cells))
        return refuse(tooLarge());
    if (addFresh(table, id, cells))
        return;
    Change change;
    change.kind = firstKind(table);
    change.table = table.number;
    change.row = id;
    for (size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].isNull())
            change.cells.push_back({table.columns[i].number, cells[i], {}});
    write(change);
    if (!table.searchable.empty())
        m_index.update(table, m_log.lastKey());
}

bool Changes::addNew(const TableSpec& table, QUuid id, const std::vector<Value>& cells) {
    if (!isTooLarge(cells) && addFresh(table, id, cells))
        return true;
    if (m_log.read(table, id).key)
        return false;
    addRow(table, id, cells);
    return true;
}

void Changes::setCells(const TableSpec& table, const StoredRow& before,
                       const std::vector<Value>& after) {
    Change change;
    change.kind = ChangeKind::Set;
    change.table = table.number;
    change.row = before.id;
    bool words = false;
    for (size_t i = 0; i < after.size(); ++i) {
        if (after[i] == before.state.cells[i])
            continue;
        const ColumnSpec& column = table.columns[i];
        change.cells.push_back({column.number, after[i], before.versionsOf(column.number)});
        words |= std::find(table.searchable.begin(), table.searchable.end(), column.name) !=
                 table.searchable.end();
    }
    if (change.cells.empty())
        return;
    if (table.growth == Growth::Record)
        throw Fault(FaultKind::Programming, "change log: a record is amended, not edited");
    std::vector<Value> sent;
    for (const CellChange& cell : change.cells)
        sent.push_back(cell.value);
    if (isTooLarge(sent))
        return refuse(tooLarge());
    write(change, &before);
    if (words)
        m_index.update(table, m_log.lastKey());
}

void Changes::setCell(const TableSpec& table, QUuid id, int column, const Value& value,
                      Versions prev) {
    if (isTooLarge({value}))
        return refuse(tooLarge());
    Change change;
    change.kind = ChangeKind::Set;
    change.table = table.number;
    change.row = id;
    change.cells.push_back({column, value, std::move(prev)});
    write(change);
    if (!table.searchable.empty())
        m_index.update(table, m_log.lastKey());
}

void Changes::life(const TableSpec& table, QUuid id, bool withdraw) {
    const StoredRow row = m_log.read(table, id);
    if (row.key == 0)
        return;
    Change change;
    change.kind = ChangeKind::Life;
    change.table = table.number;
    change.row = id;
    change.life = {withdraw, row.state.heads.life, withdraw ? row.state.heads.all() : Versions{}};
    write(change, &row);
    if (!table.searchable.empty())
        m_index.update(table, row.key);
}

Workspace::Workspace(const Database& db, Env env) : Workspace(db, std::move(env), allTables()) {}

Workspace::Workspace(const Database& db, Env env, const std::vector<TableSpec>& tables)
    : m_db(db),
      m_env(std::move(env)),
      m_log(db, tables),
      m_index(db) {}

} // namespace rt
