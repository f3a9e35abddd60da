// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_state.h"

#include <algorithm>

namespace rt {

namespace {

bool contains(const Versions& versions, ChangeNo no) {
    return std::any_of(versions.begin(), versions.end(), [&](Version v) { return v.no == no; });
}

bool take(Versions& versions, ChangeNo no) {
    return std::erase_if(versions, [&](Version v) { return v.no == no; }) > 0;
}

void insert(Versions& versions, Version v, const Surroundings& around) {
    const Newer newer{around.rank};
    versions.insert(std::upper_bound(versions.begin(), versions.end(), v, newer), v);
}

// The change replaces the versions that it names; one that is named before it came stays replaced.
void replace(Versions& heads, Versions& awaited, const Versions& prev, Version v,
             const Surroundings& around) {
    for (const Version& p : prev)
        if (!take(heads, p.no) && !around.seen(p.no) && !contains(awaited, p.no))
            awaited.push_back(p);
    if (!take(awaited, v.no))
        insert(heads, v, around);
}

class Merge {
public:
    Merge(RowState& row, const Change& change, const TableSpec& table, const Surroundings& around)
        : m_row(row),
          m_change(change),
          m_table(table),
          m_around(around) {
        m_kept.chain = row.last;
    }

    Kept run() {
        switch (m_change.kind) {
        case ChangeKind::Row:
        case ChangeKind::Record:
            first();
            break;
        case ChangeKind::Set:
            set();
            break;
        case ChangeKind::Life:
            if (!m_around.covered)
                replace(m_row.heads.life, m_row.heads.lifeAwaited, m_change.life.prev,
                        m_change.version(), m_around);
            break;
        }
        if (m_around.tail)
            m_kept.chain = 0; // the end of the chain already points here
        else
            m_row.last = m_change.no;
        m_kept.headsPlain =
            m_row.heads.plain() && m_row.heads.base[0].no == m_row.last && m_kept.chain == 0;
        m_row.gone = evaluateGone(m_row, m_around);
        return std::move(m_kept);
    }

private:
    CellHeads* edited(int column) {
        for (CellHeads& c : m_row.heads.cells)
            if (c.column == column)
                return &c;
        return nullptr;
    }

    void put(int column, const Value& value, const Versions& heads, bool had, bool explicitly) {
        const int at = m_table.at(column);
        if (!heads.empty() && heads[0].no == m_change.no && at >= 0) {
            if (m_around.covered)
                return;
            if (had)
                m_kept.old.push_back({column, m_row.cells[size_t(at)]});
            m_row.cells[size_t(at)] = value;
            m_kept.moved.push_back(at);
        } else if (explicitly || at >= 0) {
            m_kept.own.push_back({column, value}); // NULL of unknown columns is left out of a row
        }
    }

    void firstCell(int column, const Value& value, bool had) {
        if (CellHeads* cell = edited(column)) {
            const bool hadEdit = !cell->heads.empty();
            if (!m_around.covered)
                replace(cell->heads, cell->awaited, {}, m_change.version(), m_around);
            put(column, value, cell->heads, hadEdit, !value.isNull());
        } else {
            put(column, value, m_row.heads.base, had, !value.isNull());
        }
    }

    void first() {
        const bool had = !m_row.heads.base.empty();
        if (!m_around.covered)
            insert(m_row.heads.base, m_change.version(), m_around);
        auto given = m_change.cells.begin();
        static const Value none;
        for (const ColumnSpec& column : m_table.columns) {
            while (given != m_change.cells.end() && given->column < column.number) {
                if (m_table.at(given->column) < 0)
                    firstCell(given->column, given->value, had);
                ++given;
            }
            const bool here = given != m_change.cells.end() && given->column == column.number;
            firstCell(column.number, here ? given->value : none, had);
        }
        for (; given != m_change.cells.end(); ++given)
            if (m_table.at(given->column) < 0)
                firstCell(given->column, given->value, had);
        silentCells();
    }

    // A cell of a newer program that was edited before this first change came, which is silent on
    // it.
    void silentCells() {
        const auto& cells = m_change.cells;
        for (size_t i = 0; i < m_row.heads.cells.size(); ++i) {
            const int column = m_row.heads.cells[i].column;
            const bool here = std::any_of(cells.begin(), cells.end(),
                                          [&](const CellChange& c) { return c.column == column; });
            if (m_table.at(column) < 0 && !here)
                firstCell(column, {}, false);
        }
    }

    void set() {
        for (const CellChange& cell : m_change.cells) {
            CellHeads* at = edited(cell.column);
            CellHeads fresh{cell.column, at ? Versions{} : m_row.heads.base, {}};
            CellHeads& heads = at ? *at : fresh;
            const bool had = !heads.heads.empty();
            if (!m_around.covered)
                replace(heads.heads, heads.awaited, cell.prev, m_change.version(), m_around);
            put(cell.column, cell.value, heads.heads, had, true);
            if (!at && !m_around.covered) {
                auto& all = m_row.heads.cells;
                all.insert(std::upper_bound(all.begin(), all.end(), cell.column,
                                            [](int c, const CellHeads& h) { return c < h.column; }),
                           std::move(fresh));
            }
        }
    }

    RowState& m_row;
    const Change& m_change;
    const TableSpec& m_table;
    const Surroundings& m_around;
    Kept m_kept;
};

} // namespace

const CellHeads* Heads::find(int column) const {
    for (const CellHeads& c : cells)
        if (c.column == column)
            return &c;
    return nullptr;
}

const Versions& Heads::of(int column) const {
    const CellHeads* cell = find(column);
    return cell ? cell->heads : base;
}

bool Heads::plain() const {
    return base.size() == 1 && cells.empty() && life.empty() && lifeAwaited.empty();
}

Versions Heads::all() const {
    Versions every = base;
    for (const CellHeads& cell : cells)
        for (const Version& v : cell.heads)
            if (!contains(every, v.no))
                every.push_back(v);
    return every;
}

int evaluateGone(const RowState& row, const Surroundings& around) {
    int gone = row.heads.base.empty() ? Incomplete : Shown;
    if (row.heads.life.empty())
        return gone;
    const Versions present = row.heads.all();
    size_t withdrawals = 0;
    bool whole = false;
    for (const Version& head : row.heads.life) {
        const LifeChange* life = around.life(head.no);
        if (!life)
            return row.gone;
        if (!life->withdraw)
            continue;
        ++withdrawals;
        whole |= std::all_of(present.begin(), present.end(),
                             [&](Version v) { return contains(life->seen, v.no); });
    }
    if (withdrawals == row.heads.life.size() && whole)
        gone |= Hidden;
    else if (withdrawals)
        gone |= Contested;
    return gone;
}

Kept merge(RowState& row, const Change& change, const TableSpec& table,
           const Surroundings& around) {
    return Merge(row, change, table, around).run();
}

} // namespace rt
