// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <limits>

// What the log remembers of its last changes, so that the next need not ask the database.
namespace rt {

namespace {

constexpr qsizetype recentLimit = 8 << 20;

// About what a change takes in memory.
qsizetype sizeOf(const Change& change) {
    qsizetype size = qsizetype(sizeof(ChangeLog::Recent));
    for (const CellChange& cell : change.cells)
        size += qsizetype(sizeof(CellChange)) + cell.value.bytes.size() +
                qsizetype(cell.prev.size() * sizeof(Version));
    return size + qsizetype((change.life.prev.size() + change.life.seen.size()) * sizeof(Version));
}

// What is kept must not look into memory of the one who wrote it.
void own(Value& value) {
    if (value.bytes.capacity() == 0)
        value.bytes = QByteArray(value.bytes.constData(), value.bytes.size());
}

} // namespace

// Changes mostly come one after another: where the log goes on behind them is asked once.
bool ChangeLog::isHere(ChangeNo no) {
    if (no >= m_gapFrom && no < m_gapTo)
        return false;
    auto& s = m_db.cached("SELECT min(id) FROM change WHERE id >= ?");
    s.bind(1, no).step();
    m_gapFrom = no;
    m_gapTo = s.isNull(0) ? std::numeric_limits<ChangeNo>::max() : s.number(0);
    s.reset();
    return m_gapTo == no;
}

// The command's digest; it is written with its first change.
const Digest& ChangeLog::arrived(const Command& command) {
    const bool same = m_arrived && m_arrived->first.id == command.id &&
                      m_arrived->first.clock == command.clock &&
                      m_arrived->first.person == command.person &&
                      m_arrived->first.name == command.name && m_arrived->first.why == command.why;
    if (!same) {
        writeCommand(command);
        m_arrived = {command, commandDigest(command, m_incarnations)};
    }
    return m_arrived->second;
}

void ChangeLog::noteRecent(const Command& command, Change change) {
    if (!m_recent.empty() && m_recent.back().change.no + 1 != change.no)
        dropRecent(countOf(m_recent.back().change.no));
    const bool same = !m_recent.empty() && m_recent.back().command->id == command.id;
    auto of = same ? m_recent.back().command : std::make_shared<const Command>(command);
    for (CellChange& cell : change.cells)
        own(cell.value);
    m_recentSize += sizeOf(change);
    m_recent.push_back({std::move(of), std::move(change)});
    while (m_recentSize > recentLimit)
        dropRecent(countOf(m_recent.front().change.no));
}

const ChangeLog::Recent* ChangeLog::recent(ChangeNo no) const {
    if (m_stale || m_recent.empty() || no < m_recent.front().change.no ||
        no > m_recent.back().change.no)
        return nullptr;
    return &m_recent[size_t(no - m_recent.front().change.no)];
}

void ChangeLog::dropRecent(qint64 upToCount) {
    while (!m_recent.empty() && countOf(m_recent.front().change.no) <= upToCount) {
        m_recentSize -= sizeOf(m_recent.front().change);
        m_recent.pop_front();
    }
}

void ChangeLog::noteRecent(const Command& command, const TableSpec& table, QUuid row,
                           const std::vector<Value>& cells, ChangeNo no) {
    Change change;
    change.no = no;
    change.command = command.id;
    change.clock = command.clock;
    change.kind = firstKind(table);
    change.table = table.number;
    change.row = row;
    for (size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].isNull())
            change.cells.push_back({table.columns[i].number, cells[i], {}});
    noteRecent(command, std::move(change));
}

} // namespace rt
