// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"

#include <optional>

// Attached files as they lie on the share and in this PC's database: sealed, each under a key of
// its own that stands in its row. core/sync/FORMAT.md, "Attached file".
namespace rt {

struct SealedBlob {
    QByteArray secret; // 32 bytes
    QByteArray hash;   // of the bytes, 32
    QByteArray bytes;
};

SealedBlob sealBlob(const QByteArray& plain); // Precondition: not empty

// None: these are not the bytes that the row names.
std::optional<QByteArray> openBlob(const QByteArray& secret, const QByteArray& hash,
                                   const QByteArray& bytes);
bool isBlob(const QByteArray& hash, const QByteArray& bytes);

inline constexpr int blobExtra = 8 + 72; // header; nonce, commitment, tag

enum class BlobState { Outbox = 0, Shared = 1, Others = 2 };

// In the caller's transaction.
void keepBlob(const Database& db, const QByteArray& hash, const QByteArray& bytes, BlobState state,
              qint64 nowMs);
std::optional<QByteArray> keptBlob(const Database& db, const QByteArray& hash);
bool hasBlob(const Database& db, const QByteArray& hash);

} // namespace rt
