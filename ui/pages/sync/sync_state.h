// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/exchange.h"

#include <QDateTime>
#include <QString>

namespace rt {

struct KnownColleague { // somebody whose changes come to this PC
    QUuid person;
    QDateTime heard;    // their latest change that is here; invalid: none
    qint64 missing = 0; // parcels that were spoken of and are not here
    QString stopped;    // why no more of theirs is read: Stream::stopped
};

struct AsideCount { // changes that were not let in
    QUuid person;
    QString reason;
    qint64 count = 0;
};

// How the exchange with the shared folder stands, as the header and the sync page say it.
struct SyncState {
    enum class Part { Unknown, Waiting, Member, Removed }; // of this PC in the trust
    enum class Writing { Fine, Refused, Full };

    Part part = Part::Unknown;
    Writing writing = Writing::Fine;
    RoundResult round;
    bool running = false;
    QString share;       // the folder
    QDateTime synced;    // when all was last exchanged, UTC; invalid: never
    QDateTime away;      // since when the folder cannot be reached or written to
    qint64 waiting = 0;  // own changes that are not on the share yet
    QString spokenWords; // of this PC while it waits to be let in
    bool administrator = false;
    std::vector<KnownColleague> colleagues; // latest first
    std::vector<AsideCount> aside;
    qint64 joinedToday = 0, joinedYesterday = 0; // colleagues' changes that needed nobody
    size_t recoveries = 0;                       // how often the trust's recovery key was used
};

} // namespace rt
