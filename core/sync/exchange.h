// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/blobs.h"
#include "core/sync/receiving.h"
#include "core/sync/share.h"

namespace rt {

enum class ShareHealth {
    Here,
    Away,   // cannot be reached
    Empty,  // reached, but without any trust's mark: an empty folder was mounted
    Foreign // another trust's
};

// What one round did, and how things stand after it.
struct RoundResult {
    ShareHealth share = ShareHealth::Here;
    qint64 sent = 0, received = 0;      // changes, in this round
    qint64 unsent = 0;                  // files that are not verified on the share yet
    qint64 unplaced = 0;                // changes for scopes that this PC cannot seal for
    qint64 missing = 0;                 // segments that somebody spoke of and are not here yet
    qint64 history = 0;                 // segments behind a snapshot that are still to come
    qint64 conflicts = 0, setAside = 0; // as they stand: rows to look at, changes
    qint64 unknownFiles = 0;
    qint64 attachmentsAway = 0; // attached files that are not on this PC yet
    std::vector<SyncAlarm> alarms;

    bool settled() const { return share == ShareHealth::Here && !unsent && !missing; }
};

// The exchange of one PC with the share. A round never waits and never deletes what it cannot see;
// all calls come from one thread, which is not the writer's. Nothing about folders stands here.
class Exchange {
public:
    Exchange(AtWriter writer, Share& share, const Keyring& keys, const DeviceKeys& device, Env env,
             SyncOptions options);

    RoundResult round(); // seals, publishes, polls; looks after the share hourly

    void audit(); // puts back what is missing on the share; the first round does too

    // Publishes how a scope stands; false where this PC cannot, or not just now.
    bool writeSnapshot(QUuid scope);

    // Marks a new, empty share as this trust's. Exists if it was that already.
    static ShareState mark(Share& share, QUuid trust);

private:
    struct Gone {}; // the share went away in mid-round

    ShareHealth look();
    void identify();
    void seal();
    void renew();
    bool isForked(const std::vector<KeptFile>& files);
    void publish();
    bool publishFile(KeptFile file);
    bool isThere(const KeptFile& file);
    void publishHead(const KeptFile& file);
    void derive();
    void publishBlobs();
    std::optional<qint64> publishBlob(const QByteArray& hash, int attempt, BlobState state);
    void fetchBlobs();
    bool fetchBlob(const QByteArray& hash);
    void auditBlobs();
    void poll();
    void pollScope(QUuid scope);
    using Targets = std::map<QString, quint32>; // by stream
    bool isAsBefore(QUuid scope, const QStringList& heads);
    Targets targetsIn(QUuid scope, const QStringList& heads);
    bool followTo(QUuid scope, const QString& name, quint32 target);
    void follow(Stream stream, const QString& name, quint32 target);
    std::vector<QString> candidates(const Stream& stream, const QString& name, quint32 sequence,
                                    const QStringList& listing);
    bool takeNext(Stream& stream, const QString& name, const QStringList& listing);
    bool isBelieved(const Arrival& arrival, const QString& name, const QStringList& listing);
    bool leadsToEnd(const Arrival& arrival, const QString& name, const QStringList& listing);
    void findLawful(const Arrival& arrival, const QString& name, const QStringList& listing);
    bool isRefusedAt(const Stream& stream, const QString& name, const QStringList& listing) const;
    bool isNamedPack(const OpenedFile& pack) const;
    void refuse(const Arrival& arrival);
    void learnForks();
    bool isKnownHead(const Stream& stream, quint32 sequence, const QString& hash);
    std::set<QString> stemsOf(const Stream& stream);
    void readBranches(QUuid scope, const QString& name);
    std::optional<Arrival> open(const QString& file, const Stream& stream, const QString& name);
    bool takePack(Stream& stream, const QString& name);
    std::vector<Arrival> openPack(const QString& file, const Stream& stream, const QString& name,
                                  quint32 after);
    bool makeAndWriteSnapshot(QUuid scope);
    QByteArray sealSnapshot(QUuid scope, quint32 number, const QByteArray& plain);
    bool createSame(const QString& name, const QByteArray& bytes);
    bool writePart(QUuid scope, quint32 number, const QByteArray& plain, const QStringList& there);
    std::optional<QByteArray> openSnapshotFile(QUuid scope, const QString& name,
                                               const QString& hash);
    std::optional<QByteArray> openPart(QUuid scope, const QString& name, const FileHash& hash);
    bool startFromSnapshot(QUuid scope);
    bool loadPart(QUuid scope, const FileHash& hash, const QStringList& files,
                  std::vector<ChangeNo>& stoodFor);
    void fillHistory();
    std::vector<Arrival> behindArrivals(const Stream& stream, const QString& name,
                                        const QStringList& listing);
    void pack();
    void packStream(const Stream& stream);
    std::vector<QByteArray> unpackedSegments(const Stream& stream, const QString& until);
    void removePacked(const Stream& stream);
    void took(Stream& stream, const QString& name, const Arrival& arrival);
    void apply(const Arrival& arrival);
    void tell(Workspace& workspace, std::set<int>& tables);
    void readInbox(QUuid scope);
    void behind(Stream stream, const char* why);
    bool putBackSegments(const Stream& stream, const QStringList& heads);
    bool isOfRemoved(const Database& db, const Stream& stream) const;
    void putBackCases();
    void putBack(const QString& name);
    QStringList listed(const QString& folder);
    void raise(const char* kind, QUuid scope, const QString& name);
    void reload();
    void countUp();

    QDateTime now() const { return m_env.now(); }

    AtWriter m_writer;
    Share& m_share;
    Env m_env;
    SyncSelf m_self;
    RoundResult m_result;
    std::map<std::pair<QUuid, QString>, Stream> m_streams; // by scope and 16 digits
    quint64 m_moves = 0;             // SyncBook::moves() when they were read; 0: to be read again
    QUuid m_own;                     // incarnation
    std::map<QUuid, qint64> m_forks; // as they were last told
    std::set<std::pair<QUuid, QString>> m_forked; // streams with two files of one number
    std::set<QString> m_refused;                  // files of removed PCs
    std::map<std::pair<QUuid, QString>, std::map<quint32, std::set<QString>>> m_lawful;
    QDateTime m_audited;

    struct Polled { // heads that had no news, and the streams at that time
        QStringList heads;
        quint64 moves = 0;
        qint64 unknownFiles = 0;
    };

    std::map<QUuid, Polled> m_polled; // by scope
    std::optional<quint64> m_countedMoves;
    std::pair<qint64, qint64> m_counted;          // segments that are missing, and behind snapshots
    std::map<QByteArray, QDateTime> m_blobsAsked; // that were not there
    bool m_identified = false;
    std::set<int> m_untold; // tables that changed
    QDateTime m_told;
    bool m_startedNow = false; // from a snapshot, in this round
};

} // namespace rt
