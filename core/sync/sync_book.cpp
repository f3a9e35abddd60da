// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_book.h"

#include <algorithm>
#include <atomic>

namespace rt {

namespace {

std::atomic<quint64> streamMoves{1};

QByteArray bytesOf(const FileHash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())};
}

FileHash hashIn(const QByteArray& bytes) {
    FileHash hash{};
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), 32), hash.begin());
    return hash;
}

Stream readStream(const Statement& s, const ChangeLog& log) {
    Stream stream;
    stream.scope = s.uuid(0);
    stream.device = int(s.number(1));
    stream.incarnation = log.incarnation(stream.device);
    stream.sequence = quint32(s.number(2));
    stream.hash = hashIn(s.bytes(3));
    stream.known = quint32(s.number(4));
    stream.behindSince = s.number(5);
    stream.stopped = s.text(6);
    stream.filled = quint32(s.number(7));
    return stream;
}

KeptFile readFile(const Statement& s) {
    return {s.text(0), s.uuid(1), int(s.number(2)), quint32(s.number(3)), s.bytes(4)};
}

} // namespace

// --- streams

quint64 SyncBook::moves() {
    return streamMoves.load();
}

std::vector<Stream> SyncBook::streams() const {
    std::vector<Stream> all;
    auto s = m_db.prepare("SELECT scope, device, sequence, hash, known, behind_since, stopped, "
                          "filled FROM sync_stream");
    while (s.step())
        all.push_back(readStream(s, m_log));
    return all;
}

Stream SyncBook::stream(QUuid scope, int device) const {
    auto& s = m_db.cached("SELECT scope, device, sequence, hash, known, behind_since, stopped, "
                          "filled FROM sync_stream WHERE scope = ? AND device = ?");
    Stream stream{scope, device, m_log.incarnation(device), 0, {}, 0, 0, 0, {}};
    if (s.bind(1, scope).bind(2, qint64(device)).step())
        stream = readStream(s, m_log);
    s.reset();
    return stream;
}

void SyncBook::moveStream(const Stream& stream) {
    ++streamMoves;
    auto& s = m_db.cached(
        "INSERT INTO sync_stream(scope, device, sequence, hash, known, behind_since, stopped, "
        "filled) VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(scope, device) DO UPDATE SET "
        "sequence=excluded.sequence, hash=excluded.hash, known=max(known, excluded.known), "
        "behind_since=excluded.behind_since, stopped=excluded.stopped, filled=excluded.filled");
    s.bind(1, stream.scope).bind(2, qint64(stream.device)).bind(3, qint64(stream.sequence));
    s.bindBlob(4, bytesOf(stream.hash)).bind(5, qint64(std::max(stream.known, stream.sequence)));
    stream.behindSince ? s.bind(6, stream.behindSince) : s.bindNull(6);
    stream.stopped.isEmpty() ? s.bindNull(7) : s.bind(7, stream.stopped);
    s.bind(8, qint64(stream.filled)).run();
}

void SyncBook::dropStream(QUuid scope, int device) {
    ++streamMoves;
    m_db.cached("DELETE FROM sync_stream WHERE scope = ? AND device = ?")
        .bind(1, scope)
        .bind(2, qint64(device))
        .run();
}

std::vector<SeenStream> SyncBook::untold(QUuid scope, int self) const {
    std::vector<SeenStream> all;
    auto& s = m_db.cached("SELECT device, sequence FROM sync_stream WHERE scope = ? AND "
                          "device <> ? AND sequence > told ORDER BY device LIMIT 1000");
    s.bind(1, scope).bind(2, qint64(self));
    while (s.step())
        all.push_back({m_log.incarnation(int(s.number(0))), quint32(s.number(1))});
    s.reset();
    return all;
}

void SyncBook::markTold(QUuid scope, int self) {
    m_db.cached("UPDATE sync_stream SET told = sequence WHERE scope = ? AND device <> ? AND "
                "sequence > told")
        .bind(1, scope)
        .bind(2, qint64(self))
        .run();
}

// --- files

void SyncBook::keep(const KeptFile& file, FileState state, qint64 nowMs) {
    m_db.cached("INSERT INTO sync_file(name, scope, device, sequence, state, at, bytes) "
                "VALUES(?,?,?,?,?,?,?) ON CONFLICT(name) DO NOTHING")
        .bind(1, file.name)
        .bind(2, file.scope)
        .bind(3, qint64(file.device))
        .bind(4, qint64(file.sequence))
        .bind(5, qint64(state))
        .bind(6, nowMs)
        .bind(7, Value::blob(file.bytes))
        .run();
}

void SyncBook::rename(const QString& from, const QString& to) {
    m_db.cached("UPDATE sync_file SET name = ? WHERE name = ?").bind(1, to).bind(2, from).run();
}

void SyncBook::setState(const QString& name, FileState state) {
    m_db.cached("UPDATE sync_file SET state = ? WHERE name = ?")
        .bind(1, qint64(state))
        .bind(2, name)
        .run();
}

std::vector<KeptFile> SyncBook::outbox(int limit) const {
    std::vector<KeptFile> all;
    auto& s = m_db.cached("SELECT name, scope, device, sequence, bytes FROM sync_file "
                          "WHERE state = 0 ORDER BY scope, device, sequence LIMIT ?");
    s.bind(1, qint64(limit));
    while (s.step())
        all.push_back(readFile(s));
    s.reset();
    return all;
}

std::optional<KeptFile> SyncBook::file(const QString& name) const {
    auto& s = m_db.cached("SELECT name, scope, device, sequence, bytes FROM sync_file "
                          "WHERE name = ?");
    std::optional<KeptFile> found;
    if (s.bind(1, name).step())
        found = readFile(s);
    s.reset();
    return found;
}

void SyncBook::drop(const QString& name) {
    m_db.cached("DELETE FROM sync_file WHERE name = ?").bind(1, name).run();
}

// --- set aside, alarms

void SyncBook::setAside(ChangeNo no, const FileHead& from, const char* reason,
                        const QByteArray& cargo, qint64 nowMs) {
    // a forged change must not keep its place from the one that bears the name in truth
    m_db.cached("INSERT INTO sync_aside(device, count, scope, sender, reason, at, bytes, kind) "
                "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET scope = excluded.scope, "
                "sender = excluded.sender, reason = excluded.reason, at = excluded.at, "
                "bytes = excluded.bytes, kind = excluded.kind WHERE reason = 'forged'")
        .bind(1, qint64(deviceOf(no)))
        .bind(2, countOf(no))
        .bind(3, from.scope)
        .bind(4, from.device)
        .bind(5, QString::fromLatin1(reason))
        .bind(6, nowMs)
        .bind(7, Value::blob(cargo))
        .bind(8, qint64(from.kind))
        .run();
}

void SyncBook::takeBack(ChangeNo no) {
    m_db.cached("DELETE FROM sync_aside WHERE device = ? AND count = ?")
        .bind(1, qint64(deviceOf(no)))
        .bind(2, countOf(no))
        .run();
}

void SyncBook::raise(const char* kind, QUuid scope, const QString& name, qint64 nowMs) {
    m_db.cached("INSERT INTO sync_alarm(kind, scope, name, since) VALUES(?,?,?,?) "
                "ON CONFLICT DO NOTHING")
        .bind(1, QString::fromLatin1(kind))
        .bind(2, scope)
        .bind(3, name)
        .bind(4, nowMs)
        .run();
}

void SyncBook::settle(const char* kind, QUuid scope, const QString& namePrefix) {
    m_db.cached("DELETE FROM sync_alarm WHERE kind = ?1 AND scope = ?2 AND "
                "substr(name, 1, length(?3)) = ?3")
        .bind(1, QString::fromLatin1(kind))
        .bind(2, scope)
        .bind(3, namePrefix)
        .run();
}

void SyncBook::settleFile(QUuid scope, const QString& namePrefix) {
    m_db.cached("DELETE FROM sync_alarm WHERE scope = ?1 AND substr(name, 1, length(?2)) = ?2 AND "
                "kind NOT IN ('restored', 'fork')")
        .bind(1, scope)
        .bind(2, namePrefix)
        .run();
}

void SyncBook::forgetNotices(qint64 beforeMs) {
    m_db.cached("DELETE FROM sync_alarm WHERE kind = 'restored' AND since < ?")
        .bind(1, beforeMs)
        .run();
}

std::vector<SyncAlarm> SyncBook::alarms() const {
    std::vector<SyncAlarm> all;
    auto s = m_db.prepare("SELECT kind, scope, name, since FROM sync_alarm ORDER BY since, kind");
    while (s.step())
        all.push_back({s.text(0), s.uuid(1), s.text(2), s.time(3)});
    return all;
}

// --- single facts

qint64 SyncBook::number(const QString& name) const {
    auto& s = m_db.cached("SELECT value FROM sync_state WHERE name = ?");
    const qint64 n = s.bind(1, name).step() ? s.number(0) : 0;
    s.reset();
    return n;
}

QString SyncBook::text(const QString& name) const {
    auto& s = m_db.cached("SELECT value FROM sync_state WHERE name = ?");
    const QString text = s.bind(1, name).step() ? s.text(0) : QString{};
    s.reset();
    return text;
}

void SyncBook::set(const QString& name, const Value& value) {
    m_db.cached("INSERT INTO sync_state(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET "
                "value = excluded.value")
        .bind(1, name)
        .bind(2, value)
        .run();
}

} // namespace rt
