// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

// First writes of local rows: the usual case, and the quickest.
namespace rt {

namespace {

constexpr size_t together = 16;

// FAIL, because ABORT would keep a copy of every page that several rows touch. Whatever fails here
// is a fault, and takes the transaction back.
std::string insertChanges(size_t count) {
    std::string sql = "INSERT OR FAIL INTO change(id,part,tbl,row,kind,digest) VALUES";
    for (size_t i = 0; i < count; ++i)
        sql += i ? ",(?,?,?,?,?,?)" : "(?,?,?,?,?,?)";
    return sql;
}

} // namespace

Statement& ChangeLog::insertOf(const TableSpec& table) const {
    Statements& made = statements(table);
    if (!made.insert) {
        std::string names, marks;
        for (const ColumnSpec& column : table.columns) {
            names += ',' + column.name;
            marks += ",?";
        }
        made.insert = &m_db.cached("INSERT INTO " + table.name + "(id,last,heads,gone" + names +
                                   ") VALUES(?,?,?,?" + marks + ") ON CONFLICT(id) DO NOTHING");
        made.given.assign(table.columns.size(), true);
    }
    return made.insert->reset();
}

// What was and stays nothing need not be said again.
void ChangeLog::bindCells(const TableSpec& table, Statement& insert,
                          const std::vector<Value>& cells) const {
    std::vector<bool>& given = statements(table).given;
    for (size_t i = 0; i < cells.size(); ++i)
        if (const bool some = !cells[i].isNull(); some || given[i]) {
            insert.bind(int(i) + 5, cells[i]);
            given[i] = some;
        }
}

bool ChangeLog::writeFresh(Local& local, const TableSpec& table, QUuid id,
                           const std::vector<Value>& cells) {
    if (!m_covered.empty())
        return false;
    const GuardOpen open(m_db);
    const ChangeNo no = changeNo(m_own, m_next);
    const auto idBytes = bytesOf(id);
    Statement& row = insertOf(table);
    row.bindBytes(1, idBytes.data(), idBytes.size()).bind(2, no).bindNull(3).bind(4, qint64(0));
    bindCells(table, row, cells);
    row.run();
    if (m_db.changedRows() == 0)
        return false;
    m_lastKey = m_db.lastKey();
    ++m_next;
    beginCommand(local);
    const Digest digest = firstDigest(table, id, cells, no, local.digest, m_incarnations);
    if (no >= m_gapFrom && no < m_gapTo)
        m_gapFrom = no + 1;
    m_unsettled.push_back(
        {no, no - local.command.id, table.number, m_lastKey, firstKind(table), digest});
    if (!m_together || m_unsettled.size() == together)
        settle();
    m_local.add(digest);
    if (m_keepsRecent)
        noteRecent(local.command, table, id, cells, no);
    return true;
}

void ChangeLog::writeTogether(bool whether) {
    m_together = whether;
    if (!whether)
        settle();
}

void ChangeLog::beginCommand(Local& local) {
    if (!local.written)
        writeCommand(local.command);
    local.written = true;
    m_localCommand = local.command.id;
}

void ChangeLog::settle() const {
    if (m_unsettled.empty())
        return;
    static const std::string many = insertChanges(together), one = insertChanges(1);
    const GuardOpen open(m_db);
    const size_t step = m_unsettled.size() == together ? together : 1;
    Statement& s = m_db.cached(step == together ? many : one);
    for (size_t i = 0; i < m_unsettled.size();) {
        int at = 0;
        for (const size_t end = i + step; i < end; ++i) {
            const FirstChange& c = m_unsettled[i];
            s.bind(at + 1, c.no).bind(at + 2, c.part).bind(at + 3, qint64(c.table));
            s.bind(at + 4, c.key).bind(at + 5, qint64(c.kind));
            s.bindBytes(at + 6, c.digest.data(), c.digest.size());
            at += 6;
        }
        s.run();
    }
    m_unsettled.clear();
}

} // namespace rt
