// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/trust.h"

// Taking away: a PC that was lost, somebody who leaves the trust or a hub. Each names how far the
// devices are believed, from what this PC has read of them. "trust.not_administrator",
// "trust.unknown", "trust.last_administrator": nobody could let anyone in again.
namespace rt {

Outcome revokeDevice(Trust& trust, const Database& db, QUuid device, qint64 now);
Outcome revokePerson(Trust& trust, const Database& db, QUuid person, qint64 now);
Outcome withdrawGrants(Trust& trust, const Database& db, QUuid person,
                       const std::vector<RoleGrant>& grants, qint64 now);

// The last sequences that this PC has of a device, by scope.
std::vector<Cut> cutsOf(const Database& db, QUuid device);

} // namespace rt
