// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/membership.h"

namespace rt {

// The keys of scopes: made, sealed to those who hold the scope, and opened again from the
// membership log alone, so that a profile keeps none of them.
Secret makeScopeKey();

std::array<unsigned char, 32> commitmentOf(QUuid scope, quint32 generation, const Secret& key);

// The number of a generation that follows: its order above, 16 random bits below, so that two PCs
// that rotate at once do not give one number to two keys.
quint32 nextGeneration(quint32 newest);

// An entry's part: the key sealed to every holder, to the recovery key, and over the older ones.
void sealGeneration(MemberEntry& into, const TrustMembers& membership, const Keyring& ring,
                    const Secret& key);

// Boxes of the newest generation for holders that have none.
std::vector<KeyBox> missingBoxes(const TrustMembers& membership, const Keyring& ring, QUuid scope);

// Whether the newest generation can be opened by a device that may not hold it any more.
bool needsRotation(const TrustMembers& membership, QUuid scope);

// Whom to believe, up to where, and every key that this device can open.
Keyring keyringOf(const TrustMembers& membership, const DeviceKeys& keys);

// Opens whatever older keys the held ones lead to.
void followOlderKeys(Keyring& ring, const TrustMembers& membership);

SealedName sealName(const Keyring& ring, QUuid trust, const QString& name);
QString openName(const Keyring& ring, QUuid trust, const SealedName& name); // "" without the key

} // namespace rt
