// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>
#include <set>

// Changes that must bear another name: those that a restored or copied PC wrote and had not shared,
// and the branch of a fork. Only their own rows ever speak of them.
namespace rt {

namespace {

using Moves = std::map<ChangeNo, ChangeNo>;

ChangeNo moved(const Moves& moves, ChangeNo no) {
    const auto at = moves.find(no);
    return at == moves.end() ? no : at->second;
}

bool rename(Versions& versions, const Moves& moves) {
    bool any = false;
    for (Version& v : versions) {
        const ChangeNo to = moved(moves, v.no);
        any |= to != v.no;
        v.no = to;
    }
    return any;
}

bool rename(Heads& heads, const Moves& moves) {
    bool any = rename(heads.base, moves);
    for (CellHeads& cell : heads.cells) {
        any |= rename(cell.heads, moves);
        any |= rename(cell.awaited, moves);
    }
    any |= rename(heads.life, moves);
    return rename(heads.lifeAwaited, moves) || any;
}

bool rename(Change& change, const Moves& moves) {
    bool any = false;
    for (CellChange& cell : change.cells)
        any |= rename(cell.prev, moves);
    any |= rename(change.life.prev, moves);
    return rename(change.life.seen, moves) || any;
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
    const GuardOpen open(m_db);
    std::set<std::pair<int, qint64>> rows;
    for (const auto& [from, to] : moves)
        if (const auto place = placeOf(from))
            rows.insert(*place);
    moveCommands(moves);
    for (const auto& [number, key] : rows) {
        const TableSpec& spec = known(number);
        auto id = m_db.prepare("SELECT id FROM " + spec.name + " WHERE key = ?");
        id.bind(1, key).step();
        StoredRow row = read(spec, id.uuid(0));
        for (const WalkedChange& w : walk(spec, key))
            writeRenamed(w, moves);
        rename(row.state.heads, moves);
        const bool plain =
            row.state.heads.plain() && row.state.heads.base[0].no == moved(moves, row.state.last);
        m_db.prepare("UPDATE " + spec.name + " SET last=?, heads=? WHERE key=?")
            .bind(1, moved(moves, row.state.last))
            .bindBlob(2, plain ? QByteArray{} : encodeHeads(row.state.heads))
            .bind(3, key)
            .run();
    }
    auto drop = m_db.prepare("DELETE FROM command WHERE id = ? AND NOT EXISTS "
                             "(SELECT 1 FROM change WHERE id = command.id)");
    for (const auto& [from, to] : moves)
        drop.reset().bind(1, from).run();
    m_anyRemote = true;
    finish();
    reload();
}

void ChangeLog::moveCommands(const Moves& moves) {
    auto s = m_db.prepare("INSERT INTO command(id, clock, person, name, why) "
                          "SELECT ?, clock, person, name, why FROM command WHERE id = ?");
    for (const auto& [from, to] : commandsOf(m_db, moves))
        s.reset().bind(1, to).bind(2, from).run();
}

void ChangeLog::writeRenamed(const WalkedChange& walked, const Moves& moves) {
    Change change = walked.change;
    change.no = moved(moves, change.no);
    const bool named = rename(change, moves);
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
    const ChangeNo chain = moved(moves, walked.kept.chain);
    chain ? s.bind(3, chain) : s.bindNull(3);
    s.bindBytes(4, digest.data(), digest.size());
    s.bindBlob(5, change.kind == ChangeKind::Set ? encodePrev(change.cells) : QByteArray{});
    s.bindBlob(6, change.kind == ChangeKind::Life ? encodeLife(change.life) : QByteArray{});
    s.bind(7, walked.change.no).run();
}

} // namespace rt
