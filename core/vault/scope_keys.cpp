// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/scope_keys.h"

#include "core/vault/form.h"
#include "core/vault/scopes.h"
#include "core/vault/seal.h"

#include <sodium.h>

namespace rt {

namespace {

constexpr auto older = "rt-older", names = "rt-names";

QByteArray olderHeader(QUuid scope, quint32 generation, quint32 under) {
    return FormWriter().id(scope).number(under).number(generation).bytes();
}

QByteArray nameHeader(QUuid trust, quint32 generation) {
    return FormWriter().id(trust).number(generation).bytes();
}

// Held generations that no later one seals: usually the newest alone.
std::vector<quint32> loose(const TrustMembers& membership, const Keyring& ring, QUuid scope) {
    const auto found = membership.scopes.find(scope);
    if (found == membership.scopes.end())
        return {};
    std::set<quint32> all;
    for (const auto& [number, generation] : found->second)
        if (ring.key(scope, number))
            all.insert(number);
    for (const auto& [number, generation] : found->second)
        for (const OlderKey& one : generation.older)
            all.erase(one.generation);
    return {all.begin(), all.end()};
}

bool addIfTrue(Keyring& ring, QUuid scope, quint32 number, const ScopeGeneration& generation,
               std::optional<Secret> key) {
    if (!key || key->size() != 32 || commitmentOf(scope, number, *key) != generation.commitment)
        return false;
    ring.add(scope, number, std::move(*key));
    return true;
}

} // namespace

Secret makeScopeKey() {
    startSodium();
    Secret key(32);
    randombytes_buf(key.data(), key.size());
    return key;
}

std::array<unsigned char, 32> commitmentOf(QUuid scope, quint32 generation, const Secret& key) {
    return hashOf(FormWriter().raw(QByteArray("rt-scope")).id(scope).number(generation).bytes(),
                  &key);
}

quint32 nextGeneration(quint32 newest) {
    startSodium();
    return (((newest >> 16) + 1) << 16) | randombytes_uniform(1 << 16);
}

void sealGeneration(MemberEntry& into, const TrustMembers& membership, const Keyring& ring,
                    const Secret& key) {
    into.commitment = commitmentOf(into.scope, into.generation, key);
    for (const QUuid device : membership.holders(into.scope))
        if (const QByteArray box = boxedTo(membership.devices.at(device).box, key); !box.isEmpty())
            into.boxes.push_back({device, box});
    for (const quint32 number : loose(membership, ring, into.scope)) {
        const Secret& held = *ring.key(into.scope, number);
        into.older.push_back(
            {number, sealed(key, older, olderHeader(into.scope, number, into.generation),
                            held.data(), held.size())});
    }
    into.recoveryKeyBox = boxedTo(membership.recoveryBox, key);
}

std::vector<KeyBox> missingBoxes(const TrustMembers& membership, const Keyring& ring, QUuid scope) {
    std::vector<KeyBox> boxes;
    const quint32 newest = membership.newest(scope);
    const Secret* key = ring.key(scope, newest);
    if (!newest || !key)
        return boxes;
    const auto& have = membership.scopes.at(scope).at(newest).boxes;
    for (const QUuid device : membership.holders(scope))
        if (!have.contains(device))
            if (const QByteArray box = boxedTo(membership.devices.at(device).box, *key);
                !box.isEmpty())
                boxes.push_back({device, box});
    return boxes;
}

bool needsRotation(const TrustMembers& membership, QUuid scope) {
    const quint32 newest = membership.newest(scope);
    if (!newest)
        return false;
    for (const auto& [device, boxes] : membership.scopes.at(scope).at(newest).boxes) {
        const MemberDevice* member = membership.current(device);
        if (!member || !membership.holds(member->person, scope))
            return true;
    }
    return false;
}

Keyring keyringOf(const TrustMembers& membership, const DeviceKeys& keys) {
    Keyring ring;
    for (const auto& [id, device] : membership.devices) {
        ring.admit(id, device.sign);
        if (device.revoked)
            ring.cut(id);
        for (const QUuid scope : device.left)
            ring.cut(id, scope);
        for (const auto& [stream, ends] : device.ends)
            for (const StreamEnd& end : ends)
                ring.end(id, stream.first, stream.second, end);
    }
    for (const auto& [incarnation, from] : membership.forks)
        ring.fork(incarnation, qint64(from));
    for (const auto& [scope, generations] : membership.scopes)
        for (const auto& [number, generation] : generations)
            if (const auto mine = generation.boxes.find(keys.device);
                mine != generation.boxes.end())
                for (const QByteArray& box : mine->second)
                    if (addIfTrue(ring, scope, number, generation,
                                  unboxed(keys.boxPublic, keys.box, box)))
                        break;
    followOlderKeys(ring, membership);
    return ring;
}

void followOlderKeys(Keyring& ring, const TrustMembers& membership) {
    for (const auto& [scope, generations] : membership.scopes)
        for (bool more = true; more;) {
            more = false;
            for (const auto& [number, generation] : generations)
                for (const OlderKey& one : generation.older) {
                    const Secret* held = ring.key(scope, number);
                    const auto of = generations.find(one.generation);
                    if (held && of != generations.end() && !ring.key(scope, one.generation))
                        more |= addIfTrue(ring, scope, one.generation, of->second,
                                          unsealed(*held, older,
                                                   olderHeader(scope, one.generation, number),
                                                   one.sealed));
                }
        }
}

SealedName sealName(const Keyring& ring, QUuid trust, const QString& name) {
    const QUuid scope = trustScope(trust);
    const quint32 generation = ring.generation(scope);
    if (!generation || name.isEmpty())
        return {};
    const QByteArray utf8 = name.left(200).toUtf8();
    return {generation,
            sealed(*ring.key(scope, generation), names, nameHeader(trust, generation),
                   reinterpret_cast<const unsigned char*>(utf8.constData()), size_t(utf8.size()))};
}

QString openName(const Keyring& ring, QUuid trust, const SealedName& name) {
    const Secret* key = ring.key(trustScope(trust), name.generation);
    const auto plain =
        key ? unsealed(*key, names, nameHeader(trust, name.generation), name.sealed) : std::nullopt;
    return plain ? QString::fromUtf8(reinterpret_cast<const char*>(plain->data()),
                                     qsizetype(plain->size()))
                 : QString();
}

} // namespace rt
