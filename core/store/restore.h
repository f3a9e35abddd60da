// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/profile.h"

namespace rt {

// Makes a profile from a backup in a folder that is not there or empty: all of it or nothing. The
// passphrase is the one that the profile had when the backup was made. What is restored goes on
// under a name of its own when it next exchanges (core/sync/identity.h).
//
// Refusals: Conflict "restore.folder_taken"; NotFound "backup.gone"; Invalid "backup.not_one",
// "backup.damaged", "backup.newer", "backup.passphrase". Faults: NetworkFolder, Full, ReadOnly…
Outcome restoreBackup(const QString& file, const QString& newFolder, const Passphrase& passphrase,
                      const Env& env);

} // namespace rt
