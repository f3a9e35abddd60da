// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/subkeys.h"

#include "core/base/result.h"

#include <sodium.h>

namespace rt {

namespace {

Secret subkey(const Secret& master, const char (&context)[crypto_kdf_CONTEXTBYTES + 1]) {
    if (master.size() != crypto_kdf_KEYBYTES)
        throw Fault(FaultKind::Programming, "master key size");
    Secret key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), 1, context, master.data());
    return key;
}

} // namespace

Secret databaseKey(const Secret& master) {
    return subkey(master, "rt-dbase");
}

Secret draftsKey(const Secret& master) {
    return subkey(master, "rt-draft");
}

Secret tokenKey(const Secret& master) {
    return subkey(master, "rt-token");
}

Secret deviceKey(const Secret& master) {
    return subkey(master, "rt-devic");
}

Secret backupKey(const Secret& master) {
    return subkey(master, "rt-bckup");
}

Secret rawKeyText(const Secret& key) {
    Secret text(key.size() * 2 + 3);
    Secret hex(key.size() * 2 + 1);
    sodium_bin2hex(reinterpret_cast<char*>(hex.data()), hex.size(), key.data(), key.size());
    text.data()[0] = 'x';
    text.data()[1] = '\'';
    std::copy_n(hex.data(), key.size() * 2, text.data() + 2);
    text.data()[text.size() - 1] = '\'';
    return text;
}

} // namespace rt
