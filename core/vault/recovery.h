// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/vault/scope_keys.h"

namespace rt {

// The recovery key: made when the trust is founded, printed and kept nowhere. Whoever has it can
// appoint an administrator and open every scope; its use is an entry that every PC shows.
struct RecoveryKey {
    Secret seed{32};
    Secret sign{64}, box{32};
    PublicKey signPublic{}, boxPublic{};
};

RecoveryKey makeRecoveryKey();
RecoveryKey recoveryKeyFrom(Secret seed);

QString printed(const RecoveryKey& key);

// Three sheets of which any two give the key and one alone gives nothing: for each pair of sheets
// the key is the XOR of one half on either.
std::array<QString, 3> printedSheets(const RecoveryKey& key);

// The key itself, or two different sheets. Invalid, "recovery.typed" or "recovery.sheets".
Result<RecoveryKey> recoveryKeyTyped(const QString& keyOrSheet, const QString& otherSheet = {});

// Adds every scope's key that was sealed to the recovery key.
void openWith(const RecoveryKey& key, const TrustMembers& membership, Keyring& ring);

} // namespace rt
