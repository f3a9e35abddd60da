// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>
#include <set>

// Changes that must bear another name: those that a restored or copied PC wrote and had not shared,
// and the branch of a fork. Only their own rows ever speak of them.
namespace rt {

namespace {

using Moves = std::map<ChangeNo, ChangeNo>;
using Renaming = ChangeLog::Renaming;

bool renameAll(Versions& versions, const Renaming& to) {
    bool any = false;
    for (Version& v : versions) {
        const ChangeNo no = to(v);
        any |= no != v.no;
        v.no = no;
    }
    return any;
}

void renameAll(Heads& heads, const Renaming& to) {
    renameAll(heads.base, to);
    for (CellHeads& cell : heads.cells) {
        renameAll(cell.heads, to);
        renameAll(cell.awaited, to);
    }
    renameAll(heads.life, to);
    renameAll(heads.lifeAwaited, to);
}

bool renameAll(Change& change, const Renaming& to) {
    bool any = false;
    for (CellChange& cell : change.cells)
        any |= renameAll(cell.prev, to);
    any |= renameAll(change.life.prev, to);
    return renameAll(change.life.seen, to) || any;
}

// A command whose first changes stay splits: its rest begins with the first that moves.
Moves commandsOf(const Database& db, const Moves& moves) {
    Moves commands;
    auto s = db.prepare("SELECT id - part FROM change WHERE id = ?");
    for (const auto& [from, to] : moves)
        if (s.reset().bind(1, from).step())
            commands.emplace(s.number(0), to);
    return commands;
}

} // namespace

void ChangeLog::renumber(const Moves& moves) {
    if (moves.empty())
        return;
    if (m_stale)
        reload();
    Places rows;
    for (const auto& [from, to] : moves)
        if (const auto place = placeOf(from))
            rows.insert(*place);
    const auto to = [&](const Version& v) {
        const auto at = moves.find(v.no);
        return at == moves.end() ? v.no : at->second;
    };
    rename(to, rows, commandsOf(m_db, moves));
}

void ChangeLog::rename(const Renaming& to, const Places& rows, const Moves& commands) {
    const GuardOpen open(m_db);
    moveCommands(commands);
    for (const auto& [number, key] : rows)
        renameRow(known(number), key, to);
    auto drop = m_db.prepare("DELETE FROM command WHERE id = ? AND NOT EXISTS "
                             "(SELECT 1 FROM change WHERE id = command.id)");
    for (const auto& [from, after] : commands)
        drop.reset().bind(1, from).run();
    m_anyRemote = true;
    finish();
    reload();
}

void ChangeLog::renameRow(const TableSpec& spec, qint64 key, const Renaming& to) {
    auto id = m_db.prepare("SELECT id FROM " + spec.name + " WHERE key = ?");
    id.bind(1, key).step();
    StoredRow row = read(spec, id.uuid(0));
    Moves moved{{0, 0}};
    const auto walked = walk(spec, key);
    for (const WalkedChange& w : walked)
        moved[w.change.no] = to(w.change.version());
    for (const WalkedChange& w : walked)
        writeRenamed(w, to, moved[w.kept.chain]);
    renameAll(row.state.heads, to);
    const ChangeNo last = moved.contains(row.state.last) ? moved[row.state.last] : row.state.last;
    const bool plain = row.state.heads.plain() && row.state.heads.base[0].no == last;
    m_db.prepare("UPDATE " + spec.name + " SET last=?, heads=? WHERE key=?")
        .bind(1, last)
        .bindBlob(2, plain ? QByteArray{} : encodeHeads(row.state.heads))
        .bind(3, key)
        .run();
}

ChangeLog::Places ChangeLog::awaiting(int device, qint64 fromCount) const {
    const auto names = [&](const Versions& versions) {
        return std::any_of(versions.begin(), versions.end(), [&](const Version& v) {
            return deviceOf(v.no) == device && countOf(v.no) >= fromCount;
        });
    };
    Places rows;
    for (const TableSpec& table : m_tables) {
        if (table.scope == Scope::Local)
            continue;
        auto s = m_db.prepare("SELECT key, heads FROM " + table.name + " WHERE heads IS NOT NULL");
        while (s.step()) {
            const Heads heads = decodeHeads(s.bytes(1));
            if (names(heads.lifeAwaited) ||
                std::any_of(heads.cells.begin(), heads.cells.end(), [&](const CellHeads& cell) {
                    return names(cell.awaited) || names(cell.heads);
                }))
                rows.emplace(table.number, s.number(0));
        }
    }
    return rows;
}

void ChangeLog::moveCommands(const Moves& commands) {
    auto s = m_db.prepare("INSERT OR IGNORE INTO command(id, clock, person, name, why) "
                          "SELECT ?, clock, person, name, why FROM command WHERE id = ?");
    for (const auto& [from, to] : commands)
        s.reset().bind(1, to).bind(2, from).run();
}

void ChangeLog::writeRenamed(const WalkedChange& walked, const Renaming& to, ChangeNo chain) {
    Change change = walked.change;
    change.no = to(change.version());
    const bool named = renameAll(change, to);
    if (change.no != walked.change.no) { // the command of the first that moved with it
        auto s = m_db.prepare("SELECT max(id) FROM command WHERE id BETWEEN ? AND ?");
        s.bind(1, changeNo(deviceOf(change.no), 0)).bind(2, change.no).step();
        change.command = s.number(0);
    }
    Digest digest = walked.digest;
    if (named || change.no != walked.change.no) {
        digest = changeDigest(change, commandDigest(*command(change.command), m_incarnations),
                              m_incarnations);
        m_remote.take(walked.digest);
        m_remote.add(digest);
    }
    auto s = m_db.prepare("UPDATE change SET id=?, part=?, chain=?, digest=?, prev=?, "
                          "own=coalesce(?, own) WHERE id=?");
    s.bind(1, change.no).bind(2, change.no - change.command);
    chain ? s.bind(3, chain) : s.bindNull(3);
    s.bindBytes(4, digest.data(), digest.size());
    s.bindBlob(5, change.kind == ChangeKind::Set ? encodePrev(change.cells) : QByteArray{});
    s.bindBlob(6, change.kind == ChangeKind::Life ? encodeLife(change.life) : QByteArray{});
    s.bind(7, walked.change.no).run();
}

} // namespace rt
