// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/value.h"

#include <array>
#include <compare>
#include <vector>

namespace rt {

// A change on this PC: device number << 40 | count. Numbers of devices are local; what leaves the
// PC names (incarnation, count) instead.
using ChangeNo = qint64;

constexpr int deviceBits = 40;

constexpr int deviceOf(ChangeNo no) {
    return int(no >> deviceBits);
}

constexpr qint64 countOf(ChangeNo no) {
    return no & ((qint64(1) << deviceBits) - 1);
}

constexpr ChangeNo changeNo(int device, qint64 count) {
    return (qint64(device) << deviceBits) | count;
}

// A hybrid logical clock: 48 bits of milliseconds since 1970, 16 bits of counter.
using Clock = quint64;

// One version of a cell or of a row's life: the change that wrote it, and when.
struct Version {
    Clock clock = 0;
    ChangeNo no = 0;

    bool operator==(const Version&) const = default;
};

using Versions = std::vector<Version>;

// Which of two versions is shown: the greater (clock, incarnation, count), alike on every PC.
// `rank` orders the local device numbers by their incarnations.
struct Newer {
    const std::vector<int>* rank = nullptr;

    bool operator()(const Version& a, const Version& b) const {
        if (a.clock != b.clock)
            return a.clock > b.clock;
        const int da = deviceOf(a.no), db = deviceOf(b.no);
        if (da != db)
            return rank->at(size_t(da)) > rank->at(size_t(db));
        return a.no > b.no;
    }
};

enum class ChangeKind : quint8 { Row, Set, Record, Life };

struct CellChange {
    int column = 0; // number
    Value value;
    Versions prev; // what the person's form showed; only of Set
};

// Withdrawing or restoring a row: the life versions it replaces, and for a withdrawal every version
// of the row that the person saw.
struct LifeChange {
    bool withdraw = true;
    Versions prev, seen;
};

struct Command {
    ChangeNo id = 0; // of its first change
    Clock clock = 0;
    QUuid person;
    QByteArray name; // "note.add"
    QByteArray why;  // in the person's words, may be empty
};

struct Change {
    ChangeNo no = 0;
    ChangeNo command = 0;
    Clock clock = 0; // of the command
    ChangeKind kind = ChangeKind::Row;
    int table = 0; // number
    QUuid row;
    std::vector<CellChange> cells; // ascending by column; a Row leaves NULL cells out
    LifeChange life;

    Version version() const { return {clock, no}; }
};

using Digest = std::array<quint8, 16>;

} // namespace rt
