// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/forks.h"

#include "core/sync/sync_book.h"

#include <algorithm>

namespace rt {

Forks::Forks(const Database& db, ChangeLog& log) : m_db(db), m_log(log) {
    auto& s = db.cached("SELECT incarnation, from_count FROM sync_fork");
    std::vector<std::pair<QUuid, qint64>> all;
    while (s.step())
        all.emplace_back(s.uuid(0), s.number(1));
    s.reset();
    for (const auto& [incarnation, from] : all)
        m_from[log.deviceNumber(incarnation, {})] = from;
}

QUuid Forks::nameOf(QUuid incarnation, Clock clock) {
    ByteWriter name;
    name.raw(QByteArray("fork:"));
    name.number(clock);
    return QUuid::createUuidV5(incarnation, name.bytes());
}

QUuid Forks::personOf(int device) const {
    auto& s = m_db.cached("SELECT person FROM device WHERE no = ?");
    const QUuid person = s.bind(1, qint64(device)).step() && !s.isNull(0) ? s.uuid(0) : QUuid();
    s.reset();
    return person;
}

ChangeNo Forks::named(const Version& version) {
    const int device = deviceOf(version.no);
    const auto fork = m_from.find(device);
    if (fork == m_from.end() || countOf(version.no) < fork->second)
        return version.no;
    const QUuid name = nameOf(m_log.incarnation(device), version.clock);
    return changeNo(m_log.deviceNumber(name, personOf(device)), countOf(version.no));
}

CarriedChange Forks::renamed(CarriedChange carried) {
    Change& change = carried.change;
    const auto fork = m_from.find(deviceOf(change.no));
    if (fork != m_from.end() && countOf(change.no) >= fork->second &&
        countOf(carried.command.id) < fork->second)
        learn(deviceOf(change.no), countOf(carried.command.id));
    const auto rename = [this](Versions& versions) {
        for (Version& v : versions)
            v.no = named(v);
    };
    carried.command.id = change.command = named({change.clock, carried.command.id});
    change.no = named(change.version());
    for (CellChange& cell : change.cells)
        rename(cell.prev);
    rename(change.life.prev);
    rename(change.life.seen);
    return carried;
}

void Forks::learn(int device, qint64 from) {
    const auto known = m_from.find(device);
    if (known != m_from.end() && known->second <= from)
        return;
    for (bool whole = false; !whole;) { // never a part of a command
        auto s = m_db.prepare("SELECT id - part FROM change WHERE id >= ? AND id < ? ORDER BY id "
                              "LIMIT 1");
        s.bind(1, changeNo(device, from)).bind(2, changeNo(device + 1, 0));
        whole = !s.step() || countOf(s.number(0)) >= from;
        if (!whole)
            from = countOf(s.number(0));
    }
    store(device, from);
    rename(device, from);
}

void Forks::store(int device, qint64 from) {
    m_from[device] = from;
    m_db.prepare("INSERT INTO sync_fork(incarnation, from_count) VALUES(?,?) ON CONFLICT("
                 "incarnation) DO UPDATE SET from_count = excluded.from_count")
        .bind(1, m_log.incarnation(device))
        .bind(2, from)
        .run();
}

void Forks::rename(int device, qint64 from) {
    m_log.finish();
    std::map<ChangeNo, ChangeNo> moves, commands;
    ChangeLog::Places rows = m_log.awaiting(device, from);
    auto s = m_db.prepare("SELECT c.id, c.id - c.part, m.clock, c.tbl, c.row FROM change c JOIN "
                          "command m ON m.id = c.id - c.part WHERE c.id >= ? AND c.id < ?");
    s.bind(1, changeNo(device, from)).bind(2, changeNo(device + 1, 0));
    while (s.step()) {
        const Clock clock = Clock(s.number(2));
        moves[s.number(0)] = named({clock, s.number(0)});
        commands[s.number(1)] = named({clock, s.number(1)});
        rows.emplace(int(s.number(3)), s.number(4));
    }
    m_log.rename([this](const Version& v) { return named(v); }, rows, commands);
    moveRuns(moves);
}

// Which scope holds what, and what is still to be handed on.
void Forks::moveRuns(const std::map<ChangeNo, ChangeNo>& moves) {
    SyncBook book(m_db, m_log);
    std::map<QUuid, std::vector<ChangeNo>> fresh;
    std::map<QUuid, std::set<ChangeNo>> gone;
    for (const auto& [no, to] : moves) {
        for (const QUuid& scope : book.scopesOf(no)) {
            fresh[scope].push_back(to);
            gone[scope].insert(no);
        }
        for (const char* table : {"sync_relay", "sync_proof"})
            m_db.cached(std::string("UPDATE OR IGNORE ") + table +
                        " SET change = ? WHERE change = ?")
                .bind(1, to)
                .bind(2, no)
                .run();
    }
    for (const auto& [scope, changes] : gone)
        book.removeRuns(scope, changes);
    for (auto& [scope, changes] : fresh)
        book.addRuns(scope, std::move(changes));
    if (m_log.isIncomplete())
        for (const auto& [no, to] : moves)
            m_log.cover(deviceOf(to), countOf(to), countOf(to));
}

bool Forks::isCollision(const Version& version) const {
    const Clock here = m_log.clockOf(version.no);
    return here != 0 && here != version.clock;
}

bool Forks::isTwin(const CarriedChange& carried) const {
    auto& s = m_db.cached("SELECT digest FROM change WHERE id = ?");
    const QByteArray here = s.bind(1, carried.change.no).step() ? s.bytes(0) : QByteArray();
    s.reset();
    if (here.isEmpty() || m_log.clockOf(carried.change.no) != carried.command.clock)
        return false;
    const Digest digest = changeDigest(
        carried.change, commandDigest(carried.command, m_log.incarnations()), m_log.incarnations());
    return !std::equal(digest.begin(), digest.end(), here.begin(), here.end(),
                       [](auto a, char b) { return uchar(a) == uchar(b); });
}

void Forks::learnCollision(ChangeNo no, ChangeNo command) {
    auto s = m_db.prepare("SELECT id - part FROM change WHERE id = ?");
    const qint64 here = s.bind(1, no).step() ? countOf(s.number(0)) : countOf(no);
    learn(deviceOf(no), std::min(here, countOf(command)));
}

void Forks::learnFrom(const Cargo& cargo) {
    std::map<size_t, std::pair<Clock, qint64>> strange; // by place: a clock, a command's count
    const auto look = [&](const Version& v, qint64 from) {
        strange.try_emplace(size_t(deviceOf(v.no)), v.clock, from);
    };
    const auto isNew = [&](size_t place) {
        const QByteArray id = cargo.devices.at(place).toRfc4122();
        const auto& known = m_log.incarnations();
        return std::find(known.begin(), known.end(), id) == known.end();
    };
    std::vector<bool> fresh(cargo.devices.size());
    bool any = false;
    for (size_t place = 1; place < fresh.size(); ++place)
        any |= fresh[place] = isNew(place);
    if (!any)
        return;
    for (const CarriedChange& carried : cargo.changes) {
        look(carried.change.version(), countOf(carried.command.id));
        for (const CellChange& cell : carried.change.cells)
            for (const Version& v : cell.prev)
                look(v, countOf(v.no));
        for (const Versions* versions : {&carried.change.life.prev, &carried.change.life.seen})
            for (const Version& v : *versions)
                look(v, countOf(v.no));
    }
    for (const auto& [place, named] : strange)
        for (int device = 1; fresh[place] && device < int(m_log.incarnations().size()); ++device)
            if (nameOf(m_log.incarnation(device), named.first) == cargo.devices[place]) {
                learn(device, named.second);
                break;
            }
}

} // namespace rt
