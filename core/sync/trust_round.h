// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/exchange.h"
#include "core/sync/trust.h"

// What the window and the command line alike put together before a round.
namespace rt {

// Ties the profile to its machine: the local fact "machine-token", else a file of this person's
// beside no profile, so that a copy of the profile does not take it along.
QString machineToken(const Profile& profile, QUuid device);

// `trust` is asked for rights for as long as the options live.
SyncOptions syncOptions(const Trust& trust, const QString& tokenFile);

// The membership log comes first: it says whose files are read, and with which keys. Seals keys to
// those who came.
MembershipFiles::Outcome exchangeMembers(Trust& trust, Share& share, qint64 now);

// The same, and what follows for this profile: who may do what here, and what the log is told by
// this PC.
MembershipFiles::Outcome exchangeMembers(Trust& trust, Share& share, const AtWriter& writer,
                                         qint64 now);

std::vector<RoleGrant> staffGrants(const Database& db, QUuid person); // of the staff list, today's

// Whoever founds the trust holds what the profile holds: every hub.
std::vector<RoleGrant> founderGrants(const Database& db, QUuid person);

} // namespace rt
