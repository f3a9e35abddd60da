// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery.h"

#include "core/vault/paper.h"
#include "core/vault/seal.h"

#include <sodium.h>

namespace rt {

namespace {

constexpr qsizetype half = 32, sheetSize = 1 + 2 * half;
// For each pair of sheets, where its half stands on either: 0 and 1, 0 and 2, 1 and 2.
constexpr int firstOfPair[3] = {0, 0, 1}, secondOfPair[3] = {1, 2, 2};

QByteArray bytesOfSecret(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())};
}

// A sheet holds the halves of its two pairs, in the order of the pairs.
qsizetype placeOf(int sheet, int pair) {
    int before = 0;
    for (int p = 0; p < pair; ++p)
        before += firstOfPair[p] == sheet || secondOfPair[p] == sheet;
    return 1 + before * half;
}

} // namespace

RecoveryKey recoveryKeyFrom(Secret seed) {
    startSodium();
    RecoveryKey key;
    key.seed = std::move(seed);
    Secret sign(crypto_sign_SEEDBYTES), box(crypto_box_SEEDBYTES);
    crypto_kdf_derive_from_key(sign.data(), sign.size(), 1, "rt-recov", key.seed.data());
    crypto_kdf_derive_from_key(box.data(), box.size(), 2, "rt-recov", key.seed.data());
    crypto_sign_seed_keypair(key.signPublic.data(), key.sign.data(), sign.data());
    crypto_box_seed_keypair(key.boxPublic.data(), key.box.data(), box.data());
    return key;
}

RecoveryKey makeRecoveryKey() {
    return recoveryKeyFrom(makeScopeKey());
}

QString printed(const RecoveryKey& key) {
    QByteArray bytes = bytesOfSecret(key.seed);
    const QString text = onPaper(bytes);
    wipe(bytes);
    return text;
}

std::array<QString, 3> printedSheets(const RecoveryKey& key) {
    std::array<QByteArray, 3> sheets;
    for (int i = 0; i < 3; ++i)
        sheets[size_t(i)] = QByteArray(1, char(i + 1)) + QByteArray(2 * half, '\0');
    for (int pair = 0; pair < 3; ++pair) {
        const int a = firstOfPair[pair], b = secondOfPair[pair];
        char* one = sheets[size_t(a)].data() + placeOf(a, pair);
        char* other = sheets[size_t(b)].data() + placeOf(b, pair);
        randombytes_buf(one, size_t(half));
        for (qsizetype i = 0; i < half; ++i)
            other[i] = char(quint8(one[i]) ^ key.seed.data()[i]);
    }
    std::array<QString, 3> text;
    for (size_t i = 0; i < 3; ++i) {
        text[i] = onPaper(sheets[i]);
        wipe(sheets[i]);
    }
    return text;
}

Result<RecoveryKey> recoveryKeyTyped(const QString& keyOrSheet, const QString& otherSheet) {
    const auto one = fromPaper(keyOrSheet);
    Secret seed(half);
    if (one && one->size() == half) {
        std::copy_n(one->constData(), half, reinterpret_cast<char*>(seed.data()));
        return recoveryKeyFrom(std::move(seed));
    }
    const auto other = fromPaper(otherSheet);
    if (!one || one->size() != sheetSize)
        return invalid("recovery.typed");
    if (!other || other->size() != sheetSize)
        return invalid(otherSheet.isEmpty() ? "recovery.sheets" : "recovery.typed");
    const int a = one->at(0) - 1, b = other->at(0) - 1;
    for (int pair = 0; pair < 3; ++pair) {
        if (std::min(a, b) != firstOfPair[pair] || std::max(a, b) != secondOfPair[pair])
            continue;
        for (qsizetype i = 0; i < half; ++i)
            seed.data()[i] = static_cast<unsigned char>(quint8(one->at(placeOf(a, pair) + i)) ^
                                                        quint8(other->at(placeOf(b, pair) + i)));
        return recoveryKeyFrom(std::move(seed));
    }
    return invalid("recovery.sheets");
}

void openWith(const RecoveryKey& key, const TrustMembers& membership, Keyring& ring) {
    for (const auto& [scope, generations] : membership.scopes)
        for (const auto& [number, generation] : generations) {
            auto opened = unboxed(key.boxPublic, key.box, generation.recoveryKeyBox);
            if (opened && opened->size() == 32 &&
                commitmentOf(scope, number, *opened) == generation.commitment)
                ring.add(scope, number, std::move(*opened));
        }
    followOlderKeys(ring, membership);
}

} // namespace rt
