// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/receiving.h"

#include "core/store/pace.h"

#include <algorithm>

namespace rt {

namespace {

constexpr size_t fewest = 100;  // that a unit has, whoever waits
constexpr size_t whileBusy = 8; // part of a unit, while people work

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
    if (may && !may({head.device, person, head.scope, head.kind == FileKind::Cases,
                     carried.provenBy, carried.command, carried.change, m_workspace.db()}))
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
    if (!m_placing.isBeyond(place.family, scope))
        return;
    for (const QUuid& other : place.scopes)
        if (other != scope && std::find(route.begin(), route.end(), other) == route.end() &&
            !m_book.inRuns(other, change.no))
            m_book.relay(change.no, other);
}

const char* Receiving::reasonAt(size_t place, const CarriedChange& carried,
                                const Arrival& arrival) const {
    if (m_twins.contains(place))
        return "twin";
    if (const auto refused = m_refused.find(place); refused != m_refused.end())
        return refused->second;
    return objection(carried, arrival.file.head, arrival.cargo.person);
}

// Of what is carried, until somebody waits: how many were looked at.
size_t Receiving::letInAll(const Arrival& arrival, size_t from,
                           const std::vector<CarriedChange>& carried, Received& received) {
    std::vector<ChangeNo> numbers;
    std::map<size_t, ChangeNo> handedOn;
    size_t place = 0;
    for (; place < carried.size() && (place < fewest || !Writer::isAwaited()); ++place) {
        const CarriedChange& c = carried[place];
        const char* reason = reasonAt(place, c, arrival);
        const bool fresh = !reason && letIn(c, reason);
        received.changes += fresh;
        if (reason) {
            setAside(c.change.no, arrival, from + place, reason);
            ++received.aside;
            continue;
        }
        numbers.push_back(c.change.no);
        if (arrival.file.head.kind == FileKind::Cases || !c.proof.isEmpty())
            handedOn.emplace(place, c.change.no);
    }
    passOn(arrival, from, handedOn);
    if (arrival.file.head.kind != FileKind::Cases)
        m_book.addRuns(arrival.file.head.scope, numbers);
    return place;
}

size_t Receiving::unit(const Arrival& arrival, size_t from, Received& received) {
    const auto& changes = arrival.cargo.changes;
    const FileHead& head = arrival.file.head;
    Forgetting forgetting(m_log);
    Transaction transaction(m_workspace.db());
    m_forks.learnFrom(arrival.cargo);
    const std::vector<int> devices = numbersOf(arrival.cargo, m_log);
    const size_t size = std::max<size_t>(1, m_self.options.unit / (isQuiet() ? 1 : whileBusy));
    std::vector<CarriedChange> carried =
        carriedIn(arrival, devices, from, std::min(changes.size(), from + size));
    carried.resize(letInAll(arrival, from, carried, received));
    if (carried.size() <= fewest || !m_placing.familiesBeyond(head.scope).empty())
        for (const CarriedChange& c : carried)
            if (const TableSpec* table = m_log.table(c.change.table);
                table && table->scope == Scope::Hub)
                note(c.change, head.scope, arrival.cargo.routes[c.route]);
    m_log.finish();
    const size_t end = from + carried.size();
    if (end == changes.size())
        finishFile(arrival, devices);
    transaction.commit();
    forgetting.keep();
    received.tables.merge(m_tables);
    return end;
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

} // namespace rt
