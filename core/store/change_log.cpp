// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>
#include <numeric>

namespace rt {

const char* const logSchema = R"(
CREATE TABLE device(no INTEGER PRIMARY KEY, incarnation BLOB NOT NULL UNIQUE, person BLOB) STRICT;
CREATE TABLE command(id INTEGER PRIMARY KEY, clock INTEGER NOT NULL, person BLOB, name TEXT NOT NULL, why TEXT) STRICT;
CREATE TABLE change(id INTEGER PRIMARY KEY, part INTEGER NOT NULL, tbl INTEGER NOT NULL, row INTEGER NOT NULL,
  kind INTEGER NOT NULL, chain INTEGER, digest BLOB NOT NULL, prev BLOB, old BLOB, own BLOB) STRICT;
CREATE TABLE covered(device INTEGER NOT NULL, from_count INTEGER NOT NULL, to_count INTEGER NOT NULL) STRICT;
CREATE TABLE unknown(tbl INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(tbl, row)) STRICT, WITHOUT ROWID;
CREATE TABLE log_state(one INTEGER PRIMARY KEY CHECK(one = 1), sum BLOB NOT NULL, clock INTEGER NOT NULL) STRICT;
)";

namespace {

constexpr qint64 capMs = 10 * 60 * 1000; // how far a foreign clock may move ours (sync.md, Clock)

void addTo(Digest& sum, const Digest& digest) { // modulo 2^128, big-endian
    unsigned carry = 0;
    for (size_t i = sum.size(); i-- > 0;) {
        carry += unsigned(sum[i]) + digest[i];
        sum[i] = quint8(carry);
        carry >>= 8;
    }
}

QByteArray bytesOf(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())};
}

Digest digestOf(const QByteArray& bytes) {
    Digest digest{};
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), 16), digest.begin());
    return digest;
}

Clock highest(const Change& change) {
    Clock top = 0;
    const auto look = [&](const Versions& versions) {
        for (const Version& v : versions)
            top = std::max(top, v.clock);
    };
    for (const CellChange& cell : change.cells)
        look(cell.prev);
    look(change.life.prev);
    look(change.life.seen);
    return top;
}

const TableSpec& specNumbered(int number) {
    const TableSpec* table = tableNumbered(number);
    if (!table)
        throw Fault(FaultKind::Newer, "change log: a table of a newer program");
    return *table;
}

} // namespace

ChangeLog::ChangeLog(const Database& db) : m_db(db) {
    reload();
}

void ChangeLog::reload() {
    const Database& db = m_db;
    m_next = 1;
    auto state = db.prepare("SELECT sum, clock FROM log_state");
    if (state.step()) {
        m_sum = digestOf(state.bytes(0));
        m_clock = Clock(state.number(1));
    }
    m_anyCovered = db.number("SELECT count(*) FROM covered") > 0;
    loadDevices();
    m_own = m_incarnations.size() > 1 ? 1 : 0;
    if (m_own == 0) {
        const GuardOpen open(db);
        db.run("INSERT INTO log_state VALUES(1, zeroblob(16), 0)");
        m_own = deviceNumber(QUuid::createUuid(), {});
    }
    auto s = db.prepare("SELECT max(id) FROM change WHERE id < ?");
    s.bind(1, changeNo(m_own + 1, 0));
    if (s.step() && s.number(0) >= changeNo(m_own, 0))
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
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return m_incarnations[size_t(a)] < m_incarnations[size_t(b)];
    });
    m_rank.resize(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        m_rank[size_t(order[i])] = int(i);
}

int ChangeLog::deviceNumber(QUuid incarnation, QUuid person) {
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

QUuid ChangeLog::incarnation(int number) const {
    return QUuid::fromRfc4122(m_incarnations.at(size_t(number)));
}

ChangeLog::Local ChangeLog::begin(qint64 nowMs, QUuid person, const QByteArray& name,
                                  const QByteArray& why, Clock atLeast) {
    m_clock = std::max({m_clock + 1, Clock(std::max<qint64>(nowMs, 0)) << 16, atLeast});
    Local local{{changeNo(m_own, m_next), m_clock, person, name, why}, {}, false};
    local.digest = commandDigest(local.command, m_incarnations);
    return local;
}

std::optional<Clock> ChangeLog::write(Local& local, Change& change) {
    if (const Clock top = highest(change); top >= local.command.clock)
        return top + 1;
    change.no = changeNo(m_own, m_next++);
    change.command = local.command.id;
    change.clock = local.command.clock;
    const GuardOpen open(m_db);
    if (!local.written)
        writeCommand(local.command);
    local.written = true;
    applyIn(change, local.digest);
    return std::nullopt;
}

bool ChangeLog::apply(const Change& change, const Command& command) {
    if (highest(change) >= change.clock)
        throw Fault(FaultKind::Programming, "change log: a clock is not above those it names");
    auto& s = m_db.cached("SELECT 1 FROM change WHERE id = ?");
    const bool there = s.bind(1, change.no).step();
    s.reset();
    if (there)
        return false;
    const GuardOpen open(m_db);
    if (!this->command(command.id))
        writeCommand(command);
    applyIn(change, commandDigest(command, m_incarnations));
    const Clock cap = m_clock + (Clock(capMs) << 16);
    m_clock = std::max(m_clock, std::min(change.clock, cap));
    return true;
}

void ChangeLog::writeCommand(const Command& command) {
    auto& s = m_db.cached("INSERT INTO command(id, clock, person, name, why) VALUES(?,?,?,?,?)");
    const Value name = Value::text(command.name);
    const Value why = command.why.isEmpty() ? Value{} : Value::text(command.why);
    s.bind(1, command.id).bind(2, qint64(command.clock));
    s.bindBlob(3, command.person.isNull() ? QByteArray{} : command.person.toRfc4122());
    s.bind(4, name).bind(5, why).run();
}

Surroundings ChangeLog::surroundings(bool isCovered) const {
    return {[this](ChangeNo no) { return seen(no); },
            [this](ChangeNo no) -> const LifeChange* {
                auto& s = m_db.cached("SELECT own FROM change WHERE id = ?");
                if (!s.bind(1, no).step())
                    return nullptr;
                LifeChange life = decodeLife(s.bytes(0));
                s.reset();
                return &(m_lives[no] = std::move(life));
            },
            &m_rank, isCovered};
}

void ChangeLog::applyIn(const Change& change, const Digest& digest) {
    const TableSpec& table = specNumbered(change.table);
    const bool first = change.kind == ChangeKind::Row || change.kind == ChangeKind::Record;
    const bool isCovered = m_anyCovered && covered(change.no);
    StoredRow row = read(table, change.row);
    const std::vector<Value> before = first && row.key == 0 ? std::vector<Value>{} : row.state.cells;
    const Digest changed = changeDigest(change, digest, m_incarnations);
    Surroundings around = surroundings(isCovered);
    if (change.kind == ChangeKind::Life) // its own payload is not in the log yet
        around.life = [this, &change, find = around.life](ChangeNo no) {
            return no == change.no ? &change.life : find(no);
        };
    Kept kept = merge(row.state, change, table, around);
    m_lives.clear();
    store(table, row, before, kept);
    m_lastKey = row.key;
    insertChange(change, row.key, kept, changed);
    addTo(m_sum, changed);
    const auto foreign = [&](const auto& cells) {
        return std::any_of(cells.begin(), cells.end(),
                           [&](const auto& c) { return table.at(c.column) < 0; });
    };
    if (foreign(change.cells))
        m_db.cached("INSERT OR IGNORE INTO unknown(tbl, row) VALUES(?,?)")
            .bind(1, qint64(table.number))
            .bind(2, row.key)
            .run();
}

const ChangeLog::Statements& ChangeLog::statements(const TableSpec& table) const {
    Statements& made = m_statements[table.number];
    if (!made.insert.empty())
        return made;
    std::string names, marks, select;
    for (const ColumnSpec& column : table.columns) {
        names += ',' + column.name;
        marks += ",?";
    }
    made.insert = "INSERT INTO " + table.name + "(id,last,heads,gone" + names + ") VALUES(?,?,?,?" +
                  marks + ")";
    made.select = "SELECT key,last,heads,gone" + names + " FROM " + table.name + " WHERE id=?";
    made.updateHead = "UPDATE " + table.name + " SET last=?,heads=?,gone=?";
    return made;
}

StoredRow ChangeLog::read(const TableSpec& table, QUuid id) const {
    StoredRow row;
    row.id = id;
    row.state.cells.resize(table.columns.size());
    auto& s = m_db.cached(statements(table).select);
    if (s.bind(1, id).step()) {
        row.key = s.number(0);
        row.state.last = s.number(1);
        row.state.gone = int(s.number(3));
        for (size_t i = 0; i < table.columns.size(); ++i)
            row.state.cells[i] = s.value(int(i) + 4);
        const QByteArray blob = s.bytes(2);
        s.reset();
        fillHeads(row, blob);
    }
    s.reset();
    return row;
}

void ChangeLog::fillHeads(StoredRow& row, const QByteArray& blob) const {
    if (!blob.isEmpty())
        row.state.heads = decodeHeads(blob);
    else if (row.state.last != 0)
        row.state.heads.base = {{clockOf(row.state.last), row.state.last}};
}

void ChangeLog::store(const TableSpec& table, StoredRow& row, const std::vector<Value>& before,
                      const Kept& kept) {
    const QByteArray heads = kept.headsPlain ? QByteArray{} : encodeHeads(row.state.heads);
    if (row.key == 0) {
        auto& s = m_db.cached(statements(table).insert);
        s.bind(1, row.id).bind(2, row.state.last).bindBlob(3, heads).bind(4, qint64(row.state.gone));
        for (size_t i = 0; i < row.state.cells.size(); ++i)
            s.bind(int(i) + 5, row.state.cells[i]);
        s.run();
        row.key = m_db.lastKey();
        return;
    }
    std::string sql = statements(table).updateHead;
    std::vector<size_t> moved;
    for (size_t i = 0; i < before.size(); ++i)
        if (before[i] != row.state.cells[i]) {
            moved.push_back(i);
            sql += ',' + table.columns[i].name + "=?";
        }
    sql += " WHERE key=?";
    auto& s = m_db.cached(sql);
    s.bind(1, row.state.last).bindBlob(2, heads).bind(3, qint64(row.state.gone));
    int at = 4;
    for (const size_t i : moved)
        s.bind(at++, row.state.cells[i]);
    s.bind(at, row.key).run();
}

void ChangeLog::insertChange(const Change& change, qint64 key, const Kept& kept,
                             const Digest& digest) {
    auto& s = m_db.cached("INSERT INTO change(id,part,tbl,row,kind,chain,digest,prev,old,own) "
                          "VALUES(?,?,?,?,?,?,?,?,?,?)");
    s.bind(1, change.no).bind(2, change.no - change.command).bind(3, qint64(change.table));
    s.bind(4, key).bind(5, qint64(change.kind));
    kept.chain ? s.bind(6, kept.chain) : s.bindNull(6);
    s.bindBlob(7, bytesOf(digest));
    s.bindBlob(8, change.kind == ChangeKind::Set ? encodePrev(change.cells) : QByteArray{});
    s.bindBlob(9, encodeValues(kept.old));
    s.bindBlob(10, change.kind == ChangeKind::Life ? encodeLife(change.life)
                                                   : encodeValues(kept.own));
    s.run();
}

void ChangeLog::finish() {
    const GuardOpen open(m_db);
    m_db.cached("UPDATE log_state SET sum=?, clock=?")
        .bindBlob(1, bytesOf(m_sum))
        .bind(2, qint64(m_clock))
        .run();
}

bool ChangeLog::seen(ChangeNo no) const {
    auto& s = m_db.cached("SELECT 1 FROM change WHERE id = ?");
    const bool there = s.bind(1, no).step();
    s.reset();
    return there || (m_anyCovered && covered(no));
}

bool ChangeLog::covered(ChangeNo no) const {
    auto& s = m_db.cached("SELECT 1 FROM covered WHERE device=? AND from_count<=? AND to_count>=?");
    const bool is =
        s.bind(1, qint64(deviceOf(no))).bind(2, countOf(no)).bind(3, countOf(no)).step();
    s.reset();
    return is;
}

Clock ChangeLog::clockOf(ChangeNo no) const {
    auto& s = m_db.cached("SELECT c.clock FROM change h JOIN command c ON c.id = h.id - h.part "
                          "WHERE h.id = ?");
    const Clock clock = s.bind(1, no).step() ? Clock(s.number(0)) : 0;
    s.reset();
    return clock;
}

std::optional<Command> ChangeLog::command(ChangeNo id) const {
    auto& s = m_db.cached("SELECT clock, person, name, why FROM command WHERE id = ?");
    std::optional<Command> found;
    if (s.bind(1, id).step())
        found = Command{id, Clock(s.number(0)), s.uuid(1), s.bytes(2), s.bytes(3)};
    s.reset();
    return found;
}

std::vector<ChangeNo> ChangeLog::changesOf(ChangeNo command) const {
    std::vector<ChangeNo> all;
    auto s = m_db.prepare("SELECT id, part FROM change WHERE id >= ? AND id < ? ORDER BY id");
    s.bind(1, command).bind(2, changeNo(deviceOf(command) + 1, 0));
    while (s.step() && s.number(0) - s.number(1) == command)
        all.push_back(s.number(0));
    return all;
}

std::optional<std::pair<int, qint64>> ChangeLog::placeOf(ChangeNo no) const {
    auto& s = m_db.cached("SELECT tbl, row FROM change WHERE id = ?");
    std::optional<std::pair<int, qint64>> place;
    if (s.bind(1, no).step())
        place = {int(s.number(0)), s.number(1)};
    s.reset();
    return place;
}

} // namespace rt
