// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_book.h"

#include <algorithm>

// Which changes a scope holds, whom a family was offered to, and what waits to be handed on.
namespace rt {

void SyncBook::addRuns(QUuid scope, std::vector<ChangeNo> changes) {
    std::sort(changes.begin(), changes.end());
    auto& extend = m_db.cached(
        "UPDATE sync_run SET to_count = max(to_count, ?4) WHERE scope = ?1 AND device = ?2 AND "
        "from_count = (SELECT max(from_count) FROM sync_run WHERE scope = ?1 AND device = ?2 AND "
        "from_count <= ?3) AND to_count >= ?3 - 1");
    auto& insert = m_db.cached("INSERT INTO sync_run(scope, device, from_count, to_count) "
                               "VALUES(?,?,?,?)");
    for (size_t at = 0; at < changes.size();) {
        size_t end = at + 1;
        while (end < changes.size() && changes[end] <= changes[end - 1] + 1)
            ++end;
        const auto bind = [&](Statement& s) -> Statement& {
            return s.bind(1, scope)
                .bind(2, qint64(deviceOf(changes[at])))
                .bind(3, countOf(changes[at]))
                .bind(4, countOf(changes[end - 1]));
        };
        bind(extend).run();
        if (m_db.changedRows() == 0)
            bind(insert).run();
        extend.reset();
        insert.reset();
        at = end;
    }
}

void SyncBook::addRun(QUuid scope, ChangeNo from, ChangeNo to) {
    m_db.cached("INSERT INTO sync_run(scope, device, from_count, to_count) VALUES(?,?,?,?)")
        .bind(1, scope)
        .bind(2, qint64(deviceOf(from)))
        .bind(3, countOf(from))
        .bind(4, countOf(to))
        .run();
}

void SyncBook::removeRuns(QUuid scope, const std::set<ChangeNo>& changes) {
    if (changes.empty())
        return;
    const int device = deviceOf(*changes.begin());
    std::vector<ChangeNo> left;
    for (const auto& [from, to] : runs(scope))
        for (ChangeNo no = from; deviceOf(from) == device && no <= to; ++no)
            if (!changes.contains(no))
                left.push_back(no);
    m_db.prepare("DELETE FROM sync_run WHERE scope = ? AND device = ?")
        .bind(1, scope)
        .bind(2, qint64(device))
        .run();
    addRuns(scope, left);
}

bool SyncBook::inRuns(QUuid scope, ChangeNo no) const {
    auto& s = m_db.cached("SELECT max(to_count) FROM sync_run WHERE scope = ? AND device = ? AND "
                          "from_count <= ?");
    s.bind(1, scope).bind(2, qint64(deviceOf(no))).bind(3, countOf(no));
    const bool is = s.step() && s.number(0) >= countOf(no);
    s.reset();
    return is;
}

std::vector<QUuid> SyncBook::scopesOf(ChangeNo no) const {
    std::vector<QUuid> scopes;
    auto& s = m_db.cached("SELECT DISTINCT scope FROM sync_run WHERE device = ? AND "
                          "from_count <= ? AND to_count >= ?");
    s.bind(1, qint64(deviceOf(no))).bind(2, countOf(no)).bind(3, countOf(no));
    while (s.step())
        scopes.push_back(s.uuid(0));
    s.reset();
    return scopes;
}

std::vector<std::pair<ChangeNo, ChangeNo>> SyncBook::runs(QUuid scope) const {
    std::vector<std::pair<ChangeNo, ChangeNo>> all;
    auto s = m_db.prepare("SELECT device, from_count, to_count FROM sync_run WHERE scope = ? "
                          "ORDER BY device, from_count");
    s.bind(1, scope);
    while (s.step()) {
        const ChangeNo from = changeNo(int(s.number(0)), s.number(1));
        const ChangeNo to = changeNo(int(s.number(0)), s.number(2));
        if (!all.empty() && deviceOf(all.back().second) == deviceOf(from) &&
            from <= all.back().second + 1)
            all.back().second = std::max(all.back().second, to);
        else
            all.emplace_back(from, to);
    }
    return all;
}

bool SyncBook::isOffered(QUuid family, QUuid scope) const {
    auto& s = m_db.cached("SELECT 1 FROM sync_offer WHERE family = ? AND scope = ?");
    const bool is = s.bind(1, family).bind(2, scope).step();
    s.reset();
    return is;
}

void SyncBook::offer(QUuid family, QUuid scope) {
    m_db.cached("INSERT INTO sync_offer(family, scope) VALUES(?,?) ON CONFLICT DO NOTHING")
        .bind(1, family)
        .bind(2, scope)
        .run();
}

void SyncBook::relay(ChangeNo no, QUuid scope) {
    m_db.cached("INSERT INTO sync_relay(change, scope) VALUES(?,?) ON CONFLICT DO NOTHING")
        .bind(1, no)
        .bind(2, scope)
        .run();
}

std::vector<ChangeNo> SyncBook::relays(QUuid scope, int limit) const {
    std::vector<ChangeNo> all;
    auto& s = m_db.cached("SELECT change FROM sync_relay WHERE scope = ? ORDER BY change LIMIT ?");
    s.bind(1, scope).bind(2, qint64(limit));
    while (s.step())
        all.push_back(s.number(0));
    s.reset();
    return all;
}

std::vector<QUuid> SyncBook::relayScopes() const {
    std::vector<QUuid> all;
    auto& next = m_db.cached("SELECT min(scope) FROM sync_relay WHERE scope > ?");
    for (next.bindBlob(1, QByteArray(1, '\0')); next.step() && !next.isNull(0);
         next.reset().bind(1, all.back()))
        all.push_back(next.uuid(0));
    next.reset();
    return all;
}

void SyncBook::keepProof(ChangeNo no, const QByteArray& bytes) {
    m_db.cached("INSERT INTO sync_proof(change, bytes) VALUES(?,?) ON CONFLICT DO NOTHING")
        .bind(1, no)
        .bind(2, Value::blob(bytes))
        .run();
}

qint64 SyncBook::relayCount() const {
    return m_db.number("SELECT count(*) FROM sync_relay");
}

void SyncBook::relayed(ChangeNo no, QUuid scope) {
    m_db.cached("DELETE FROM sync_relay WHERE change = ? AND scope = ?")
        .bind(1, no)
        .bind(2, scope)
        .run();
}

} // namespace rt
