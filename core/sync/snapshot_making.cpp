// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshot_making.h"

#include "core/vault/seal.h"

#include <algorithm>
#include <map>

namespace rt {

namespace {

constexpr qsizetype partSize = 6 << 20; // plain bytes of rows, then a part ends
constexpr int keyBits = 48;             // beside a table's number

} // namespace

bool SnapshotMaking::begin(Workspace& workspace) {
    const Database& db = workspace.db();
    if (workspace.log().isIncomplete() || db.number("SELECT count(*) FROM unknown") > 0 ||
        db.number("SELECT count(*) FROM sync_aside WHERE reason = 'newer'") > 0)
        return false;
    const SyncBook book(db, workspace.log());
    m_runs = book.runs(m_scope);
    m_vector = encodeVector(book);
    sortRuns(workspace.log());
    m_next = m_order.empty() ? 0 : m_order.front().first;
    return !m_runs.empty();
}

// By incarnation and count, so that local numbers do not show.
void SnapshotMaking::sortRuns(const ChangeLog& log) {
    m_order = m_runs;
    std::stable_sort(m_order.begin(), m_order.end(), [&](const auto& a, const auto& b) {
        return log.rank().at(size_t(deviceOf(a.first))) < log.rank().at(size_t(deviceOf(b.first)));
    });
}

QByteArray SnapshotMaking::encodeVector(const SyncBook& book) const {
    std::map<QByteArray, Stream> streams;
    for (const Stream& stream : book.streams())
        if (stream.scope == m_scope && stream.sequence > 0)
            streams[stream.incarnation.toRfc4122()] = stream;
    ByteWriter out;
    out.number(streams.size());
    for (const auto& [incarnation, stream] : streams) {
        out.raw(stream.incarnation);
        out.number(stream.sequence);
        out.raw(stream.hash.data(), stream.hash.size());
    }
    return out.bytes();
}

bool SnapshotMaking::slice(Workspace& workspace, int changes) {
    const Database& db = workspace.db();
    const ChangeLog& log = workspace.log();
    std::vector<std::pair<const TableSpec*, qint64>> places;
    for (; changes > 0 && m_run < m_order.size(); ++m_run, m_next = 0) {
        const auto [from, to] = m_order[m_run];
        ChangeNo last = std::max(m_next, from) - 1;
        auto& s = db.cached("SELECT id, tbl, row FROM change WHERE id BETWEEN ? AND ? LIMIT ?");
        s.bind(1, last + 1).bind(2, to).bind(3, qint64(changes));
        for (; s.step(); --changes) {
            last = s.number(0);
            if (m_done.insert(s.number(1) << keyBits | s.number(2)).second)
                places.emplace_back(log.table(int(s.number(1))), s.number(2));
        }
        s.reset();
        m_next = last + 1;
        if (changes <= 0 && last < to)
            break;
    }
    for (const auto& [table, key] : places) {
        auto& s = db.cached("SELECT id FROM " + table->name + " WHERE key=?");
        if (!s.bind(1, key).step())
            continue;
        const QUuid id = s.uuid(0);
        s.reset();
        row(log, *table, id);
        if (m_body.bytes().size() >= partSize)
            endPart(log);
    }
    const bool more = m_run < m_order.size();
    if (!more && m_rows > 0)
        endPart(log);
    return more;
}

bool SnapshotMaking::holds(ChangeNo no) const {
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), no,
                                        [](ChangeNo n, const auto& run) { return n < run.first; });
    return after != m_runs.begin() && std::prev(after)->second >= no;
}

// A row that has its first change alone is as this made it.
void SnapshotMaking::row(const ChangeLog& log, const TableSpec& table, QUuid id) {
    const StoredRow stored = log.read(table, id);
    const Heads& heads = stored.state.heads;
    if (heads.plain() && heads.base.front().no == stored.state.last && holds(stored.state.last))
        return write(log, table, id, stored.state, {});
    const auto walked = log.walk(table, stored);
    write(log, table, id, stateOf(log, table, stored, walked), walked);
}

// The row as the scope's changes alone make it: another scope may hold more of it, or the time
// since the beginning.
RowState SnapshotMaking::stateOf(const ChangeLog& log, const TableSpec& table, const StoredRow& row,
                                 const std::vector<WalkedChange>& walked) const {
    if (std::all_of(walked.begin(), walked.end(),
                    [&](const WalkedChange& w) { return holds(w.change.no); }))
        return row.state;
    RowState again;
    again.cells.resize(table.columns.size());
    std::map<ChangeNo, const Change*> here;
    for (auto w = walked.rbegin(); w != walked.rend(); ++w) {
        if (!holds(w->change.no))
            continue;
        const Surroundings around{[&](ChangeNo no) { return here.contains(no); },
                                  [&](ChangeNo no) {
                                      if (no == w->change.no)
                                          return &w->change.life;
                                      return here.contains(no) ? &here.at(no)->life : nullptr;
                                  },
                                  &log.rank()};
        merge(again, w->change, table, around);
        here[w->change.no] = &w->change;
    }
    return again;
}

// Devices by their places in the part, in the order in which it speaks of them.
size_t SnapshotMaking::placeOf(int device) {
    const auto at = std::find(m_devices.begin(), m_devices.end(), device);
    if (at != m_devices.end())
        return size_t(at - m_devices.begin());
    m_devices.push_back(device);
    return m_devices.size() - 1;
}

void SnapshotMaking::writeVersions(const ChangeLog& log, Versions versions, bool sorted) {
    if (sorted)
        std::sort(versions.begin(), versions.end(), Newer{&log.rank()});
    m_body.number(versions.size());
    for (const Version& v : versions) {
        m_body.number(placeOf(deviceOf(v.no)));
        m_body.number(quint64(countOf(v.no)));
        m_body.number(v.clock);
    }
}

void SnapshotMaking::write(const ChangeLog& log, const TableSpec& table, QUuid id,
                           const RowState& state, const std::vector<WalkedChange>& walked) {
    const Heads& heads = state.heads;
    Versions others;
    for (const WalkedChange& w : walked)
        if (holds(w.change.no) &&
            std::find(heads.base.begin(), heads.base.end(), w.change.version()) == heads.base.end())
            others.push_back(w.change.version());
    m_body.number(quint64(table.number));
    m_body.raw(id);
    m_body.number(quint64(state.gone));
    writeVersions(log, heads.base);
    writeVersions(log, others, true);
    m_body.number(heads.cells.size());
    for (const CellHeads& cell : heads.cells) {
        m_body.number(quint64(cell.column));
        writeVersions(log, cell.heads);
        writeVersions(log, cell.awaited, true);
    }
    writeVersions(log, heads.life);
    writeVersions(log, heads.lifeAwaited, true);
    writeCells(table, state);
    keep(heads, walked);
    ++m_rows;
}

void SnapshotMaking::writeCells(const TableSpec& table, const RowState& state) {
    m_body.number(size_t(std::count_if(state.cells.begin(), state.cells.end(),
                                       [](const Value& v) { return !v.isNull(); })));
    for (size_t i = 0; i < state.cells.size(); ++i)
        if (!state.cells[i].isNull()) {
            m_body.number(quint64(table.columns[i].number));
            m_body.value(state.cells[i]);
        }
}

// Heads that are not shown, and those of life, come with their changes.
void SnapshotMaking::keep(const Heads& heads, const std::vector<WalkedChange>& walked) {
    std::set<ChangeNo> wanted;
    const auto want = [&](const Versions& versions, size_t after) {
        for (size_t i = after; i < versions.size(); ++i)
            wanted.insert(versions[i].no);
    };
    want(heads.base, 1);
    want(heads.life, 0);
    for (const CellHeads& cell : heads.cells)
        want(cell.heads, 1);
    for (const WalkedChange& w : walked)
        if (wanted.contains(w.change.no))
            m_kept.emplace(std::pair(placeOf(deviceOf(w.change.no)), w.change.no), w.change);
}

QByteArray SnapshotMaking::encodeKept(const ChangeLog& log) const {
    if (m_kept.empty())
        return {};
    CargoWriter cargo(log.incarnations(), deviceOf(m_kept.begin()->second.no), {});
    for (const auto& [place, change] : m_kept)
        cargo.add(log.command(change.command).value_or(Command{}), change);
    return cargo.take(true);
}

void SnapshotMaking::endPart(const ChangeLog& log) {
    ByteWriter out(m_body.bytes().size() + (1 << 12));
    out.number(2); // version
    out.number(m_devices.size());
    for (const int device : m_devices)
        out.raw(log.incarnations().at(size_t(device)));
    out.sized(encodeKept(log));
    out.number(m_rows);
    out.raw(m_body.bytes());
    m_hashes.push_back(hashOf(out.bytes()));
    m_parts.push_back(out.bytes());
    m_body = ByteWriter(1 << 16);
    m_rows = 0;
    m_devices.clear();
    m_kept.clear();
}

std::vector<QByteArray> SnapshotMaking::takeParts() {
    return std::exchange(m_parts, {});
}

QByteArray SnapshotMaking::index() const {
    ByteWriter out;
    out.number(2); // version
    out.sized(m_vector);
    out.number(m_hashes.size());
    for (const FileHash& hash : m_hashes)
        out.raw(hash.data(), hash.size());
    return out.bytes();
}

FileHash SnapshotMaking::vectorHash() const {
    return hashOf(m_vector);
}

} // namespace rt
