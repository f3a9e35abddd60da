// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"

#include "core/sync/cargo_flags.h"
#include "core/sync/digest_tree.h"

#include <algorithm>

namespace rt {

namespace {

bool isFirst(const Change& change) {
    return change.kind == ChangeKind::Row || change.kind == ChangeKind::Record;
}

bool prevAlike(const Change& change) {
    return std::all_of(change.cells.begin(), change.cells.end(),
                       [&](const CellChange& c) { return c.prev == change.cells.front().prev; });
}

} // namespace

template <class T> size_t CargoWriter::placeOf(std::vector<T>& list, const T& value) {
    const auto at = std::find(list.begin(), list.end(), value);
    if (at != list.end())
        return size_t(at - list.begin());
    list.push_back(value);
    return list.size() - 1;
}

CargoWriter::CargoWriter(const Incarnations& incarnations, int self, QUuid person)
    : m_incarnations(incarnations),
      m_devices{self},
      m_person(person),
      m_persons{person} {}

size_t CargoWriter::deviceAt(int no) {
    return placeOf(m_devices, no);
}

Digest CargoWriter::root() const {
    return treeRoot(m_digests);
}

void CargoWriter::add(const Command& command, const Change& change, const Route& route,
                      const QByteArray& proof) {
    const size_t routeAt = placeOf(m_routes, route);
    const std::pair<int, QUuid> row{change.table, change.row};
    int flags = int(change.kind);
    flags |= change.command == m_lastCommand ? sameCommand : 0;
    flags |= change.no == m_lastNo + 1 && m_count > 0 ? nextNumber : 0;
    flags |= row == m_lastRow ? sameRow : 0;
    flags |= routeAt == m_lastRoute ? sameRoute : 0;
    const bool alike = change.kind == ChangeKind::Set && prevAlike(change);
    flags |= alike ? samePrev : 0;
    flags |= proof.isEmpty() ? 0 : proven;
    m_body.number(quint64(flags));
    if (!(flags & nextNumber)) {
        m_body.number(deviceAt(deviceOf(change.no)));
        m_body.number(quint64(countOf(change.no)));
    }
    if (!(flags & sameCommand))
        writeCommand(command, change);
    if (!(flags & sameRoute))
        m_body.number(routeAt);
    if (!(flags & sameRow))
        writeRow(change);
    if (change.kind == ChangeKind::Life) {
        m_body.number(change.life.withdraw ? 1 : 0);
        writeVersions(change.life.prev, change);
        writeVersions(change.life.seen, change);
    } else {
        writeCells(change, alike);
    }
    if (flags & proven)
        m_body.sized(proof);
    m_digests.push_back(changeDigest(change, m_commandDigest, m_incarnations));
    m_lastNo = change.no;
    m_lastRow = row;
    m_lastRoute = routeAt;
    ++m_count;
}

void CargoWriter::writeCommand(const Command& command, const Change& change) {
    m_body.number(quint64(change.no - change.command));
    writeClock(command.clock, qint64(command.clock >> 16) - qint64(m_lastClock >> 16));
    m_body.number(placeOf(m_persons, command.person));
    m_body.number(placeOf(m_names, command.name));
    m_body.sized(command.why);
    m_lastCommand = change.command;
    m_lastClock = command.clock;
    m_commandDigest = commandDigest(command, m_incarnations);
}

// Milliseconds as a difference, and the counter, which is nearly always 0.
void CargoWriter::writeClock(Clock clock, qint64 difference) {
    m_body.signedNumber(difference);
    m_body.number(clock & 0xFFFF);
}

void CargoWriter::writeRow(const Change& change) {
    const auto [at, fresh] = m_rows.try_emplace({change.table, change.row}, m_rows.size() + 1);
    m_body.number(fresh ? 0 : at->second);
    if (!fresh)
        return;
    m_body.number(quint64(change.table));
    m_body.raw(change.row);
}

void CargoWriter::writeCells(const Change& change, bool alike) {
    m_body.number(change.cells.size());
    if (alike && !change.cells.empty())
        writeVersions(change.cells.front().prev, change);
    int last = 0;
    for (const CellChange& cell : change.cells) {
        m_body.signedNumber(cell.column - last);
        last = cell.column;
        m_body.value(cell.value);
        if (!alike && !isFirst(change))
            writeVersions(cell.prev, change);
    }
}

void CargoWriter::writeVersions(const Versions& versions, const Change& change) {
    m_body.number(versions.size());
    for (const Version& v : versions) {
        const bool own = deviceOf(v.no) == deviceOf(change.no);
        m_body.number(own ? 0 : deviceAt(deviceOf(v.no)) + 1);
        m_body.signedNumber(own ? change.no - v.no : countOf(v.no));
        writeClock(v.clock, qint64(change.clock >> 16) - qint64(v.clock >> 16));
    }
}

QByteArray CargoWriter::take(bool whole) const {
    ByteWriter out(m_body.bytes().size() + 256);
    const size_t left = whole ? 0 : 1;
    out.number(m_devices.size() - left);
    for (size_t i = left; i < m_devices.size(); ++i)
        out.raw(m_incarnations.at(size_t(m_devices[i])));
    out.number(m_persons.size());
    for (const QUuid& person : m_persons)
        out.raw(person);
    out.number(m_routes.size() - 1);
    for (size_t i = 1; i < m_routes.size(); ++i) {
        out.number(m_routes[i].size());
        for (const QUuid& scope : m_routes[i])
            out.raw(scope);
    }
    out.number(m_names.size());
    for (const QByteArray& name : m_names)
        out.sized(name);
    out.number(m_count);
    out.raw(m_body.bytes());
    return out.bytes();
}

} // namespace rt
