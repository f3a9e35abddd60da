// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/keyring.h"

#include <optional>

// Small things sealed for somebody who holds a key: FORMAT.md, "Sealed".
namespace rt {

inline constexpr int sealedExtra = 24 + 32 + 16; // nonce, commitment, tag

// XChaCha20-Poly1305-IETF under keys derived from `key` in an 8-letter context, with a commitment
// that is checked first. `header` is bound to it and not kept inside.
QByteArray sealed(const Secret& key, const char* context, const QByteArray& header,
                  const unsigned char* plain, size_t size);
std::optional<Secret> unsealed(const Secret& key, const char* context, const QByteArray& header,
                               const QByteArray& box);

// To a public key, from nobody in particular: believed only inside a signed entry.
QByteArray boxedTo(const PublicKey& box, const Secret& plain);
std::optional<Secret> unboxed(const PublicKey& boxPublic, const Secret& boxSecret,
                              const QByteArray& box);

// BLAKE2b of 32 bytes, keyed where there is a key.
std::array<unsigned char, 32> hashOf(const QByteArray& bytes, const Secret* key = nullptr);

} // namespace rt
