// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/secret.h"

#include <QUuid>

#include <array>
#include <map>
#include <vector>

namespace rt {

using PublicKey = std::array<unsigned char, 32>;

// What one installation signs with and is sealed to. The private halves never leave it.
struct DeviceKeys {
    QUuid device;
    Secret sign; // Ed25519, 64 bytes
    Secret box;  // X25519, 32 bytes
    PublicKey signPublic{}, boxPublic{};
};

DeviceKeys makeDeviceKeys(QUuid device);

// The keys that a device holds and the devices that it believes, as the membership log has them:
// all that the exchange of files needs to know of either.
class Keyring {
public:
    void add(QUuid scope, quint32 generation, Secret key);    // 32 bytes; the first one stays
    const Secret* key(QUuid scope, quint32 generation) const; // null: not held
    quint32 generation(QUuid scope) const;                    // the newest held; 0: none
    std::vector<QUuid> scopes() const;

    void admit(QUuid device, const PublicKey& sign);
    const PublicKey* signer(QUuid device) const; // null: never a member

    // A revoked device is believed up to here in this scope and nowhere else: what it signed before
    // stays good. Of two cuts the lower one holds.
    void cut(QUuid device, QUuid scope, quint64 lastSequence);
    void cut(QUuid device); // nothing of any scope that no cut names
    bool accepts(QUuid device, QUuid scope, quint64 sequence) const;

private:
    struct Signer {
        PublicKey sign{};
        bool revoked = false;
        std::map<QUuid, quint64> cuts;
    };

    std::map<QUuid, std::map<quint32, Secret>> m_keys;
    std::map<QUuid, Signer> m_signers;
};

} // namespace rt
