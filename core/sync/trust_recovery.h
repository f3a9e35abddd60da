// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/trust.h"

// When no administrator is left: the printed key appoints one, and every PC shows that it was used.
namespace rt {

// The trust on this share that the key belongs to: its founding entry names the key's public half.
// "share.away", "recovery.other_trust".
Result<TrustFacts> trustOf(const RecoveryKey& key, Share& share, const QString& sharePath);

// A new person on a new profile, administrator from now on. Their id. "share.read_only".
Result<QUuid> recoverTrust(Profile& profile, Share& share, const RecoveryKey& key,
                           const TrustFacts& facts, const QString& name);

} // namespace rt
