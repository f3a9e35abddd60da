// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/passphrase.h"

namespace rt {

// The file key.rt of a profile holds its random master key, wrapped under the passphrase. FORMAT.md
// describes it byte by byte. Every function here may throw Fault: WrongKey, DamagedKey, Newer,
// Missing, Memory, or the disk's own. They take as long as Argon2id does: call them off the UI.

struct KdfCost {
    quint32 passes = 3;
    quint64 memory = quint64(256) << 20; // bytes

    bool operator==(const KdfCost&) const = default;
};

inline constexpr KdfCost lowestCost{1, 8192}; // for tests

bool hasKeyFile(const QString& folder);

// The new master key. Replaces nothing: an existing key file is a Fault, as losing it loses all.
Secret createKeyFile(const QString& folder, const Passphrase& passphrase, KdfCost cost = {});

Secret openKeyFile(const QString& folder, const Passphrase& passphrase);

// Wraps the same master key anew. The cost only ever rises: the larger of the file's and `cost`.
// Until the new file has been read back, the old one stays.
void changePassphrase(const QString& folder, const Passphrase& old, const Passphrase& next,
                      KdfCost cost = {});

KdfCost keyFileCost(const QString& folder);

} // namespace rt
