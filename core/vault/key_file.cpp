// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file.h"

#include "core/base/platform.h"

#include <QFileInfo>
#include <QtEndian>

#include <cstring>
#include <sodium.h>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

// FORMAT.md has the same figures.
constexpr char magic[8] = {'R', 'T', 'K', 'E', 'Y', '\r', '\n', '\0'};
constexpr quint16 version = 1, argon2id = 1;
constexpr qsizetype versionAt = 8, kdfAt = 10, passesAt = 12, memoryAt = 16, saltAt = 24,
                    nonceAt = 40, commitmentAt = 64, sealedAt = 96, checksumAt = 144,
                    fileSize = 176;
constexpr qsizetype checksumSize = fileSize - checksumAt;
constexpr quint32 mostPasses = 64;
constexpr quint64 mostMemory = quint64(4) << 30;

static_assert(saltAt + qsizetype(crypto_pwhash_SALTBYTES) == nonceAt);
static_assert(nonceAt + qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES) == commitmentAt);
static_assert(commitmentAt + qsizetype(crypto_auth_BYTES) == sealedAt);
static_assert(sealedAt + 32 + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES) == checksumAt);

QString keyPath(const QString& folder) {
    return folder + u"/key.rt"_s;
}

unsigned char* at(QByteArray& file, qsizetype offset) {
    return reinterpret_cast<unsigned char*>(file.data()) + offset;
}

const unsigned char* at(const QByteArray& file, qsizetype offset) {
    return reinterpret_cast<const unsigned char*>(file.constData()) + offset;
}

QByteArray checksum(const QByteArray& file) {
    QByteArray sum(checksumSize, Qt::Uninitialized);
    crypto_generichash(at(sum, 0), size_t(sum.size()), at(file, 0),
                       size_t(file.size() - checksumSize), nullptr, 0);
    return sum;
}

KdfCost costIn(const QByteArray& file) {
    return {qFromLittleEndian<quint32>(at(file, passesAt)),
            qFromLittleEndian<quint64>(at(file, memoryAt))};
}

bool isSane(KdfCost cost) {
    return cost.passes >= lowestCost.passes && cost.passes <= mostPasses &&
           cost.memory >= lowestCost.memory && cost.memory <= mostMemory;
}

// The checksum stands last in every version, so that "damaged" and "newer" can be told apart.
QByteArray load(const QString& folder) {
    startSodium();
    const QByteArray file = platform::readFile(keyPath(folder), 4096);
    if (file.size() < fileSize || std::memcmp(file.constData(), magic, sizeof magic) != 0 ||
        file.last(checksumSize) != checksum(file))
        throw Fault(FaultKind::DamagedKey, "key file");
    if (qFromLittleEndian<quint16>(at(file, versionAt)) > version)
        throw Fault(FaultKind::Newer, "key file");
    if (qFromLittleEndian<quint16>(at(file, versionAt)) != version || file.size() != fileSize ||
        qFromLittleEndian<quint16>(at(file, kdfAt)) != argon2id || !isSane(costIn(file)))
        throw Fault(FaultKind::DamagedKey, "key file fields");
    return file;
}

struct WrappingKeys {
    Secret seal, commit;
};

WrappingKeys deriveKeys(const QByteArray& file, const Passphrase& passphrase) {
    const KdfCost cost = costIn(file);
    Secret root(crypto_kdf_KEYBYTES);
    if (crypto_pwhash(root.data(), root.size(),
                      reinterpret_cast<const char*>(passphrase.utf8.data()), passphrase.utf8.size(),
                      at(file, saltAt), cost.passes, size_t(cost.memory),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Fault(FaultKind::Memory, "crypto_pwhash");
    WrappingKeys keys{Secret(crypto_aead_xchacha20poly1305_ietf_KEYBYTES),
                      Secret(crypto_auth_KEYBYTES)};
    crypto_kdf_derive_from_key(keys.seal.data(), keys.seal.size(), 1, "rt-wrap-", root.data());
    crypto_kdf_derive_from_key(keys.commit.data(), keys.commit.size(), 2, "rt-wrap-", root.data());
    return keys;
}

QByteArray wrapped(const Secret& master, const Passphrase& passphrase, KdfCost cost) {
    QByteArray file(fileSize, '\0');
    std::memcpy(file.data(), magic, sizeof magic);
    qToLittleEndian(version, at(file, versionAt));
    qToLittleEndian(argon2id, at(file, kdfAt));
    qToLittleEndian(cost.passes, at(file, passesAt));
    qToLittleEndian(cost.memory, at(file, memoryAt));
    randombytes_buf(at(file, saltAt), size_t(commitmentAt - saltAt)); // salt and nonce
    const WrappingKeys keys = deriveKeys(file, passphrase);
    crypto_auth(at(file, commitmentAt), at(file, 0), size_t(commitmentAt), keys.commit.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(at(file, sealedAt), nullptr, master.data(),
                                               master.size(), at(file, 0), size_t(sealedAt),
                                               nullptr, at(file, nonceAt), keys.seal.data());
    std::memcpy(at(file, checksumAt), checksum(file).constData(), size_t(checksumSize));
    return file;
}

Secret unwrapped(const QByteArray& file, const Passphrase& passphrase) {
    const WrappingKeys keys = deriveKeys(file, passphrase);
    if (crypto_auth_verify(at(file, commitmentAt), at(file, 0), size_t(commitmentAt),
                           keys.commit.data()) != 0)
        throw Fault(FaultKind::WrongKey, "key file");
    Secret master(crypto_kdf_KEYBYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            master.data(), nullptr, nullptr, at(file, sealedAt), size_t(checksumAt - sealedAt),
            at(file, 0), size_t(sealedAt), at(file, nonceAt), keys.seal.data()) != 0)
        throw Fault(FaultKind::DamagedKey, "key file seal");
    return master;
}

void install(const QString& folder, const QByteArray& file) {
    const QString fresh = keyPath(folder) + u".new"_s;
    platform::removeFile(fresh); // left by a crash; never put in use
    platform::writePrivateFile(fresh, file);
    if (platform::readFile(fresh, fileSize + 1) != file)
        throw Fault(FaultKind::Disk, "key file read back");
    platform::replaceFile(fresh, keyPath(folder));
}

} // namespace

bool hasKeyFile(const QString& folder) {
    const QFileInfo info(keyPath(folder));
    return info.exists() || info.isSymLink();
}

Secret createKeyFile(const QString& folder, const Passphrase& passphrase, KdfCost cost) {
    if (hasKeyFile(folder))
        throw Fault(FaultKind::Programming, "key file exists");
    if (!isSane(cost))
        throw Fault(FaultKind::Programming, "key file cost");
    Secret master(crypto_kdf_KEYBYTES);
    crypto_kdf_keygen(master.data());
    install(folder, wrapped(master, passphrase, cost));
    return master;
}

Secret openKeyFile(const QString& folder, const Passphrase& passphrase) {
    return unwrapped(load(folder), passphrase);
}

void changePassphrase(const QString& folder, const Passphrase& old, const Passphrase& next,
                      KdfCost cost) {
    const QByteArray file = load(folder);
    const Secret master = unwrapped(file, old);
    const KdfCost now = costIn(file);
    install(folder,
            wrapped(master, next,
                    {std::max(now.passes, cost.passes), std::max(now.memory, cost.memory)}));
}

KdfCost keyFileCost(const QString& folder) {
    return costIn(load(folder));
}

} // namespace rt
