// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

#include "core/base/result.h"

#include <sodium.h>

namespace rt {

DeviceKeys makeDeviceKeys(QUuid device) {
    startSodium();
    DeviceKeys keys{
        device, Secret(crypto_sign_SECRETKEYBYTES), Secret(crypto_box_SECRETKEYBYTES), {}, {}};
    crypto_sign_keypair(keys.signPublic.data(), keys.sign.data());
    crypto_box_keypair(keys.boxPublic.data(), keys.box.data());
    return keys;
}

void Keyring::add(QUuid scope, quint32 generation, Secret key) {
    if (key.size() != 32 || generation == 0)
        throw Fault(FaultKind::Programming, "key ring: a scope's key");
    m_keys[scope].try_emplace(generation, std::move(key));
}

const Secret* Keyring::key(QUuid scope, quint32 generation) const {
    const auto generations = m_keys.find(scope);
    if (generations == m_keys.end())
        return nullptr;
    const auto key = generations->second.find(generation);
    return key == generations->second.end() ? nullptr : &key->second;
}

quint32 Keyring::generation(QUuid scope) const {
    const auto generations = m_keys.find(scope);
    return generations == m_keys.end() ? 0 : generations->second.rbegin()->first;
}

std::vector<QUuid> Keyring::scopes() const {
    std::vector<QUuid> scopes;
    scopes.reserve(m_keys.size());
    for (const auto& [scope, keys] : m_keys)
        scopes.push_back(scope);
    return scopes;
}

void Keyring::admit(QUuid device, const PublicKey& sign) {
    m_signers[device].sign = sign;
}

const PublicKey* Keyring::signer(QUuid device) const {
    const auto signer = m_signers.find(device);
    return signer == m_signers.end() ? nullptr : &signer->second.sign;
}

void Keyring::cut(QUuid device, QUuid scope, quint64 lastSequence) {
    Signer& signer = m_signers.at(device);
    const auto [at, fresh] = signer.cuts.try_emplace(scope, lastSequence);
    if (!fresh)
        at->second = std::min(at->second, lastSequence);
}

void Keyring::cut(QUuid device) {
    m_signers.at(device).revoked = true;
}

bool Keyring::accepts(QUuid device, QUuid scope, quint64 sequence) const {
    const auto signer = m_signers.find(device);
    if (signer == m_signers.end())
        return false;
    const auto cut = signer->second.cuts.find(scope);
    if (cut != signer->second.cuts.end())
        return sequence <= cut->second;
    return !signer->second.revoked;
}

} // namespace rt
