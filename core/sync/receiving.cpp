// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/receiving.h"

#include <algorithm>

namespace rt {

namespace {

// What the store would refuse: another type than the column's, an edit of what is only amended.
bool fits(const Change& change, const TableSpec& table) {
    qsizetype size = 0;
    for (const CellChange& cell : change.cells)
        size += cell.value.bytes.size();
    if (size > changeLimit || (table.growth == Growth::Record && change.kind == ChangeKind::Set))
        return false;
    return std::all_of(change.cells.begin(), change.cells.end(), [&](const CellChange& cell) {
        const int at = table.at(cell.column);
        if (at < 0 || cell.value.isNull())
            return true;
        const std::string& type = table.columns[size_t(at)].type;
        switch (cell.value.kind) {
        case Value::Kind::Int:
            return type == "INTEGER";
        case Value::Kind::Text:
            return type == "TEXT";
        default:
            return type == "BLOB";
        }
    });
}

} // namespace

Receiving::Receiving(Workspace& workspace, const SyncSelf& self)
    : m_workspace(workspace),
      m_log(workspace.log()),
      m_self(self),
      m_book(workspace.db(), m_log),
      m_placing(workspace.db(), m_log, self.options.trust),
      m_forks(workspace.db(), m_log),
      m_now(workspace.env().now().toMSecsSinceEpoch()) {}

const char* Receiving::objection(const CarriedChange& carried, const FileHead& head,
                                 QUuid person) const {
    const TableSpec* table = m_log.table(carried.change.table);
    if (!table)
        return "newer";
    if (!fits(carried.change, *table) || table->scope == Scope::Local)
        return "check";
    const MayChange& may = m_self.options.mayChange;
    if (may &&
        !may({head.device, person, head.scope, carried.command, carried.change, m_workspace.db()}))
        return "right";
    return nullptr;
}

bool Receiving::letIn(const CarriedChange& carried, const char*& reason) {
    try {
        if (!m_log.apply(carried.change, carried.command, m_now))
            return false;
    } catch (const Fault& fault) { // refused before anything was written
        if (fault.kind != FaultKind::Programming)
            throw;
        reason = "clock";
        return false;
    }
    const TableSpec& table = *m_log.table(carried.change.table);
    if (!table.searchable.empty() && m_workspace.index().isOn())
        m_workspace.index().update(table, m_log.lastKey());
    m_tables.insert(carried.change.table);
    return true;
}

// A late edit of a family that a further hub has by now goes on to that hub.
void Receiving::note(const Change& change, QUuid scope, const Route& route) {
    const Placing::Place& place = m_placing.of(change.table, change.row);
    if (!m_placing.familiesBeyond(scope).contains(place.family))
        return;
    for (const QUuid& other : place.scopes)
        if (other != scope && std::find(route.begin(), route.end(), other) == route.end() &&
            !m_book.inRuns(other, change.no))
            m_book.relay(change.no, other);
}

void Receiving::setAside(const CarriedChange& carried, const Arrival& from, const char* reason) {
    CargoWriter one(m_log.incarnations(), deviceOf(carried.change.no), from.cargo.person);
    one.add(carried.command, carried.change);
    m_book.setAside(carried.change.no, from.file.head, reason, one.take(true), m_now);
}

void Receiving::setAsideAll(const Arrival& arrival, const char* reason) {
    const std::vector<int> devices = numbersOf(arrival.cargo, m_log);
    for (const CarriedChange& carried : arrival.cargo.changes)
        setAside(localised(carried, devices), arrival, reason);
}

bool Receiving::unit(const Arrival& arrival, size_t from, Received& received) {
    const auto& changes = arrival.cargo.changes;
    const size_t end = std::min(changes.size(), from + m_self.options.unit);
    const FileHead& head = arrival.file.head;
    Forgetting forgetting(m_log);
    Transaction transaction(m_workspace.db());
    m_forks.learnFrom(arrival.cargo);
    const std::vector<int> devices = numbersOf(arrival.cargo, m_log);
    const std::vector<CarriedChange> carried = carriedIn(arrival, devices, from, end);
    std::vector<ChangeNo> numbers;
    for (const CarriedChange& c : carried) {
        const char* reason = m_twins.contains(size_t(&c - carried.data()))
                                 ? "twin"
                                 : objection(c, head, arrival.cargo.person);
        const bool fresh = !reason && letIn(c, reason);
        received.changes += fresh;
        if (reason) {
            setAside(c, arrival, reason);
            ++received.aside;
        } else {
            numbers.push_back(c.change.no);
        }
    }
    if (!m_placing.familiesBeyond(head.scope).empty())
        for (const CarriedChange& c : carried)
            if (const TableSpec* table = m_log.table(c.change.table);
                table && table->scope == Scope::Hub)
                note(c.change, head.scope, arrival.cargo.routes[c.route]);
    if (head.kind == FileKind::Cases)
        for (const ChangeNo no : numbers)
            m_book.relay(no, head.scope);
    else
        m_book.addRuns(head.scope, numbers);
    m_log.finish();
    const bool last = end == changes.size();
    if (last)
        finishFile(arrival, devices);
    transaction.commit();
    forgetting.keep();
    received.tables.merge(m_tables);
    return last;
}

void Receiving::finishFile(const Arrival& arrival, const std::vector<int>& devices) {
    const FileHead& head = arrival.file.head;
    const int device = devices.front();
    KeptFile kept = arrival.kept;
    kept.device = device;
    if (head.kind == FileKind::Cases)
        return m_book.keep(kept, FileState::Others, m_now);
    Stream stream = m_book.stream(head.scope, device);
    if (head.sequence == stream.filled + 1)
        stream.filled = head.sequence;
    // Else history behind a snapshot, or the other branch of a fork.
    if (head.sequence > stream.sequence ||
        (head.sequence == stream.sequence && arrival.file.hash < stream.hash)) {
        stream.sequence = head.sequence;
        stream.hash = arrival.file.hash;
    }
    stream.behindSince = 0;
    stream.stopped.clear();
    m_book.moveStream(stream);
    for (const SeenStream& seen : head.seen) { // what another PC has read must be there to read
        Stream other = m_book.stream(head.scope, m_log.deviceNumber(seen.incarnation, {}));
        if (other.known >= seen.sequence || other.sequence >= seen.sequence)
            continue;
        other.known = seen.sequence;
        m_book.moveStream(other);
    }
    if (kept.bytes.isEmpty())
        return; // a part of a pack, which is kept as one
    m_book.keep(kept, FileState::Others, m_now);
}

Received Receiving::again() {
    Received received;
    Forgetting forgetting(m_log);
    Transaction transaction(m_workspace.db());
    std::vector<std::pair<FileHead, QByteArray>> aside;
    auto s = m_workspace.db().prepare("SELECT scope, sender, bytes FROM sync_aside WHERE reason IN "
                                      "('newer', 'right') ORDER BY device, count LIMIT 1000");
    while (s.step()) {
        FileHead head;
        head.scope = s.uuid(0);
        head.device = s.uuid(1);
        aside.emplace_back(head, s.bytes(2));
    }
    for (const auto& [head, bytes] : aside) {
        const Cargo cargo = readCargo(bytes);
        const CarriedChange c =
            m_forks.renamed(localised(cargo.changes.at(0), numbersOf(cargo, m_log)));
        const char* reason = objection(c, head, cargo.person);
        if (reason)
            continue;
        received.changes += letIn(c, reason);
        if (reason)
            continue;
        m_book.addRuns(head.scope, {c.change.no});
        m_workspace.db()
            .prepare("DELETE FROM sync_aside WHERE device = ? AND count = ?")
            .bind(1, qint64(deviceOf(c.change.no)))
            .bind(2, countOf(c.change.no))
            .run();
    }
    m_log.finish();
    transaction.commit();
    forgetting.keep();
    if (!m_tables.empty())
        m_workspace.onChanged(std::exchange(m_tables, {}));
    return received;
}

} // namespace rt
