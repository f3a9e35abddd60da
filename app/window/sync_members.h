// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/sync_worker.h"
#include "ui/pages/sync/members.h"

namespace rt {

// Members, invitations, letting in and removing, on the exchange's thread.
MemberCalls memberCalls(SyncWorker& worker);

} // namespace rt
