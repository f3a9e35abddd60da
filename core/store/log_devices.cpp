// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>
#include <numeric>

// What the log keeps in memory between commands: devices, counters, the sum of digests.
namespace rt {

const char* const logSchema = R"(
CREATE TABLE device(no INTEGER PRIMARY KEY, incarnation BLOB NOT NULL UNIQUE, person BLOB, own INTEGER) STRICT;
CREATE TABLE command(id INTEGER PRIMARY KEY, clock INTEGER NOT NULL, person BLOB, name TEXT NOT NULL, why TEXT, state BLOB) STRICT;
CREATE TABLE change(id INTEGER PRIMARY KEY, part INTEGER NOT NULL, tbl INTEGER NOT NULL, row INTEGER NOT NULL,
  kind INTEGER NOT NULL, chain INTEGER, digest BLOB NOT NULL, prev BLOB, old BLOB, own BLOB) STRICT;
CREATE TABLE covered(device INTEGER NOT NULL, from_count INTEGER NOT NULL, to_count INTEGER NOT NULL) STRICT;
CREATE TABLE unknown(tbl INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(tbl, row)) STRICT, WITHOUT ROWID;
CREATE TABLE contested(tbl INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(tbl, row)) STRICT, WITHOUT ROWID;
CREATE TABLE log_state(one INTEGER PRIMARY KEY CHECK(one = 1), state BLOB NOT NULL) STRICT;
)";

namespace {

quint64 half(const Digest& digest, size_t at) {
    return qFromBigEndian<quint64>(digest.data() + at);
}

} // namespace

void addTo(Digest& sum, const Digest& digest) {
    const quint64 low = half(sum, 8) + half(digest, 8);
    const quint64 carry = low < half(digest, 8) ? 1 : 0;
    qToBigEndian(half(sum, 0) + half(digest, 0) + carry, sum.data());
    qToBigEndian(low, sum.data() + 8);
}

void takeFrom(Digest& sum, const Digest& digest) {
    const quint64 borrow = half(sum, 8) < half(digest, 8) ? 1 : 0;
    qToBigEndian(half(sum, 0) - half(digest, 0) - borrow, sum.data());
    qToBigEndian(half(sum, 8) - half(digest, 8), sum.data() + 8);
}

ChangeLog::ChangeLog(const Database& db, const std::vector<TableSpec>& tables)
    : m_db(db),
      m_tables(tables) {
    for (const TableSpec& t : tables) {
        m_byNumber.resize(std::max(m_byNumber.size(), size_t(t.number) + 1));
        m_byNumber[size_t(t.number)] = &t;
    }
    m_statements.resize(m_byNumber.size());
    reload();
}

// What counts on after a restart, as it stood with the last local command and with the last that
// came from elsewhere. Kept apart, so that a local command touches no page but its own.
ChangeLog::State ChangeLog::readState(std::string_view sql) const {
    State state;
    auto s = m_db.prepare(sql);
    if (s.step()) {
        const QByteArray bytes = s.bytes(0);
        if (bytes.size() != qsizetype(state.bytes.size()))
            throw Fault(FaultKind::Damaged, "change log: its state cannot be read");
        std::copy(bytes.begin(), bytes.end(), state.bytes.begin());
    }
    return state;
}

Digest ChangeLog::State::sum() const {
    Digest sum;
    std::copy_n(bytes.begin(), sum.size(), sum.begin());
    return sum;
}

Clock ChangeLog::State::clock() const {
    return qFromBigEndian<Clock>(bytes.data() + 16);
}

void ChangeLog::State::add(const Digest& digest) {
    Digest all = sum();
    addTo(all, digest);
    std::copy(all.begin(), all.end(), bytes.begin());
}

void ChangeLog::State::take(const Digest& digest) {
    Digest all = sum();
    takeFrom(all, digest);
    std::copy(all.begin(), all.end(), bytes.begin());
}

void ChangeLog::State::setClock(Clock clock) {
    qToBigEndian(clock, bytes.data() + 16);
}

ChangeLog::State ChangeLog::localState() const {
    return readState("SELECT state FROM command WHERE state IS NOT NULL AND id = (SELECT max(id) "
                     "FROM command WHERE id BETWEEN " +
                     std::to_string(changeNo(m_own, 0)) + " AND " +
                     std::to_string(changeNo(m_own + 1, 0) - 1) + ')');
}

ChangeLog::State ChangeLog::remoteState() const {
    return readState("SELECT state FROM log_state");
}

Digest ChangeLog::sum() const {
    Digest sum = localState().sum();
    addTo(sum, remoteState().sum());
    return sum;
}

void ChangeLog::finish() {
    settle();
    const GuardOpen open(m_db);
    m_local.setClock(m_clock);
    m_remote.setClock(m_clock);
    if (m_localCommand)
        m_db.cached("UPDATE command SET state=? WHERE id=?")
            .bindBytes(1, m_local.bytes.data(), m_local.bytes.size())
            .bind(2, m_localCommand)
            .run();
    if (m_anyRemote)
        m_db.cached("UPDATE log_state SET state=?")
            .bindBytes(1, m_remote.bytes.data(), m_remote.bytes.size())
            .run();
    m_localCommand = 0;
    m_anyRemote = false;
}

const TableSpec* ChangeLog::table(int number) const {
    return number >= 0 && size_t(number) < m_byNumber.size() ? m_byNumber[size_t(number)] : nullptr;
}

void ChangeLog::reload() {
    const Database& db = m_db;
    {
        const GuardOpen open(db);
        db.run("INSERT OR IGNORE INTO log_state VALUES(1, zeroblob(24))");
    }
    m_own = int(std::max<qint64>(1, db.number("SELECT no FROM device WHERE own > 0 "
                                              "ORDER BY own DESC LIMIT 1")));
    m_local = localState();
    m_remote = remoteState();
    m_clock = std::max(m_local.clock(), m_remote.clock());
    m_localCommand = 0;
    m_anyRemote = false;
    m_gapFrom = m_gapTo = 0;
    m_arrived.reset();
    m_unsettled.clear();
    m_recent.clear();
    m_recentSize = 0;
    loadCovered();
    loadDevices();
    m_stale = false;
    if (m_incarnations.size() == 1)
        deviceNumber(QUuid::createUuid(), {});
    countNext();
}

void ChangeLog::countNext() {
    auto s = m_db.prepare("SELECT max(id) FROM change WHERE id BETWEEN ? AND ?");
    s.bind(1, changeNo(m_own, 0)).bind(2, changeNo(m_own + 1, 0) - 1).step();
    m_next = countOf(s.number(0)) + 1;
}

void ChangeLog::loadDevices() {
    m_incarnations.assign(1, {});
    auto s = m_db.prepare("SELECT no, incarnation FROM device ORDER BY no");
    while (s.step()) {
        m_incarnations.resize(size_t(s.number(0)) + 1);
        m_incarnations[size_t(s.number(0))] = s.bytes(1);
    }
    std::vector<int> order(m_incarnations.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return m_incarnations[size_t(a)] < m_incarnations[size_t(b)]; });
    m_rank.resize(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        m_rank[size_t(order[i])] = int(i);
}

int ChangeLog::deviceNumber(QUuid incarnation, QUuid person) {
    if (m_stale)
        reload();
    const QByteArray bytes = incarnation.toRfc4122();
    for (size_t i = 1; i < m_incarnations.size(); ++i)
        if (m_incarnations[i] == bytes)
            return int(i);
    const GuardOpen open(m_db);
    auto& s = m_db.cached("INSERT INTO device(incarnation, person) VALUES(?,?)");
    s.bindBlob(1, bytes).bindBlob(2, person.isNull() ? QByteArray{} : person.toRfc4122()).run();
    loadDevices();
    return int(m_incarnations.size()) - 1;
}

int ChangeLog::becomeDevice(QUuid incarnation, QUuid person) {
    const int no = deviceNumber(incarnation, person);
    {
        const GuardOpen open(m_db);
        m_db.prepare("UPDATE device SET own = 1 + (SELECT max(coalesce(own, 0)) FROM device) "
                     "WHERE no = ?")
            .bind(1, qint64(no))
            .run();
    }
    m_remote.add(m_local.sum()); // what the old name wrote counts with the others' from now on
    m_anyRemote = true;
    m_local = {};
    finish();
    reload();
    return no;
}

QUuid ChangeLog::incarnation(int number) const {
    return QUuid::fromRfc4122(m_incarnations.at(size_t(number)));
}

} // namespace rt
