// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

// Rows that come without their changes: a snapshot stands for those until their history arrives.
namespace rt {

void ChangeLog::cover(int device, qint64 from, qint64 to) {
    const GuardOpen open(m_db);
    m_db.cached("INSERT INTO covered(device, from_count, to_count) VALUES(?,?,?)")
        .bind(1, qint64(device))
        .bind(2, from)
        .bind(3, to)
        .run();
    noteCovered(device, from, to);
}

void ChangeLog::noteCovered(int device, qint64 from, qint64 to) {
    auto& runs = m_covered[device];
    auto next = runs.upper_bound(from);
    if (next != runs.begin())
        if (const auto before = std::prev(next); before->second >= from - 1) {
            from = before->first;
            to = std::max(to, before->second);
            next = runs.erase(before);
        }
    while (next != runs.end() && next->first <= to + 1) {
        to = std::max(to, next->second);
        next = runs.erase(next);
    }
    runs.emplace_hint(next, from, to);
}

void ChangeLog::loadCovered() {
    m_covered.clear();
    auto s = m_db.prepare("SELECT device, from_count, to_count FROM covered");
    while (s.step())
        noteCovered(int(s.number(0)), s.number(1), s.number(2));
}

void ChangeLog::joinCovered() {
    const GuardOpen open(m_db);
    m_db.run("DELETE FROM covered");
    for (const auto& [device, runs] : std::exchange(m_covered, {}))
        for (const auto& [from, to] : runs)
            cover(device, from, to);
}

bool ChangeLog::covered(ChangeNo no) const {
    const auto runs = m_covered.find(deviceOf(no));
    if (runs == m_covered.end())
        return false;
    const auto after = runs->second.upper_bound(countOf(no));
    return after != runs->second.begin() && std::prev(after)->second >= countOf(no);
}

bool ChangeLog::isIncomplete() const {
    auto& s = m_db.cached("SELECT count(*) FROM change WHERE id BETWEEN ? AND ?");
    for (const auto& [device, runs] : m_covered)
        for (const auto& [from, to] : runs) {
            s.reset().bind(1, changeNo(device, from)).bind(2, changeNo(device, to)).step();
            if (s.number(0) < to - from + 1)
                return true;
        }
    return false;
}

bool ChangeLog::load(const TableSpec& table, StoredRow& row) {
    const GuardOpen open(m_db);
    row.state.last = row.state.heads.base.empty() ? 0 : row.state.heads.base.back().no;
    Kept kept;
    if (!insertRow(table, row, kept))
        return false;
    m_lastKey = row.key;
    noteContest(row.state.heads, table.number, row.key);
    if (row.state.gone & Contested)
        m_db.cached("INSERT OR IGNORE INTO contested(tbl, row) VALUES(?,?)")
            .bind(1, qint64(table.number))
            .bind(2, row.key)
            .run();
    for (const CellHeads& cell : row.state.heads.cells)
        if (table.at(cell.column) < 0) {
            m_db.cached("INSERT OR IGNORE INTO unknown(tbl, row) VALUES(?,?)")
                .bind(1, qint64(table.number))
                .bind(2, row.key)
                .run();
            break;
        }
    return true;
}

} // namespace rt
