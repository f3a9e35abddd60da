// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

#include <vector>

// Changes as they travel: no local number in them. FORMAT.md, "Cargo".
namespace rt {

inline constexpr qsizetype changeLimit = 1 << 20;
inline constexpr qsizetype cargoLimit = 8 << 20;

using Route = std::vector<QUuid>; // other scopes that a change was given to at the same time

struct CarriedChange {
    Command command;
    Change change; // devices are numbered by their places in Cargo::devices
    size_t route = 0;
    QByteArray proof = {}; // of who wrote it, where another hands it on (core/sync/authorship.h)
    QUuid provenBy = {};   // the device that signed that, where the proof holds
};

struct Cargo {
    std::vector<QUuid> devices; // incarnations; the first wrote the file
    QUuid person;               // who works on the PC that wrote it
    std::vector<Route> routes;  // the first is empty
    std::vector<CarriedChange> changes;

    std::vector<Digest> digests() const; // of the changes, as they are named in it
};

// Collects changes with this PC's numbers.
class CargoWriter {
public:
    CargoWriter(const Incarnations& incarnations, int self, QUuid person);

    void add(const Command& command, const Change& change, const Route& route = {},
             const QByteArray& proof = {});

    qsizetype size() const { return m_body.bytes().size(); }

    Digest root() const; // of the changes so far (core/sync/digest_tree.h)

    size_t count() const { return m_count; }

    // `whole` lists the first device too: where no header says who it is.
    QByteArray take(bool whole = false) const;

private:
    struct Writer : ByteWriter {
        void signedNumber(qint64 n) { number((quint64(n) << 1) ^ quint64(n >> 63)); }
    };

    size_t deviceAt(int no);
    void writeCommand(const Command& command, const Change& change);
    void writeClock(Clock clock, qint64 difference);
    void writeRow(const Change& change);
    void writeCells(const Change& change, bool alike);
    void writeVersions(const Versions& versions, const Change& change);

    template <class T> static size_t placeOf(std::vector<T>& list, const T& value);

    const Incarnations& m_incarnations;
    std::vector<int> m_devices;
    QUuid m_person;
    std::vector<QUuid> m_persons;
    std::vector<Route> m_routes{{}};
    std::vector<QByteArray> m_names;
    std::map<std::pair<int, QUuid>, size_t> m_rows;
    Writer m_body;
    ChangeNo m_lastNo = 0, m_lastCommand = -1;
    Clock m_lastClock = 0;
    std::pair<int, QUuid> m_lastRow{-1, {}};
    size_t m_lastRoute = 0, m_count = 0;
    Digest m_commandDigest{};
    std::vector<Digest> m_digests;
};

// Throws Fault(Damaged) for whatever the writer does not write. `self` is the header's incarnation;
// null: the cargo is whole.
Cargo readCargo(QByteArrayView bytes, QUuid self = {});

// This PC's numbers of a cargo's devices, made where they are new, and a change with them.
std::vector<int> numbersOf(const Cargo& cargo, ChangeLog& log);
CarriedChange localised(const CarriedChange& carried, const std::vector<int>& numbers);

} // namespace rt
