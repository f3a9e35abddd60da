// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>
#include <numeric>

namespace rt {

namespace {

constexpr qint64 capMs = 10 * 60 * 1000; // how far a foreign clock may move ours (sync.md, Clock)
constexpr Clock lastClock = (Clock(1) << 63) - 1; // the greatest that SQLite holds
constexpr size_t keptUpdates = 200;               // statements for different cells, of one table

// The highest clock among the versions that a change names. What its own command wrote before it
// has the same clock and a lower count, which is order enough.
Clock highest(const Change& change) {
    Clock top = 0;
    const auto look = [&](const Versions& versions) {
        for (const Version& v : versions) {
            const bool own = v.no >= change.command && v.no < change.no && v.clock == change.clock;
            top = std::max(top, own ? Clock(0) : v.clock);
        }
    };
    for (const CellChange& cell : change.cells)
        look(cell.prev);
    look(change.life.prev);
    look(change.life.seen);
    return top;
}

void noteContested(const Database& db, int table, qint64 key) {
    db.cached("INSERT OR IGNORE INTO contested(tbl, row) VALUES(?,?)")
        .bind(1, qint64(table))
        .bind(2, key)
        .run();
}

bool isFirst(const Change& change) {
    return change.kind == ChangeKind::Row || change.kind == ChangeKind::Record;
}

} // namespace

ChangeLog::Local ChangeLog::begin(qint64 nowMs, QUuid person, const QByteArray& name,
                                  const QByteArray& why, Clock atLeast) {
    if (m_stale)
        reload();
    m_together = false;
    m_clock = std::max(m_clock + 1, Clock(std::max<qint64>(nowMs, 0)) << 16);
    const Clock clock = std::max(m_clock, atLeast);
    Local local{{changeNo(m_own, m_next), clock, person, name, why}, {}, false};
    local.digest = commandDigest(local.command, m_incarnations);
    return local;
}

std::optional<Clock> ChangeLog::write(Local& local, Change& change, const StoredRow* shown) {
    change.no = changeNo(m_own, m_next);
    change.command = local.command.id;
    change.clock = local.command.clock;
    if (const Clock top = highest(change); top >= change.clock)
        return top + 1;
    settle();
    ++m_next;
    const GuardOpen open(m_db);
    beginCommand(local);
    m_local.add(applyIn(change, local.digest, shown));
    if (m_keepsRecent)
        noteRecent(local.command, change);
    return std::nullopt;
}

bool ChangeLog::apply(const Change& change, const Command& command, qint64 nowMs) {
    if (m_stale)
        reload();
    if (change.clock != command.clock || change.clock >= lastClock)
        throw Fault(FaultKind::Programming, "change log: an impossible clock");
    if (highest(change) >= change.clock)
        throw Fault(FaultKind::Programming, "change log: a clock is not above those it names");
    if (isHere(change.no))
        return false;
    const GuardOpen open(m_db);
    const Digest& digest = arrived(command);
    m_anyRemote = true;
    m_remote.add(applyIn(change, digest, nullptr));
    if (change.clock <= Clock(nowMs + capMs) << 16)
        m_clock = std::max(m_clock, change.clock);
    return true;
}

void ChangeLog::writeCommand(const Command& command) {
    auto& s = m_db.cached("INSERT INTO command(id, clock, person, name, why) VALUES(?,?,?,?,?) "
                          "ON CONFLICT(id) DO NOTHING");
    const Value name = Value::text(command.name);
    const Value why = command.why.isEmpty() ? Value{} : Value::text(command.why);
    s.bind(1, command.id).bind(2, qint64(command.clock));
    const auto person = bytesOf(command.person);
    command.person.isNull() ? s.bindNull(3) : s.bindBytes(3, person.data(), person.size());
    s.bind(4, name).bind(5, why).run();
}

Surroundings ChangeLog::surroundings(const Change& change, const Versions& base) const {
    Surroundings around;
    around.seen = [this](ChangeNo no) { return seen(no); };
    around.life = [this, &change](ChangeNo no) { // its own payload is not in the log yet
        return no == change.no ? &change.life : lifeOf(no);
    };
    around.rank = &m_rank;
    around.covered = covered(change.no);
    around.tail = around.covered && isFirst(change) && isTail(change, base);
    return around;
}

// A snapshot's row ends its chain at the oldest first change that the snapshot stands for, whether
// that has come or not.
bool ChangeLog::isTail(const Change& change, const Versions& base) const {
    const auto oldest =
        std::find_if(base.rbegin(), base.rend(), [this](Version v) { return covered(v.no); });
    return oldest != base.rend() && oldest->no == change.no;
}

Digest ChangeLog::applyIn(const Change& change, const Digest& command, const StoredRow* shown) {
    const TableSpec& table = known(change.table);
    const Digest digest = changeDigest(change, command, m_incarnations);
    if (isFirst(change) && !covered(change.no) && applyFresh(change, table, digest))
        return digest;
    StoredRow row = shown && shown->key ? *shown : read(table, change.row);
    for (;;) {
        const Surroundings around = surroundings(change, row.state.heads.base);
        const ChangeNo last = row.state.last;
        const Kept kept = merge(row.state, change, table, around);
        m_lives.clear();
        if (row.key ? updateRow(table, row, last, kept) : insertRow(table, row, kept)) {
            m_lastKey = row.key;
            insertChange(change, row.key, kept, digest);
            noteUnknown(change, table, row.key);
            noteContest(row.state.heads, table.number, row.key);
            if (row.state.gone & Contested)
                noteContested(m_db, table.number, row.key);
            return digest;
        }
        row = read(table, change.row); // it moved on since it was shown
    }
}

// Nearly every first change is of a row that is not there yet: it is inserted without looking.
bool ChangeLog::applyFresh(const Change& change, const TableSpec& table, const Digest& digest) {
    StoredRow row;
    row.id = change.row;
    row.state.cells.resize(table.columns.size());
    const Kept kept = merge(row.state, change, table, {{}, {}, &m_rank, false, false});
    if (!insertRow(table, row, kept))
        return false;
    m_lastKey = row.key;
    insertChange(change, row.key, kept, digest);
    noteUnknown(change, table, row.key);
    return true;
}

void ChangeLog::noteUnknown(const Change& change, const TableSpec& table, qint64 key) {
    if (std::any_of(change.cells.begin(), change.cells.end(),
                    [&](const CellChange& c) { return table.at(c.column) < 0; }))
        m_db.cached("INSERT OR IGNORE INTO unknown(tbl, row) VALUES(?,?)")
            .bind(1, qint64(table.number))
            .bind(2, key)
            .run();
}

// A row with several heads somewhere is worth a look for conflicts (core/sync/conflicts.h).
void ChangeLog::noteContest(const Heads& heads, int table, qint64 key) {
    const auto several = [](const CellHeads& cell) { return cell.heads.size() > 1; };
    if (heads.base.size() > 1 || heads.life.size() > 1 ||
        std::any_of(heads.cells.begin(), heads.cells.end(), several))
        noteContested(m_db, table, key);
}

const TableSpec& ChangeLog::known(int number) const {
    const TableSpec* found = table(number);
    if (!found)
        throw Fault(FaultKind::Newer, "change log: a table of a newer program");
    return *found;
}

ChangeLog::Statements& ChangeLog::statements(const TableSpec& table) const {
    return m_statements[size_t(table.number)];
}

bool ChangeLog::insertRow(const TableSpec& table, StoredRow& row, const Kept& kept) {
    const auto id = bytesOf(row.id);
    const QByteArray heads = kept.headsPlain ? QByteArray{} : encodeHeads(row.state.heads);
    Statement& s = insertOf(table);
    s.bindBytes(1, id.data(), id.size()).bind(2, row.state.last).bindBlob(3, heads);
    s.bind(4, qint64(row.state.gone));
    bindCells(table, s, row.state.cells);
    s.run();
    if (m_db.changedRows() == 0)
        return false;
    row.key = m_db.lastKey();
    return true;
}

Statement& ChangeLog::updateOf(const TableSpec& table, const std::vector<int>& moved) const {
    auto& updates = statements(table).updates;
    if (const auto found = updates.find(moved); found != updates.end())
        return found->second->reset();
    std::string sql = "UPDATE " + table.name + " SET last=?,heads=?,gone=?";
    for (const int at : moved)
        sql += ',' + table.columns[size_t(at)].name + "=?";
    return *(updates[moved] = &m_db.cached(sql + " WHERE key=? AND id=? AND coalesce(last,0)=?"));
}

// False where the row is not, or no longer, the one that was read.
bool ChangeLog::updateRow(const TableSpec& table, const StoredRow& row, ChangeNo last,
                          const Kept& kept) {
    std::vector<int> moved = kept.moved;
    if (moved.size() > 1 && statements(table).updates.size() >= keptUpdates) {
        moved.resize(row.state.cells.size()); // then all of them, so that statements stay few
        std::iota(moved.begin(), moved.end(), 0);
    }
    const auto id = bytesOf(row.id);
    const QByteArray heads = kept.headsPlain ? QByteArray{} : encodeHeads(row.state.heads);
    Statement& s = updateOf(table, moved);
    s.bind(1, row.state.last).bindBlob(2, heads).bind(3, qint64(row.state.gone));
    int at = 4;
    for (const int i : moved)
        s.bind(at++, row.state.cells[size_t(i)]);
    s.bind(at, row.key).bindBytes(at + 1, id.data(), id.size()).bind(at + 2, last).run();
    return m_db.changedRows() == 1;
}

void ChangeLog::insertChange(const Change& change, qint64 key, const Kept& kept,
                             const Digest& digest) {
    if (change.no >= m_gapFrom && change.no < m_gapTo)
        m_gapFrom = change.no + 1;
    auto& s = m_db.cached("INSERT INTO change(id,part,tbl,row,kind,chain,digest,prev,old,own) "
                          "VALUES(?,?,?,?,?,?,?,?,?,?)");
    s.bind(1, change.no).bind(2, change.no - change.command).bind(3, qint64(change.table));
    s.bind(4, key).bind(5, qint64(change.kind));
    kept.chain ? s.bind(6, kept.chain) : s.bindNull(6);
    s.bindBytes(7, digest.data(), digest.size());
    s.bindBlob(8, change.kind == ChangeKind::Set ? encodePrev(change.cells) : QByteArray{});
    s.bindBlob(9, encodeValues(kept.old));
    s.bindBlob(10,
               change.kind == ChangeKind::Life ? encodeLife(change.life) : encodeValues(kept.own));
    s.run();
}

} // namespace rt
