// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshot.h"

#include "core/store/writer.h"

#include <algorithm>

namespace rt {

namespace {

constexpr size_t fewest = 100; // rows that a slice has, whoever waits

[[noreturn]] void damaged() {
    throw Fault(FaultKind::Damaged, "sync: a snapshot cannot be read");
}

} // namespace

SnapshotLoading::SnapshotLoading(Workspace& workspace, const QByteArray& plain)
    : m_workspace(workspace),
      m_log(workspace.log()),
      m_plain(plain),
      m_in(m_plain) {
    if (m_in.number() != 2)
        damaged();
    m_incarnations.resize(m_in.count());
    for (QUuid& incarnation : m_incarnations)
        incarnation = m_in.uuid();
    if (const QByteArray kept = m_in.sized(); !kept.isEmpty())
        m_kept = readCargo(kept);
    for (size_t i = 0; i < m_kept.changes.size(); ++i) {
        const Change& change = m_kept.changes[i].change;
        m_keptOf[{change.table, change.row}].push_back(i);
    }
    m_left = m_in.count();
}

bool SnapshotLoading::slice(size_t rows) {
    Forgetting forgetting(m_log);

    Transaction transaction(m_workspace.db());
    m_devices.clear();
    for (const QUuid& incarnation : m_incarnations)
        m_devices.push_back(m_log.deviceNumber(incarnation, {}));
    for (size_t n = 0; n < rows && m_left > 0; ++n, --m_left) {
        if (n >= fewest && Writer::isAwaited())
            break;
        readRow();
    }
    if (m_left == 0 && !m_in.atEnd())
        damaged();
    standFor();
    applyKept();
    m_log.finish();
    transaction.commit();
    forgetting.keep();
    return m_left > 0;
}

int SnapshotLoading::device(quint64 place) const {
    if (place >= m_devices.size())
        damaged();
    return m_devices[size_t(place)];
}

Versions SnapshotLoading::versions() {
    Versions all(m_in.count());
    for (Version& v : all) {
        const int no = device(m_in.number());
        const qint64 count = qint64(m_in.number());
        if (count < 1 || count >= qint64(1) << deviceBits)
            damaged();
        v = {m_in.number(), changeNo(no, count)};
    }
    return all;
}

// What only a newer program knows is left to the history, where it is set aside visibly.
void SnapshotLoading::readRow() {
    const TableSpec* table = m_log.table(int(m_in.number()));
    StoredRow row;
    row.id = m_in.uuid();
    row.state.gone = int(m_in.number());
    Heads& heads = row.state.heads;
    heads.base = versions();
    std::vector<ChangeNo> others;
    for (const Version& v : versions())
        others.push_back(v.no);
    heads.cells.resize(m_in.count());
    for (CellHeads& cell : heads.cells) {
        cell.column = int(m_in.number());
        cell.heads = versions();
        cell.awaited = versions();
    }
    heads.life = versions();
    heads.lifeAwaited = versions();
    bool known = table != nullptr;
    row.state.cells.resize(table ? table->columns.size() : 0);
    for (size_t n = m_in.count(); n > 0; --n) {
        const int at = table ? table->at(int(m_in.number())) : -1;
        if (!table)
            (void)m_in.number();
        Value value = m_in.value();
        if (at >= 0)
            row.state.cells[size_t(at)] = std::move(value);
        known &= at >= 0;
    }
    if (known)
        load(*table, row, others);
}

void SnapshotLoading::load(const TableSpec& table, StoredRow& row,
                           const std::vector<ChangeNo>& others) {
    if (!m_log.load(table, row))
        return;
    for (const Version& v : row.state.heads.base)
        m_stoodFor.push_back(v.no);
    m_stoodFor.insert(m_stoodFor.end(), others.begin(), others.end());
    if (const auto kept = m_keptOf.find({table.number, row.id}); kept != m_keptOf.end())
        m_apply.insert(m_apply.end(), kept->second.begin(), kept->second.end());
    if (!table.searchable.empty() && m_workspace.index().isOn())
        m_workspace.index().update(table, row.key);
    m_tables.insert(table.number);
}

void SnapshotLoading::standFor() {
    std::sort(m_stoodFor.begin(), m_stoodFor.end());
    for (size_t at = 0; at < m_stoodFor.size();) {
        size_t end = at + 1;
        while (end < m_stoodFor.size() && m_stoodFor[end] == m_stoodFor[end - 1] + 1)
            ++end;
        m_log.cover(deviceOf(m_stoodFor[at]), countOf(m_stoodFor[at]),
                    countOf(m_stoodFor[end - 1]));
        at = end;
    }
    m_stoodForAll.insert(m_stoodForAll.end(), m_stoodFor.begin(), m_stoodFor.end());
    m_stoodFor.clear();
}

void SnapshotLoading::applyKept() {
    if (m_apply.empty())
        return;
    const std::vector<int> numbers = numbersOf(m_kept, m_log);
    const qint64 now = m_workspace.env().now().toMSecsSinceEpoch();
    for (const size_t place : std::exchange(m_apply, {})) {
        const CarriedChange local = localised(m_kept.changes[place], numbers);
        m_log.apply(local.change, local.command, now);
    }
}

} // namespace rt
