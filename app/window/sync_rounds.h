// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/watched_share.h"
#include "core/sync/sync_book.h"
#include "core/sync/trust_round.h"
#include "ui/pages/sync/sync_state.h"

namespace rt {

// The rounds of one sitting, all on one thread: the membership log, then the scopes, then how
// things stand. Made in the window's thread, as it reads local facts of the profile.
class SyncRounds {
public:
    SyncRounds(Profile& profile, AtWriter writer, Env env);

    SyncState run();

    Trust& trust() { return m_trust; }

    WatchedShare& share() { return m_share; }

    // This PC, which waits with an invitation that ran out, asks once more. The six words.
    Result<QString> askAgain(const QString& invitation);

    const AtWriter& writer() const { return m_writer; }

    qint64 now() const { return m_env.now().toMSecsSinceEpoch(); }

private:
    RoundResult exchange();
    void note(SyncState& state);
    void countJoined(SyncState& state, SyncBook& book) const;
    void noteColleagues(SyncState& state, const Workspace& workspace) const;

    Profile& m_profile;
    Trust m_trust;
    QString m_token;
    WatchedShare m_share;
    AtWriter m_writer;
    Env m_env;
    std::vector<QUuid> m_home;
    std::unique_ptr<Exchange> m_exchange;
    QDateTime m_away;
    bool m_requested;
};

} // namespace rt
