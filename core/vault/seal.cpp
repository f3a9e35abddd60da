// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/seal.h"

#include "core/base/result.h"

#include <sodium.h>

namespace rt {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                    commitmentSize = crypto_auth_BYTES,
                    tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(nonceSize + commitmentSize + tagSize == sealedExtra);

const unsigned char* bytesIn(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

struct Keys {
    Secret seal{crypto_aead_xchacha20poly1305_ietf_KEYBYTES}, commit{crypto_auth_KEYBYTES};

    Keys(const Secret& key, const char* context) {
        if (key.size() != crypto_kdf_KEYBYTES)
            throw Fault(FaultKind::Programming, "seal: key size");
        crypto_kdf_derive_from_key(seal.data(), seal.size(), 1, context, key.data());
        crypto_kdf_derive_from_key(commit.data(), commit.size(), 2, context, key.data());
    }
};

} // namespace

QByteArray sealed(const Secret& key, const char* context, const QByteArray& header,
                  const unsigned char* plain, size_t size) {
    startSodium();
    const Keys keys(key, context);
    QByteArray box(qsizetype(size) + sealedExtra, '\0');
    auto* out = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(out, size_t(nonceSize));
    const QByteArray bound = header + box.first(nonceSize);
    crypto_auth(out + nonceSize, bytesIn(bound), size_t(bound.size()), keys.commit.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceSize + commitmentSize, nullptr, plain,
                                               size, bytesIn(bound), size_t(bound.size()), nullptr,
                                               out, keys.seal.data());
    return box;
}

std::optional<Secret> unsealed(const Secret& key, const char* context, const QByteArray& header,
                               const QByteArray& box) {
    startSodium();
    if (box.size() <= sealedExtra)
        return std::nullopt;
    const Keys keys(key, context);
    const QByteArray bound = header + box.first(nonceSize);
    if (crypto_auth_verify(bytesIn(box) + nonceSize, bytesIn(bound), size_t(bound.size()),
                           keys.commit.data()) != 0)
        return std::nullopt;
    Secret plain(size_t(box.size() - sealedExtra));
    const qsizetype at = nonceSize + commitmentSize;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.data(), nullptr, nullptr, bytesIn(box) + at, size_t(box.size() - at),
            bytesIn(bound), size_t(bound.size()), bytesIn(box), keys.seal.data()) != 0)
        return std::nullopt;
    return plain;
}

QByteArray boxedTo(const PublicKey& box, const Secret& plain) {
    startSodium();
    QByteArray out(qsizetype(plain.size()) + qsizetype(crypto_box_SEALBYTES), '\0');
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(out.data()), plain.data(), plain.size(),
                        box.data()) != 0)
        return {}; // a point that nobody can have: its device gets no box
    return out;
}

std::optional<Secret> unboxed(const PublicKey& boxPublic, const Secret& boxSecret,
                              const QByteArray& box) {
    startSodium();
    if (box.size() <= qsizetype(crypto_box_SEALBYTES))
        return std::nullopt;
    Secret plain(size_t(box.size()) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), bytesIn(box), size_t(box.size()), boxPublic.data(),
                             boxSecret.data()) != 0)
        return std::nullopt;
    return plain;
}

std::array<unsigned char, 32> hashOf(const QByteArray& bytes, const Secret* key) {
    startSodium();
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), bytesIn(bytes), size_t(bytes.size()),
                       key ? key->data() : nullptr, key ? key->size() : 0);
    return hash;
}

} // namespace rt
