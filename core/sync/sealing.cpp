// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sealing.h"

#include "core/sync/file_names.h"
#include "core/sync/identity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr qsizetype enough = 2 << 20; // bytes of a segment's cargo
constexpr int atATime = 100;  // changes: between them, whoever waits for the writer is heard
constexpr int handedOn = 500; // changes of others, in a batch

QString sealedName(int device) {
    return u"sealed/"_s + QString::number(device);
}

} // namespace

Sealing::Sealing(Workspace& workspace, const SyncSelf& self)
    : m_workspace(workspace),
      m_log(workspace.log()),
      m_self(self),
      m_book(workspace.db(), m_log),
      m_placing(workspace.db(), m_log, self.options.trust),
      m_authorship(workspace.db(), m_log, self),
      m_now(workspace.env().now().toMSecsSinceEpoch()) {
    m_log.keepRecent();
}

SealedBatch Sealing::run(int limit) {
    SealedBatch batch;
    Transaction transaction(m_workspace.db());
    m_sealed = m_book.number(sealedName(m_log.ownDevice()));
    const qint64 before = m_sealed;
    for (int left = limit; left > 0; left -= atATime) {
        const std::vector<ChangeNo> own = nextOwn(atATime);
        const bool full = addOwn(own);
        batch.more = full || int(own.size()) == atATime;
        if (!batch.more || full || Writer::isAwaited())
            break;
    }
    if (!batch.more)
        placeHomeless(handedOn);
    for (const QUuid& scope : m_self.keys.scopes())
        addRelays(scope, handedOn);
    handOver(handedOn);
    batch.changes = size_t(m_sealed - before);
    sealAll();
    batch.files = m_loads.size();
    if (batch.files > 0)
        Identity(m_workspace, m_self).advance();
    if (m_sealed != before) // else a round without news writes nothing
        m_book.set(sealedName(m_log.ownDevice()), Value::of(m_sealed));
    transaction.commit();
    m_log.dropRecent(m_sealed);
    return batch;
}

std::vector<ChangeNo> Sealing::nextOwn(int limit) const {
    std::vector<ChangeNo> all;
    auto& s = m_workspace.db().cached("SELECT id FROM change WHERE id > ? AND id < ? ORDER BY id "
                                      "LIMIT ?");
    const int own = m_log.ownDevice();
    s.bind(1, changeNo(own, m_sealed)).bind(2, changeNo(own + 1, 0)).bind(3, qint64(limit));
    while (s.step())
        all.push_back(s.number(0));
    s.reset();
    return all;
}

// What was written lately is still at hand; else each row is walked once. What does not give its
// own digest again is damaged and must not spread.
Sealing::Found Sealing::takeOut(const std::vector<ChangeNo>& wanted) const {
    Found found;
    std::set<std::pair<int, qint64>> rows;
    std::set<ChangeNo> set;
    for (const ChangeNo no : wanted)
        if (const ChangeLog::Recent* recent = m_log.recent(no)) {
            found.emplace_hint(found.end(), no, CarriedChange{*recent->command, recent->change, 0});
        } else if (const auto place = m_log.placeOf(no)) {
            set.insert(no);
            rows.insert(*place);
        }
    for (const auto& [table, key] : rows)
        if (const TableSpec* spec = m_log.table(table))
            for (WalkedChange& w : m_log.walk(*spec, key)) {
                if (!set.contains(w.change.no))
                    continue;
                const Command command = m_log.command(w.change.command).value_or(Command{});
                const Digest digest = changeDigest(
                    w.change, commandDigest(command, m_log.incarnations()), m_log.incarnations());
                if (digest != w.digest)
                    throw Fault(FaultKind::Damaged, "sync: a change does not match its digest");
                found.emplace(w.change.no, CarriedChange{command, std::move(w.change), 0});
            }
    return found;
}

// True when the segments were full before the list ended.
bool Sealing::addOwn(const std::vector<ChangeNo>& own) {
    const Found found = takeOut(own);
    for (const auto& [no, carried] : found) {
        for (const auto& [scope, load] : m_loads)
            if (load.cargo.size() > enough)
                return true;
        m_sealed = countOf(no);
        give(carried);
    }
    return false;
}

void Sealing::give(const CarriedChange& carried) {
    const Change& change = carried.change;
    const Placing::Place& place = m_placing.of(change.table, change.row);
    const bool homeless = place.scopes.empty();
    if (homeless)
        m_book.relay(change.no, {}); // again when a hub has it
    const std::vector<QUuid> scopes = homeless ? instead(change) : place.scopes;
    for (const QUuid& scope : scopes) {
        if (!place.family.isNull())
            offer(place.family, scope);
        giveTo(change.no, carried, scope, scopes);
    }
}

// No hub has a case: where the row came from, or else where its writer works.
std::vector<QUuid> Sealing::instead(const Change& change) const {
    const TableSpec& table = *m_log.table(change.table);
    std::set<QUuid> scopes;
    for (const WalkedChange& w : m_log.walk(table, m_log.read(table, change.row).key))
        for (const QUuid& scope : m_book.scopesOf(w.change.no))
            scopes.insert(scope);
    return scopes.empty() ? m_self.options.home : std::vector<QUuid>(scopes.begin(), scopes.end());
}

// What somebody else wrote goes on as they sealed it, with what shows that. False: that file is
// still to come.
bool Sealing::prove(ChangeNo no, CarriedChange& carried) {
    if (carried.command.person == m_self.options.person)
        return true;
    auto proven = m_authorship.of(no);
    if (!proven)
        return !m_log.isIncomplete();
    carried = std::move(*proven);
    return true;
}

void Sealing::giveTo(ChangeNo no, const CarriedChange& carried, QUuid scope,
                     const std::vector<QUuid>& all) {
    if (!holds(scope))
        return m_book.relay(no, scope);
    Route route;
    for (const QUuid& other : all)
        if (other != scope && holds(other))
            route.push_back(other);
    Load& load = m_loads
                     .try_emplace(scope, Load{CargoWriter(m_log.incarnations(), m_log.ownDevice(),
                                                          m_self.options.person),
                                              {}})
                     .first->second;
    load.cargo.add(carried.command, carried.change, route, carried.proof);
    load.changes.push_back(no);
}

// A family that a further hub gets brings its history along; what this batch and later ones send
// goes there anyway.
void Sealing::offer(QUuid family, QUuid scope) {
    if (!m_offered.insert({family, scope}).second || m_book.isOffered(family, scope))
        return;
    m_book.offer(family, scope);
    const int own = m_log.ownDevice();
    const qint64 sealed = m_book.number(sealedName(own));
    const auto coming = [&](ChangeNo no) { return deviceOf(no) == own && countOf(no) > sealed; };
    const TableSpec& families = *m_log.table(tableNamed("family")->number);
    const Versions base = m_log.read(families, family).state.heads.base;
    if (!base.empty() && std::all_of(base.begin(), base.end(), [&](Version v) {
            return coming(v.no) || m_book.inRuns(scope, v.no);
        }))
        return;
    for (const auto& [table, key] : m_placing.rowsOf(family))
        for (const WalkedChange& w : m_log.walk(*m_log.table(table), key))
            if (!coming(w.change.no) && !m_book.inRuns(scope, w.change.no))
                m_book.relay(w.change.no, scope);
}

// Rows that no hub had when they were written, and now one has.
void Sealing::placeHomeless(int limit) {
    for (auto& [no, carried] : takeOut(m_book.relays({}, limit))) {
        const Placing::Place& place = m_placing.of(carried.change.table, carried.change.row);
        if (place.scopes.empty() || !prove(no, carried))
            continue;
        m_book.relayed(no, {});
        for (const QUuid& scope : place.scopes)
            if (!m_book.inRuns(scope, no))
                giveTo(no, carried, scope, place.scopes);
    }
}

void Sealing::addRelays(QUuid scope, int limit) {
    const std::vector<ChangeNo> wanted = m_book.relays(scope, limit);
    std::set<ChangeNo> waiting;
    for (auto& [no, carried] : takeOut(wanted)) {
        if (m_book.inRuns(scope, no)) // somebody else may have been faster
            continue;
        if (prove(no, carried))
            giveTo(no, carried, scope,
                   m_placing.of(carried.change.table, carried.change.row).scopes);
        else
            waiting.insert(no);
    }
    for (const ChangeNo no : wanted)
        if (!waiting.contains(no))
            m_book.relayed(no, scope);
}

void Sealing::sealAll() {
    for (const auto& [scope, load] : m_loads)
        seal(scope, load.cargo, load.changes);
}

void Sealing::seal(QUuid scope, const CargoWriter& cargo, const std::vector<ChangeNo>& changes) {
    const int own = m_log.ownDevice();
    Stream stream = m_book.stream(scope, own);
    FileHead head;
    head.trust = m_self.options.trust;
    head.scope = scope;
    head.device = m_self.device.device;
    head.incarnation = m_log.incarnation(own);
    head.sequence = stream.sequence + 1;
    head.previous = stream.hash;
    head.generation = m_self.keys.generation(scope);
    head.root = cargo.root();
    head.seen = m_book.untold(scope, own);
    for (const ChangeNo no : changes)
        if (deviceOf(no) == own) {
            head.first = head.first ? std::min(head.first, countOf(no)) : countOf(no);
            head.last = std::max(head.last, countOf(no));
        }
    const QByteArray bytes =
        sealFile(head, cargo.take(), *m_self.keys.key(scope, head.generation), m_self.device);
    stream.filled = stream.sequence = head.sequence;
    stream.hash = fileHash(bytes);
    m_book.moveStream(stream);
    m_book.markTold(scope, own);
    m_book.addRuns(scope, changes);
    m_book.keep({names::segment(scope, head.incarnation, head.sequence, stream.hash, 0), scope, own,
                 head.sequence, bytes},
                FileState::Outbox, m_now);
}

} // namespace rt
