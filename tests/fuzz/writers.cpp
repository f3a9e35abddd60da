// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/writers.h"

#include "core/vault/device_keys.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace rt::fuzz {

QUuid idOf(unsigned n, uchar kind) {
    return {n, 0, 0, 0, 0, 0, 0, 0, 0, 0, kind};
}

const DeviceKeys& writer() {
    return member(0);
}

const DeviceKeys& member(size_t n) {
    static const std::array<DeviceKeys, 4> all = [] {
        std::array<DeviceKeys, 4> made{makeDeviceKeys({}), makeDeviceKeys({}), makeDeviceKeys({}),
                                       makeDeviceKeys({})};
        std::array<unsigned char, 32> seed{0x2a};
        for (DeviceKeys& keys : made) {
            ++seed[1];
            crypto_sign_seed_keypair(keys.signPublic.data(), keys.sign.data(), seed.data());
            crypto_box_seed_keypair(keys.boxPublic.data(), keys.box.data(), seed.data());
            keys.device = deviceNamed(keys.signPublic, keys.boxPublic);
        }
        return made;
    }();
    return all[n % all.size()];
}

const Secret& scopeKey() {
    static const Secret key = [] {
        Secret made(32);
        std::fill_n(made.data(), 32, static_cast<unsigned char>(7));
        return made;
    }();
    return key;
}

QByteArray hashBytes(const QByteArray& bytes) {
    QByteArray hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), 32,
                       reinterpret_cast<const unsigned char*>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

} // namespace rt::fuzz
