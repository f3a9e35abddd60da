// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/share.h"
#include "core/vault/keyring.h"

namespace rt {

struct ShareVerdict {
    int files = 0;
    QStringList unreadable; // names
};

// Opens every segment, pack and snapshot on the share again: the hash in its name, its signature,
// and where the scope's key is held its seal and all that is in it. Reads only.
ShareVerdict checkShare(Share& share, QUuid trust, const Keyring& keys);

} // namespace rt
