// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafts.h"

#include <mutex>

namespace rt {

namespace {

// The window keeps drafts while the writer's thread may ask for a local fact of the profile.
std::mutex oneAtATime;

Drafts::Draft read(const Statement& s) {
    return {s.text(0), s.text(1), s.time(2)};
}

QString upperBound(const QString& prefix) {
    return prefix + QChar(0xFFFF);
}

} // namespace

Drafts::Drafts(const QString& path, const QByteArray& key) : m_db(path, key, Access::Drafts) {
    m_db.run("CREATE TABLE IF NOT EXISTS draft(key TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, "
             "at INTEGER NOT NULL) STRICT, WITHOUT ROWID");
    m_db.endSetUp();
}

void Drafts::keep(const QString& key, const QString& text, QDateTime at) {
    const std::lock_guard lock(oneAtATime);
    m_db.cached("INSERT INTO draft(key, text, at) VALUES(?,?,?) ON CONFLICT(key) DO UPDATE SET "
                "text=excluded.text, at=excluded.at")
        .bind(1, key)
        .bind(2, text)
        .bind(3, at.toMSecsSinceEpoch())
        .run();
}

std::optional<Drafts::Draft> Drafts::find(const QString& key) const {
    const std::lock_guard lock(oneAtATime);
    auto s = m_db.prepare("SELECT key, text, at FROM draft WHERE key=?");
    return s.bind(1, key).step() ? std::optional(read(s)) : std::nullopt;
}

std::vector<Drafts::Draft> Drafts::under(const QString& prefix) const {
    const std::lock_guard lock(oneAtATime);
    std::vector<Draft> all;
    auto s = m_db.prepare("SELECT key, text, at FROM draft WHERE key>=? AND key<? ORDER BY key");
    s.bind(1, prefix).bind(2, upperBound(prefix));
    while (s.step())
        all.push_back(read(s));
    return all;
}

void Drafts::drop(const QString& key) {
    const std::lock_guard lock(oneAtATime);
    m_db.cached("DELETE FROM draft WHERE key=?").bind(1, key).run();
}

void Drafts::dropUnder(const QString& prefix) {
    const std::lock_guard lock(oneAtATime);
    m_db.cached("DELETE FROM draft WHERE key>=? AND key<?")
        .bind(1, prefix)
        .bind(2, upperBound(prefix))
        .run();
}

} // namespace rt
