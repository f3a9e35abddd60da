// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/sync_self.h"
#include "core/sync/trust.h"

namespace rt {

// Lets the rounds of an exchange publish what this PC's hubs let others know: the index and the
// counts. `trust` is asked for keys for as long as the options live.
void publishIn(SyncOptions& options, const Trust& trust);

} // namespace rt
