// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/sync/share.h"
#include "core/vault/keyring.h"

namespace rt {

struct ShareVerdict {
    int files = 0;
    QStringList unreadable; // names
    QStringList missing;    // attached files that no file on the share holds whole
};

// Opens every segment, pack, snapshot and attached file on the share again: the hash in its name,
// its signature, and where the scope's key is held its seal and all that is in it. With a database,
// every attached file that its rows name is looked for and opened. Reads only.
ShareVerdict checkShare(Share& share, QUuid trust, const Keyring& keys,
                        const Database* db = nullptr);

} // namespace rt
