// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"
#include "core/sync/sealed_file.h"

#include <QString>

#include <set>

namespace rt {

struct Stream { // the files of one incarnation in one scope
    QUuid scope;
    int device = 0; // local number
    QUuid incarnation;
    quint32 sequence = 0; // sealed or applied up to here
    FileHash hash{};      // of that segment
    quint32 known = 0;    // the highest anybody spoke of
    quint32 filled = 0;   // history is here up to here; less than sequence after a snapshot
    qint64 behindSince = 0;
    QString stopped; // "newer", "key", "signer", "revoked", "forged": why it does not go on
};

struct KeptFile {
    QString name;
    QUuid scope;
    int device = 0;
    quint32 sequence = 0;
    QByteArray bytes;
};

enum class FileState { Outbox = 0, Shared = 1, Others = 2 };

struct SyncAlarm { // something that people should hear of; no case data
    QString kind;  // "damaged", "gap", "forged", "newer", "fork", "foreign", "refused", "clock"
    QUuid scope;
    QString name; // of a file or stream
    QDateTime since;
};

// The local tables of the exchange. Every call runs in the caller's transaction.
class SyncBook {
public:
    SyncBook(const Database& db, const ChangeLog& log) : m_db(db), m_log(log) {}

    std::vector<Stream> streams() const;
    static quint64 moves(); // grows with each write of a stream by anybody in this process
    Stream stream(QUuid scope, int device) const;
    void moveStream(const Stream& stream); // sequence, hash, known, stopped
    void dropStream(QUuid scope, int device);
    std::vector<SeenStream> untold(QUuid scope, int self) const;
    void markTold(QUuid scope, int self);

    void keep(const KeptFile& file, FileState state, qint64 nowMs);
    void rename(const QString& from, const QString& to);
    void setState(const QString& name, FileState state);
    std::vector<KeptFile> outbox(int limit) const; // in order of scope, stream and sequence
    std::optional<KeptFile> file(const QString& name) const;
    void drop(const QString& name);

    // The counts of changes that a scope's files brought, in runs.
    void addRuns(QUuid scope, std::vector<ChangeNo> changes);
    void addRun(QUuid scope, ChangeNo from, ChangeNo to);
    void removeRuns(QUuid scope, const std::set<ChangeNo>& changes);
    bool inRuns(QUuid scope, ChangeNo no) const;
    std::vector<QUuid> scopesOf(ChangeNo no) const;
    std::vector<std::pair<ChangeNo, ChangeNo>> runs(QUuid scope) const; // joined, first to last

    void setAside(ChangeNo no, const FileHead& from, const char* reason, const QByteArray& cargo,
                  qint64 nowMs);
    void takeBack(ChangeNo no); // it was let in

    void raise(const char* kind, QUuid scope, const QString& name, qint64 nowMs);
    void settle(const char* kind, QUuid scope, const QString& namePrefix);
    void settleFile(QUuid scope, const QString& namePrefix); // whatever was said of it
    void forgetNotices(qint64 beforeMs);                     // that something was put back
    std::vector<SyncAlarm> alarms() const;

    bool isOffered(QUuid family, QUuid scope) const;
    void offer(QUuid family, QUuid scope);

    void relay(ChangeNo no, QUuid scope); // null: no hub has it yet
    std::vector<ChangeNo> relays(QUuid scope, int limit) const;
    std::vector<QUuid> relayScopes() const;
    qint64 relayCount() const;
    void relayed(ChangeNo no, QUuid scope);
    void keepProof(ChangeNo no, const QByteArray& bytes); // core/sync/authorship.h

    qint64 number(const QString& name) const;
    QString text(const QString& name) const;
    void set(const QString& name, const Value& value);

private:
    const Database& m_db;
    const ChangeLog& m_log;
};

} // namespace rt
