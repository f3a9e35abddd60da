// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change.h"
#include "core/vault/keyring.h"

#include <QByteArray>

#include <optional>

// A file on the share, sealed with a scope's key and signed by the device that wrote it: segment,
// pack, snapshot, cases handed over. FORMAT.md, "Sealed file".
namespace rt {

using FileHash = std::array<unsigned char, 32>;

enum class FileKind : quint8 { Segment = 1, Pack = 2, Snapshot = 3, Cases = 4 };

struct SeenStream { // how far the writer had read another stream of this scope
    QUuid incarnation;
    quint32 sequence = 0;

    bool operator==(const SeenStream&) const = default;
};

struct FileHead { // readable by anyone who has the file; bound to what is sealed
    FileKind kind = FileKind::Segment;
    quint8 leastReader = 1;
    QUuid trust, scope, device, incarnation;
    quint32 sequence = 0;       // of a pack: its last
    qint64 first = 0, last = 0; // counts of the writer's own changes in it; of a pack: sequences
    FileHash previous{};        // of the stream's segment before it
    Digest root{};              // of its changes' digests (core/sync/digest_tree.h); none: random
    std::vector<SeenStream> seen;
    quint32 generation = 0; // of the scope's key
};

enum class FileFlaw {
    None,
    Torn,      // cut off, or not one of ours at all: perhaps not there yet
    Foreign,   // of another trust or scope
    Newer,     // needs a newer program
    Stranger,  // signed by nobody that the membership log admits
    Forged,    // the signature is not the device's, or the seal does not hold
    NoKey,     // of a generation that this PC does not hold
    Oversized, // beyond the limits
    Damaged    // signed, sealed, and still not readable
};

struct OpenedFile {
    FileFlaw flaw = FileFlaw::Torn;
    FileHead head;
    FileHash hash{};
    QByteArray plain;
};

inline constexpr qsizetype segmentLimit = 4 << 20;
inline constexpr quint8 fileFormat = 1;

QByteArray sealFile(const FileHead& head, const QByteArray& plain, const Secret& key,
                    const DeviceKeys& writer, qsizetype limit = segmentLimit);

// Signature, commitment and seal are checked, in this order, before anything is unpacked.
OpenedFile openFile(const QByteArray& bytes, QUuid trust, QUuid scope, const Keyring& keys,
                    qsizetype limit = segmentLimit);

std::optional<FileHead> readHead(const QByteArray& bytes); // unchecked, to recognise a file

// What a device signs: a file by its hash, and the root of its changes, so that it vouches for each
// of them also where nobody may see the rest.
struct Signed {
    FileHash body{}; // of everything before the signature
    std::array<unsigned char, 64> signature{};

    bool holds(const Digest& root, const PublicKey& signer) const;
};

Signed signedPart(const QByteArray& bytes); // of a whole file
FileHash fileHash(const QByteArray& bytes);

} // namespace rt
