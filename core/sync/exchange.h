// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
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
    void poll();
    void pollScope(QUuid scope);
    void follow(Stream stream, const QString& name, quint32 target);
    std::vector<QString> candidates(const Stream& stream, const QString& name, quint32 sequence,
                                    const QStringList& listing);
    bool takeNext(Stream& stream, const QString& name, const QStringList& listing);
    std::optional<Arrival> open(const QString& file, const Stream& stream, const QString& name);
    bool takePack(Stream& stream, const QString& name);
    std::vector<Arrival> openPack(const QString& file, const Stream& stream, const QString& name,
                                  quint32 after);
    bool startFromSnapshot(QUuid scope);
    void fillHistory();
    std::vector<Arrival> behindArrivals(const Stream& stream, const QString& name,
                                        const QStringList& listing);
    void pack();
    void packStream(const Stream& stream);
    void removePacked(const Stream& stream);
    void took(Stream& stream, const QString& name, const Arrival& arrival);
    void apply(const Arrival& arrival);
    void readInbox(QUuid scope);
    void behind(Stream stream, const char* why);
    void putBackSegments(const Stream& stream, const QStringList& heads);
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
    QUuid m_own;                                           // incarnation
    QDateTime m_audited;
    bool m_identified = false;
};

} // namespace rt
