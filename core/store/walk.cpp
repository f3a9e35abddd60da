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

// Notices a chain that runs in a circle, as only a damaged log does (Brent's method).
class Circle {
public:
    void step(ChangeNo no) {
        if (no == m_mark)
            throw Fault(FaultKind::Damaged, "change log: a chain runs in a circle");
        if (++m_steps == m_limit) {
            m_mark = no;
            m_limit *= 2;
        }
    }

private:
    ChangeNo m_mark = 0;
    size_t m_steps = 0, m_limit = 1;
};

} // namespace

std::vector<WalkedChange> ChangeLog::walk(const TableSpec& table, qint64 key) const {
    auto& s = m_db.cached("SELECT id FROM " + table.name + " WHERE key=?");
    const QUuid id = s.bind(1, key).step() ? s.uuid(0) : QUuid();
    s.reset();
    return id.isNull() ? std::vector<WalkedChange>{} : walk(table, read(table, id));
}

std::vector<WalkedChange> ChangeLog::walk(const TableSpec& table, const StoredRow& row) const {
    std::vector<WalkedChange> all;
    std::vector<Value> cells = row.state.cells;
    auto& s = m_db.cached("SELECT h.part,h.tbl,h.row,h.kind,h.chain,h.digest,h.prev,h.old,h.own,"
                          "c.clock FROM change h JOIN command c ON c.id = h.id - h.part "
                          "WHERE h.id = ?");
    Circle circle;
    for (ChangeNo no = row.state.last; no != 0;) {
        circle.step(no);
        if (!s.reset().bind(1, no).step())
            break;
        WalkedChange w;
        w.change.no = no;
        w.change.command = no - s.number(0);
        w.change.table = int(s.number(1));
        w.change.row = s.number(2) == row.key ? row.id : QUuid{};
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

} // namespace rt
