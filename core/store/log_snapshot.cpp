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
    m_anyCovered = true;
}

bool ChangeLog::load(const TableSpec& table, StoredRow& row) {
    const GuardOpen open(m_db);
    row.state.last = row.state.heads.base.empty() ? 0 : row.state.heads.base.back().no;
    Kept kept;
    if (!insertRow(table, row, kept))
        return false;
    m_lastKey = row.key;
    noteContest(row.state.heads, table.number, row.key);
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
