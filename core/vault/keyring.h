// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/secret.h"

#include <QUuid>

#include <array>
#include <compare>
#include <map>
#include <set>
#include <vector>

namespace rt {

using PublicKey = std::array<unsigned char, 32>;

// A file of a stream: its sequence and its hash. With it everything before it is believed.
struct StreamEnd {
    quint64 last = 0;
    std::array<unsigned char, 32> hash{};

    auto operator<=>(const StreamEnd&) const = default;
};

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

    // A device that is cut, in one scope or in all, is believed in what an end names and in what
    // stands before that in the same stream. A new name does not help it.
    void cut(QUuid device);
    void cut(QUuid device, QUuid scope);
    void end(QUuid device, QUuid scope, QUuid incarnation, const StreamEnd& end);
    bool isCut(QUuid device, QUuid scope) const; // or never a member
    bool accepts(QUuid device, QUuid scope, QUuid incarnation, quint64 sequence) const;

    using Ends = std::set<StreamEnd>;
    Ends ends(QUuid device, QUuid scope, QUuid incarnation) const;

    // Grows or changes with whatever is cut: what was refused is then looked at again.
    QByteArray cutMark() const;

    // Two PCs wrote under this name, from this count on: their changes are told apart by clocks.
    void fork(QUuid incarnation, qint64 from);

    const std::map<QUuid, qint64>& forks() const { return m_forks; }

private:
    struct Signer {
        PublicKey sign{};
        bool revoked = false;
        std::set<QUuid> left;                         // scopes
        std::map<std::pair<QUuid, QUuid>, Ends> ends; // by scope and incarnation
    };

    std::map<QUuid, std::map<quint32, Secret>> m_keys;
    std::map<QUuid, Signer> m_signers;
    std::map<QUuid, qint64> m_forks;
};

} // namespace rt
