// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>

// Finding values again: from a row's cells back along its chain of changes.
namespace rt {

namespace {

const ColumnValue* find(const std::vector<ColumnValue>& values, int column) {
    for (const ColumnValue& v : values)
        if (v.column == column)
            return &v;
    return nullptr;
}

// The value that the change wrote into a column; steps the row's cells back to before it.
Value valueOf(const Kept& kept, const TableSpec& table, std::vector<Value>& cells, int column) {
    if (const ColumnValue* own = find(kept.own, column))
        return own->value;
    const int at = table.at(column);
    if (at < 0)
        return {};
    const ColumnValue* old = find(kept.old, column);
    return std::exchange(cells[size_t(at)], old ? old->value : Value{});
}

void fillValues(WalkedChange& walked, const TableSpec& table, std::vector<Value>& cells) {
    Change& change = walked.change;
    if (change.kind == ChangeKind::Life)
        return;
    if (change.kind == ChangeKind::Set) {
        for (CellChange& cell : change.cells)
            cell.value = valueOf(walked.kept, table, cells, cell.column);
        return;
    }
    for (const ColumnSpec& column : table.columns)
        change.cells.push_back(
            {column.number, valueOf(walked.kept, table, cells, column.number), {}});
    for (const ColumnValue& own : walked.kept.own)
        if (table.at(own.column) < 0)
            change.cells.push_back({own.column, own.value, {}});
    std::erase_if(change.cells, [](const CellChange& c) { return c.value.isNull(); });
    std::sort(change.cells.begin(), change.cells.end(),
              [](const CellChange& a, const CellChange& b) { return a.column < b.column; });
}

constexpr size_t longestChain = 1'000'000; // a loop in a damaged log ends here

} // namespace

std::vector<WalkedChange> ChangeLog::walk(const TableSpec& table, qint64 key) const {
    std::vector<WalkedChange> all;
    auto row = m_db.prepare("SELECT id FROM " + table.name + " WHERE key=?");
    if (!row.bind(1, key).step())
        return all;
    const QUuid id = row.uuid(0);
    StoredRow stored = read(table, id);
    std::vector<Value> cells = stored.state.cells;
    auto& s = m_db.cached("SELECT h.part,h.tbl,h.row,h.kind,h.chain,h.digest,h.prev,h.old,h.own,"
                          "c.clock FROM change h JOIN command c ON c.id = h.id - h.part "
                          "WHERE h.id = ?");
    for (ChangeNo no = stored.state.last; no != 0 && all.size() < longestChain;) {
        if (!s.reset().bind(1, no).step())
            break;
        WalkedChange w;
        w.change.no = no;
        w.change.command = no - s.number(0);
        w.change.table = int(s.number(1));
        w.change.row = s.number(2) == key ? id : QUuid{};
        w.change.kind = ChangeKind(s.number(3));
        w.change.clock = Clock(s.number(9));
        w.kept.chain = s.number(4);
        const QByteArray digest = s.bytes(5), prev = s.bytes(6), old = s.bytes(7), own = s.bytes(8);
        std::copy_n(digest.begin(), std::min<qsizetype>(digest.size(), 16), w.digest.begin());
        w.kept.old = decodeValues(old);
        if (w.change.kind == ChangeKind::Life)
            w.change.life = decodeLife(own);
        else
            w.kept.own = decodeValues(own);
        if (w.change.kind == ChangeKind::Set)
            w.change.cells = decodePrev(prev);
        fillValues(w, table, cells);
        no = w.kept.chain;
        all.push_back(std::move(w));
    }
    s.reset();
    return all;
}

// A program that learned a column: the newest head's kept value becomes the shown one; rows whose
// first changes are silent on it count as NULL (changelog.md, "upgrade").
void ChangeLog::adoptUnknown() {
    const GuardOpen open(m_db);
    std::vector<std::pair<int, qint64>> rows;
    auto s = m_db.prepare("SELECT tbl, row FROM unknown ORDER BY tbl, row");
    while (s.step())
        rows.emplace_back(int(s.number(0)), s.number(1));
    for (const auto& [number, key] : rows) {
        const TableSpec* table = tableNumbered(number);
        if (!table)
            continue;
        for (const ColumnSpec& column : table->columns)
            adopt(*table, key, column.number);
        const auto walked = walk(*table, key);
        const bool still = std::any_of(walked.begin(), walked.end(), [&](const WalkedChange& w) {
            return std::any_of(w.kept.own.begin(), w.kept.own.end(), [&](const ColumnValue& v) {
                return table->at(v.column) < 0;
            });
        });
        if (!still)
            m_db.cached("DELETE FROM unknown WHERE tbl=? AND row=?")
                .bind(1, qint64(number))
                .bind(2, key)
                .run();
    }
}

void ChangeLog::adopt(const TableSpec& table, qint64 key, int column) {
    auto walked = walk(table, key);
    const bool foreign = std::any_of(walked.begin(), walked.end(), [&](const WalkedChange& w) {
        return find(w.kept.own, column) && w.change.kind != ChangeKind::Life;
    });
    auto row = m_db.prepare("SELECT id FROM " + table.name + " WHERE key=?");
    if (!foreign || !row.bind(1, key).step())
        return;
    const StoredRow stored = read(table, row.uuid(0));
    const Versions& heads = stored.versionsOf(column);
    if (heads.empty() || !stored.state.cells[size_t(table.at(column))].isNull())
        return;
    for (WalkedChange& w : walked) {
        const bool first = w.change.kind == ChangeKind::Row || w.change.kind == ChangeKind::Record;
        const ColumnValue* own = find(w.kept.own, column);
        if (w.change.no == heads[0].no && own) {
            const Value shown = own->value;
            m_db.prepare("UPDATE " + table.name + " SET " +
                         table.columns[size_t(table.at(column))].name + "=? WHERE key=?")
                .bind(1, shown)
                .bind(2, key)
                .run();
            std::erase_if(w.kept.own, [&](const ColumnValue& v) { return v.column == column; });
        } else if (first && !own && w.change.no != heads[0].no) {
            w.kept.own.push_back({column, {}});
        } else {
            continue;
        }
        m_db.prepare("UPDATE change SET own=? WHERE id=?")
            .bindBlob(1, encodeValues(w.kept.own))
            .bind(2, w.change.no)
            .run();
    }
}

} // namespace rt
