// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/secret.h"

namespace rt {

// One key for each use, 32 bytes, derived from the master key; none leads back to it or to another.
Secret databaseKey(const Secret& master); // SQLCipher's raw key
Secret draftsKey(const Secret& master);   // raw key of the drafts database
Secret tokenKey(const Secret& master);    // keyed hashes of values that must not be guessed
Secret backupKey(const Secret& master);  // seals backups and names whose they are
Secret deviceKey(const Secret& master);   // wraps the private halves of this device's keys

// The form in which SQLCipher takes a raw key: x'…', 67 bytes, no NUL.
Secret rawKeyText(const Secret& key);

} // namespace rt
