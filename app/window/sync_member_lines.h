// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/sync_rounds.h"
#include "ui/pages/sync/members.h"

namespace rt {

// Who belongs to the trust, who may be invited and who asks to be let in; on the exchange's thread.
Members membersOf(SyncRounds& rounds);

// The local fact about the last invitation for somebody: until when, and its id.
QString invitedFact(QUuid person);

} // namespace rt
