// SPDX-License-Identifier: GPL-3.0-or-later
// The set definition of sync.md, written again without the log: what every PC must show that has
// seen a given set of changes.
#pragma once
#include "core/store/row_state.h"

#include <map>
#include <set>

namespace rt::logtest {

constexpr int columnCount = 4; // numbers 1 to 4; the old program does not know the last

struct Name { // a version as every PC names it; devices are ordered like their incarnations
    Clock clock = 0;
    int device = 0;
    qint64 count = 0;

    auto operator<=>(const Name&) const = default;
};

using Names = std::set<Name>;

struct Said { // a change without any local number

    struct Cell {
        Value value;
        Names prev;

        bool operator==(const Cell&) const = default;
    };

    Name id;
    qint64 command = 0; // count of its first change
    ChangeKind kind = ChangeKind::Row;
    int row = 0;
    std::map<int, Cell> cells; // a first change is silent on NULL
    bool withdraw = false;
    Names lifePrev, lifeSeen;

    bool operator==(const Said&) const = default;
};

struct CellView {
    Value shown;
    std::vector<Name> heads; // shown first
    std::vector<Value> headValues;
    std::map<Name, Value> history;

    bool operator==(const CellView&) const = default;
};

struct RowView {
    int gone = Shown;
    std::map<int, CellView> cells;

    bool operator==(const RowView&) const = default;
};

using View = std::map<int, RowView>;

inline bool isFirst(const Said& c) {
    return c.kind == ChangeKind::Row || c.kind == ChangeKind::Record;
}

inline CellView cellView(const std::vector<const Said*>& said, int column) {
    CellView view;
    Names replaced;
    for (const Said* c : said) {
        const auto cell = c->cells.find(column);
        if (cell != c->cells.end())
            view.history[c->id] = cell->second.value;
        else if (isFirst(*c))
            view.history[c->id] = {};
        if (cell != c->cells.end() && c->kind == ChangeKind::Set)
            replaced.insert(cell->second.prev.begin(), cell->second.prev.end());
    }
    for (auto at = view.history.rbegin(); at != view.history.rend(); ++at)
        if (!replaced.contains(at->first)) {
            view.heads.push_back(at->first);
            view.headValues.push_back(at->second);
        }
    if (!view.headValues.empty())
        view.shown = view.headValues[0];
    return view;
}

inline int goneOf(const std::vector<const Said*>& said, const Names& present, bool incomplete) {
    Names replaced;
    for (const Said* c : said)
        if (c->kind == ChangeKind::Life)
            replaced.insert(c->lifePrev.begin(), c->lifePrev.end());
    int withdrawals = 0, restores = 0;
    bool whole = false;
    for (const Said* c : said) {
        if (c->kind != ChangeKind::Life || replaced.contains(c->id))
            continue;
        c->withdraw ? ++withdrawals : ++restores;
        whole |= c->withdraw && std::includes(c->lifeSeen.begin(), c->lifeSeen.end(),
                                              present.begin(), present.end());
    }
    int gone = incomplete ? Incomplete : Shown;
    if (withdrawals)
        gone |= restores == 0 && whole ? Hidden : Contested;
    return gone;
}

inline View oracle(const std::vector<Said>& all) {
    std::map<Name, const Said*> once;
    for (const Said& c : all)
        once[c.id] = &c;
    std::map<int, std::vector<const Said*>> rows;
    for (const auto& [id, c] : once)
        rows[c->row].push_back(c);
    View view;
    for (const auto& [row, said] : rows) {
        Names present;
        for (const Said* c : said)
            if (isFirst(*c))
                present.insert(c->id);
        const bool incomplete = present.empty();
        for (int column = 1; column <= columnCount; ++column) {
            CellView cell = cellView(said, column);
            if (cell.history.empty())
                continue;
            const bool edited = std::any_of(said.begin(), said.end(), [&](const Said* c) {
                return c->kind == ChangeKind::Set && c->cells.contains(column);
            });
            if (edited)
                present.insert(cell.heads.begin(), cell.heads.end());
            view[row].cells[column] = std::move(cell);
        }
        view[row].gone = goneOf(said, present, incomplete);
    }
    return view;
}

} // namespace rt::logtest
