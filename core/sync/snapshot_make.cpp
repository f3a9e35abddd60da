// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"
#include "core/sync/snapshot.h"
#include "core/vault/seal.h"

#include <algorithm>
#include <set>

namespace rt {

namespace {

using Runs = std::vector<std::pair<ChangeNo, ChangeNo>>;

bool contains(const Runs& runs, ChangeNo no) {
    const auto after = std::upper_bound(runs.begin(), runs.end(), no,
                                        [](ChangeNo n, const auto& run) { return n < run.first; });
    return after != runs.begin() && std::prev(after)->second >= no;
}

class Making {
public:
    Making(Workspace& workspace, QUuid scope)
        : m_db(workspace.db()),
          m_log(workspace.log()),
          m_book(m_db, m_log),
          m_scope(scope),
          m_runs(m_book.runs(scope)) {}

    SnapshotBytes run() {
        numberDevices();
        SnapshotBytes out;
        const QByteArray vector = encodeVector();
        out.vector = hashOf(vector);
        std::vector<std::pair<int, QUuid>> rows = rowsOfScope();
        ByteWriter body(1 << 16);
        body.number(rows.size());
        for (const auto& [table, id] : rows)
            writeRow(body, *m_log.table(table), id);
        const QByteArray runs = encodeRuns(), kept = encodeKept();
        ByteWriter all(1 << 16);
        all.number(1); // version
        all.number(m_order.size());
        for (const int device : m_order)
            all.raw(m_log.incarnations().at(size_t(device)));
        all.sized(vector);
        all.sized(runs);
        all.sized(kept);
        all.raw(body.bytes());
        out.plain = all.bytes();
        return out;
    }

private:
    // By incarnation, so that local numbers do not show.
    void numberDevices() {
        for (size_t no = 1; no < m_log.incarnations().size(); ++no)
            m_order.push_back(int(no));
        std::sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            return m_log.incarnations()[size_t(a)] < m_log.incarnations()[size_t(b)];
        });
        std::set<int> used;
        for (const auto& [from, to] : m_runs)
            used.insert(deviceOf(from));
        for (const Stream& stream : m_book.streams())
            if (stream.scope == m_scope && stream.sequence > 0)
                used.insert(stream.device);
        std::erase_if(m_order, [&](int no) { return !used.contains(no); });
        for (size_t i = 0; i < m_order.size(); ++i)
            m_place[m_order[i]] = i;
    }

    // Devices that are only spoken of follow in the order in which they are.
    size_t placeOf(int device) {
        const auto [at, fresh] = m_place.try_emplace(device, m_order.size());
        if (fresh)
            m_order.push_back(device);
        return at->second;
    }

    QByteArray encodeVector() {
        std::map<size_t, Stream> streams;
        for (const Stream& stream : m_book.streams())
            if (stream.scope == m_scope && stream.sequence > 0)
                streams[placeOf(stream.device)] = stream;
        ByteWriter out;
        out.number(streams.size());
        for (const auto& [place, stream] : streams) {
            out.raw(stream.incarnation);
            out.number(stream.sequence);
            out.raw(stream.hash.data(), stream.hash.size());
        }
        return out.bytes();
    }

    QByteArray encodeRuns() {
        std::map<size_t, Runs> byPlace;
        for (const auto& run : m_runs)
            byPlace[placeOf(deviceOf(run.first))].push_back(run);
        ByteWriter out;
        out.number(m_runs.size());
        for (const auto& [place, runs] : byPlace)
            for (const auto& [from, to] : runs) {
                out.number(place);
                out.number(quint64(countOf(from)));
                out.number(quint64(countOf(to)));
            }
        return out.bytes();
    }

    std::vector<std::pair<int, QUuid>> rowsOfScope() const {
        std::set<std::pair<int, qint64>> places;
        auto s = m_db.prepare("SELECT DISTINCT tbl, row FROM change WHERE id BETWEEN ? AND ?");
        for (const auto& [from, to] : m_runs) {
            s.reset().bind(1, from).bind(2, to);
            while (s.step())
                places.emplace(int(s.number(0)), s.number(1));
        }
        std::vector<std::pair<int, QUuid>> rows;
        for (const auto& [table, key] : places) {
            auto id = m_db.prepare("SELECT id FROM " + m_log.table(table)->name + " WHERE key=?");
            if (id.bind(1, key).step())
                rows.emplace_back(table, id.uuid(0));
        }
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : bytesOf(a.second) < bytesOf(b.second);
        });
        return rows;
    }

    // The row as the scope's changes alone make it: another scope may hold more of it.
    RowState stateOf(const TableSpec& table, const StoredRow& row,
                     const std::vector<WalkedChange>& walked) const {
        if (std::all_of(walked.begin(), walked.end(),
                        [&](const WalkedChange& w) { return contains(m_runs, w.change.no); }))
            return row.state;
        RowState again;
        again.cells.resize(table.columns.size());
        std::map<ChangeNo, const Change*> here;
        for (auto w = walked.rbegin(); w != walked.rend(); ++w) {
            if (!contains(m_runs, w->change.no))
                continue;
            const Surroundings around{[&](ChangeNo no) { return here.contains(no); },
                                      [&](ChangeNo no) {
                                          if (no == w->change.no)
                                              return &w->change.life;
                                          return here.contains(no) ? &here.at(no)->life : nullptr;
                                      },
                                      &m_log.rank()};
            merge(again, w->change, table, around);
            here[w->change.no] = &w->change;
        }
        return again;
    }

    void writeVersions(ByteWriter& out, Versions versions, bool sorted = false) {
        if (sorted)
            std::sort(versions.begin(), versions.end(), Newer{&m_log.rank()});
        out.number(versions.size());
        for (const Version& v : versions) {
            out.number(placeOf(deviceOf(v.no)));
            out.number(quint64(countOf(v.no)));
            out.number(v.clock);
        }
    }

    void writeRow(ByteWriter& out, const TableSpec& table, QUuid id) {
        const StoredRow row = m_log.read(table, id);
        const auto walked = m_log.walk(table, row.key);
        const RowState state = stateOf(table, row, walked);
        out.number(quint64(table.number));
        out.raw(id);
        out.number(quint64(state.gone));
        writeVersions(out, state.heads.base);
        out.number(state.heads.cells.size());
        for (const CellHeads& cell : state.heads.cells) {
            out.number(quint64(cell.column));
            writeVersions(out, cell.heads);
            writeVersions(out, cell.awaited, true);
        }
        writeVersions(out, state.heads.life);
        writeVersions(out, state.heads.lifeAwaited, true);
        size_t filled = 0;
        for (const Value& v : state.cells)
            filled += !v.isNull();
        out.number(filled);
        for (size_t i = 0; i < state.cells.size(); ++i)
            if (!state.cells[i].isNull()) {
                out.number(quint64(table.columns[i].number));
                out.value(state.cells[i]);
            }
        keep(state.heads, walked);
    }

    // Heads that are not shown, and those of life, come with their changes.
    void keep(const Heads& heads, const std::vector<WalkedChange>& walked) {
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

    QByteArray encodeKept() const {
        if (m_kept.empty())
            return {};
        CargoWriter cargo(m_log.incarnations(), deviceOf(m_kept.begin()->second.no), {});
        for (const auto& [place, change] : m_kept)
            cargo.add(m_log.command(change.command).value_or(Command{}), change);
        return cargo.take(true);
    }

    const Database& m_db;
    const ChangeLog& m_log;
    SyncBook m_book;
    QUuid m_scope;
    Runs m_runs;
    std::vector<int> m_order;
    std::map<int, size_t> m_place;
    std::map<std::pair<size_t, ChangeNo>, Change> m_kept;
};

} // namespace

std::optional<SnapshotBytes> makeSnapshot(Workspace& workspace, QUuid scope) {
    const Database& db = workspace.db();
    if (workspace.log().isIncomplete() || db.number("SELECT count(*) FROM unknown") > 0 ||
        db.number("SELECT count(*) FROM sync_aside WHERE reason = 'newer'") > 0)
        return std::nullopt;
    return Making(workspace, scope).run();
}

QByteArray scopeDigest(Workspace& workspace, QUuid scope) {
    const auto snapshot = makeSnapshot(workspace, scope);
    if (!snapshot)
        return {};
    const auto hash = hashOf(snapshot->plain);
    return {reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())};
}

} // namespace rt
