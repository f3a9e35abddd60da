// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/authorship.h"
#include "core/sync/cargo.h"
#include "core/sync/placing.h"
#include "core/sync/sync_book.h"
#include "core/sync/sync_self.h"

namespace rt {

inline constexpr int sealedAtOnce = 8000; // changes, unless somebody waits

struct SealedBatch {
    size_t changes = 0; // own ones that went on
    size_t files = 0;
    bool more = false;
};

// Takes own changes, and those that are to be handed on, out of the log and seals them into the
// outbox, a segment for each scope: one batch, one transaction.
class Sealing {
public:
    Sealing(Workspace& workspace, const SyncSelf& self);

    SealedBatch run(int limit);

private:
    using Found = std::map<ChangeNo, CarriedChange>;

    std::vector<ChangeNo> nextOwn(int limit) const;
    Found takeOut(const std::vector<ChangeNo>& wanted) const;
    bool addOwn(const std::vector<ChangeNo>& own);
    void give(const CarriedChange& carried);
    void giveTo(ChangeNo no, const CarriedChange& carried, QUuid scope,
                const std::vector<QUuid>& all);
    bool prove(ChangeNo no, CarriedChange& carried);
    std::vector<QUuid> instead(const Change& change) const;
    void offer(QUuid family, QUuid scope);
    void addRelays(QUuid scope, int limit);
    void placeHomeless(int limit);
    void handOver(int limit);
    void handOver(QUuid scope, const std::vector<PublicKey>& boxes, int limit);
    void sealAll();
    void seal(QUuid scope, const CargoWriter& cargo, const std::vector<ChangeNo>& changes);

    bool holds(QUuid scope) const { return m_self.keys.generation(scope) > 0; }

    struct Load {
        CargoWriter cargo;
        std::vector<ChangeNo> changes;
    };

    Workspace& m_workspace;
    ChangeLog& m_log;
    const SyncSelf& m_self;
    SyncBook m_book;
    Placing m_placing;
    Authorship m_authorship;
    qint64 m_sealed = 0; // own count
    qint64 m_now;
    std::map<QUuid, Load> m_loads;
    std::set<std::pair<QUuid, QUuid>> m_offered; // looked up in this batch
};

} // namespace rt
