// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/trust_cuts.h"

// Taking away: a PC that was lost, somebody who leaves the trust or a hub. Each names how far the
// devices are believed: what this PC has read of them, and `shown`, what cutsOn found on the share.
// "trust.not_administrator", "trust.unknown", "trust.last_administrator": nobody could let anyone
// in again.
namespace rt {

Outcome revokeDevice(Trust& trust, const Database& db, QUuid device, qint64 now,
                     const std::vector<Cut>& shown = {});
Outcome revokePerson(Trust& trust, const Database& db, QUuid person, qint64 now,
                     const std::vector<Cut>& shown = {});
Outcome withdrawGrants(Trust& trust, const Database& db, QUuid person,
                       const std::vector<RoleGrant>& grants, qint64 now,
                       const std::vector<Cut>& shown = {});

std::set<QUuid> devicesOf(const Trust& trust, QUuid person);

} // namespace rt
