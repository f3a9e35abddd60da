// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/vault/seal.h"

#include <sodium.h>

namespace rt {

namespace {

constexpr const char* context = "rt-blob1";
constexpr qsizetype secretSize = 32;

QByteArray header() {
    return QByteArray("RTbl\1\0\0\0", 8);
}

Secret secretIn(const QByteArray& bytes) {
    Secret secret(secretSize);
    std::copy_n(bytes.begin(), secretSize, secret.data());
    return secret;
}

} // namespace

SealedBlob sealBlob(const QByteArray& plain) {
    SealedBlob made;
    made.secret.resize(secretSize);
    startSodium();
    randombytes_buf(made.secret.data(), size_t(secretSize));
    made.bytes = header() + sealed(secretIn(made.secret), context, header(),
                                   reinterpret_cast<const unsigned char*>(plain.constData()),
                                   size_t(plain.size()));
    const auto hash = hashOf(made.bytes);
    made.hash = QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()));
    return made;
}

bool isBlob(const QByteArray& hash, const QByteArray& bytes) {
    const auto found = hashOf(bytes);
    return QByteArrayView(reinterpret_cast<const char*>(found.data()), qsizetype(found.size())) ==
           hash;
}

std::optional<QByteArray> openBlob(const QByteArray& secret, const QByteArray& hash,
                                   const QByteArray& bytes) {
    if (secret.size() != secretSize || !bytes.startsWith(header()) || !isBlob(hash, bytes))
        return std::nullopt;
    const auto plain = unsealed(secretIn(secret), context, header(), bytes.sliced(header().size()));
    if (!plain)
        return std::nullopt;
    return QByteArray(reinterpret_cast<const char*>(plain->data()), qsizetype(plain->size()));
}

void keepBlob(const Database& db, const QByteArray& hash, const QByteArray& bytes, BlobState state,
              qint64 nowMs) {
    db.cached("INSERT INTO blob(hash, attempt, state, at, bytes) VALUES(?,0,?,?,?) "
              "ON CONFLICT(hash) DO NOTHING")
        .bind(1, Value::blob(hash))
        .bind(2, qint64(state))
        .bind(3, nowMs)
        .bindBytes(4, reinterpret_cast<const quint8*>(bytes.constData()), size_t(bytes.size()))
        .run();
}

std::optional<QByteArray> keptBlob(const Database& db, const QByteArray& hash) {
    Statement& s = db.cached("SELECT bytes FROM blob WHERE hash=?");
    std::optional<QByteArray> found;
    if (s.bind(1, Value::blob(hash)).step())
        found = s.bytes(0);
    s.reset();
    return found;
}

bool hasBlob(const Database& db, const QByteArray& hash) {
    Statement& s = db.cached("SELECT 1 FROM blob WHERE hash=?");
    const bool found = s.bind(1, Value::blob(hash)).step();
    s.reset();
    return found;
}

} // namespace rt
