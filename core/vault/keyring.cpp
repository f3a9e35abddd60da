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

void Keyring::cut(QUuid device) {
    m_signers.at(device).revoked = true;
}

void Keyring::cut(QUuid device, QUuid scope) {
    m_signers.at(device).left.insert(scope);
}

void Keyring::end(QUuid device, QUuid scope, QUuid incarnation, const StreamEnd& end) {
    m_signers.at(device).ends[{scope, incarnation}].insert(end);
}

bool Keyring::isCut(QUuid device, QUuid scope) const {
    const auto signer = m_signers.find(device);
    return signer == m_signers.end() || signer->second.revoked ||
           signer->second.left.contains(scope);
}

bool Keyring::accepts(QUuid device, QUuid scope, QUuid incarnation, quint64 sequence) const {
    if (!isCut(device, scope))
        return true;
    const Ends named = ends(device, scope, incarnation);
    return !named.empty() && sequence <= named.rbegin()->last;
}

Keyring::Ends Keyring::ends(QUuid device, QUuid scope, QUuid incarnation) const {
    const auto signer = m_signers.find(device);
    if (signer == m_signers.end())
        return {};
    const auto found = signer->second.ends.find({scope, incarnation});
    return found == signer->second.ends.end() ? Ends{} : found->second;
}

QByteArray Keyring::cutMark() const {
    size_t revoked = 0, left = 0, ends = 0;
    for (const auto& [id, signer] : m_signers) {
        revoked += signer.revoked;
        left += signer.left.size();
        for (const auto& [stream, named] : signer.ends)
            ends += named.size();
    }
    return QByteArray::number(qulonglong(revoked)) + ' ' + QByteArray::number(qulonglong(left)) +
           ' ' + QByteArray::number(qulonglong(ends));
}

void Keyring::fork(QUuid incarnation, qint64 from) {
    const auto [at, fresh] = m_forks.try_emplace(incarnation, from);
    if (!fresh)
        at->second = std::min(at->second, from);
}

} // namespace rt
