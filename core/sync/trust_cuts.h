// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/sync/share.h"
#include "core/sync/trust.h"

namespace rt {

// How far the files of a device are believed once it is removed: up to the last that this PC has
// read, and up to the last that stands on the share, which can be told without any scope's key.
std::vector<Cut> cutsOf(const Database& db, QUuid device);
std::vector<Cut> cutsOn(Share& share, const Trust& trust, const std::set<QUuid>& devices);

// Says in the log how far this PC had read what a removal names less far, so that nobody refuses
// what somebody has let in. True: an entry was signed.
bool tellSeen(Trust& trust, const Database& db, qint64 now);

// And of the names under which two PCs wrote (core/sync/forks.h).
bool tellForks(Trust& trust, const Database& db, qint64 now);

} // namespace rt
