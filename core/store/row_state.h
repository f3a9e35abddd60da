// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change.h"
#include "core/store/table.h"

#include <functional>

// How a change meets a row: the pure heart of the change log, the same for a local change, one that
// arrives from another PC, and verify's replay. Rules and reasons: ARCHITECTURE.md, "The log".
namespace rt {

struct CellHeads { // of a cell that was edited; awaited: named by a successor, not yet here
    int column = 0;
    Versions heads, awaited;
};

struct Heads {
    Versions base; // every first change of the row: head of each cell that was never edited
    std::vector<CellHeads> cells; // ascending by column
    Versions life, lifeAwaited;

    const CellHeads* find(int column) const;
    const Versions& of(int column) const; // heads of a cell, shown first
    bool plain() const;                   // one first change and nothing else
    Versions all() const;                 // every version that a person who sees the row sees
};

QByteArray encodeHeads(const Heads& heads);
Heads decodeHeads(const QByteArray& bytes);

enum Gone : int { Shown = 0, Hidden = 1, Contested = 2, Incomplete = 4 };

struct RowState {
    std::vector<Value> cells; // in the order of the table's columns
    Heads heads;
    ChangeNo last = 0; // in order of arrival; 0: a row that nothing has reached
    int gone = Shown;
};

inline ChangeKind firstKind(const TableSpec& table) {
    return table.growth == Growth::Record ? ChangeKind::Record : ChangeKind::Row;
}

struct ColumnValue {
    int column = 0;
    Value value;
};

// What the log keeps of a change beside its id: values only where the row does not show them.
struct Kept {
    ChangeNo chain = 0;           // the row's change before it
    std::vector<ColumnValue> old; // what it displaced
    std::vector<ColumnValue> own; // its own values that were not shown on arrival
    std::vector<int> moved;       // places of the cells that it shows
    bool headsPlain = false;      // the row's blob may stay empty
};

// What merging needs to know of the rest of the log.
struct Surroundings {
    std::function<bool(ChangeNo)> seen; // here, or stood for by a snapshot
    std::function<const LifeChange*(ChangeNo)> life;
    const std::vector<int>* rank = nullptr; // see Newer
    bool covered = false;                   // this change is one that a loaded snapshot stands for
    bool tail = false;                      // and the one that the snapshot's row points to already
};

// Precondition: the change is not in the log, and its clock is above that of every version it
// names.
Kept merge(RowState& row, const Change& change, const TableSpec& table, const Surroundings& around);

// Shown, hidden or contested, and incomplete while no first change has come.
int evaluateGone(const RowState& row, const Surroundings& around);

} // namespace rt
