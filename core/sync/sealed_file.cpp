// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sealed_file.h"

#include "core/base/result.h"
#include "core/vault/form.h"
#include "core/vault/seal.h"

#include <sodium.h>
#include <zstd.h>

namespace rt {

namespace {

constexpr char magic[] = "RTsf";
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype commitSize = crypto_auth_BYTES;
constexpr qsizetype signSize = crypto_sign_BYTES;
constexpr quint32 plainLimit = 16 << 20; // of a segment; other kinds say theirs by the file's limit
constexpr char context[] = "rt-file1";
constexpr qint64 mostChanges = qint64(1) << 62; // counts are shorter; the sum below fits, too

enum Packing : quint8 { Stored = 0, Zstd = 1 };

const unsigned char* in(const QByteArray& bytes, qsizetype at = 0) {
    return reinterpret_cast<const unsigned char*>(bytes.constData()) + at;
}

unsigned char* out(QByteArray& bytes, qsizetype at = 0) {
    return reinterpret_cast<unsigned char*>(bytes.data()) + at;
}

struct Keys {
    Secret seal{crypto_aead_xchacha20poly1305_ietf_KEYBYTES}, commit{crypto_auth_KEYBYTES};

    explicit Keys(const Secret& key) {
        crypto_kdf_derive_from_key(seal.data(), seal.size(), 1, context, key.data());
        crypto_kdf_derive_from_key(commit.data(), commit.size(), 2, context, key.data());
    }
};

struct FullHead : FileHead {
    quint8 packing = Stored;
    quint32 plainSize = 0;
    qsizetype size = 0; // of the header, nonce included
};

QByteArray encode(const FileHead& head, Packing packing, quint32 plainSize) {
    FormWriter w;
    w.raw(QByteArray(magic, 4)).number(fileFormat).number(head.leastReader);
    w.number(quint8(head.kind)).number(quint8(packing));
    w.id(head.trust).id(head.scope).id(head.device).id(head.incarnation);
    w.number(head.sequence).number(head.first).number(quint32(head.last - head.first));
    w.raw(head.previous);
    w.number(head.generation).number(plainSize).number(quint16(head.seen.size()));
    for (const SeenStream& s : head.seen)
        w.id(s.incarnation).number(s.sequence);
    QByteArray bytes = w.bytes() + QByteArray(nonceSize, '\0');
    randombytes_buf(out(bytes, bytes.size() - nonceSize), size_t(nonceSize));
    if (head.root != Digest{}) // no two files of other changes have the same: part of the nonce
        std::copy(head.root.begin(), head.root.end(), bytes.end() - qsizetype(head.root.size()));
    return bytes;
}

std::optional<FullHead> decode(const QByteArray& bytes) {
    FormReader r(bytes);
    FullHead head;
    if (r.raw(4) != QByteArrayView(magic, 4) || r.number<quint8>() != fileFormat)
        return std::nullopt;
    head.leastReader = r.number<quint8>();
    head.kind = FileKind(r.number<quint8>());
    head.packing = r.number<quint8>();
    head.trust = r.id();
    head.scope = r.id();
    head.device = r.id();
    head.incarnation = r.id();
    head.sequence = r.number<quint32>();
    head.first = r.number<qint64>();
    if (head.first < 0 || head.first > mostChanges)
        return std::nullopt;
    head.last = head.first + qint64(r.number<quint32>());
    head.previous = r.fixed<32>();
    head.generation = r.number<quint32>();
    head.plainSize = r.number<quint32>();
    head.seen.resize(size_t(r.count(20)));
    for (SeenStream& s : head.seen)
        s = {r.id(), r.number<quint32>()};
    r.raw(nonceSize - qsizetype(head.root.size()));
    head.root = r.fixed<16>();
    constexpr qsizetype fixed = 4 + 4 + 64 + 4 + 12 + 32 + 8 + 2;
    head.size = fixed + qsizetype(head.seen.size()) * 20 + nonceSize;
    return r.whole() ? std::optional(head) : std::nullopt;
}

QByteArray squeezed(const QByteArray& plain, Packing& packing) {
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), size_t(packed.size()), plain.constData(),
                                      size_t(plain.size()), 3);
    if (ZSTD_isError(size) || qsizetype(size) >= plain.size()) {
        packing = Stored;
        return plain;
    }
    packing = Zstd;
    packed.truncate(qsizetype(size));
    return packed;
}

// Never more than was declared, whatever the frame says of itself.
std::optional<QByteArray> unpacked(const QByteArray& packed, const FullHead& head) {
    if (head.packing == Stored)
        return packed.size() == qsizetype(head.plainSize) ? std::optional(packed) : std::nullopt;
    if (head.packing != Zstd)
        return std::nullopt;
    QByteArray plain(qsizetype(head.plainSize), Qt::Uninitialized);
    const size_t size = ZSTD_decompress(plain.data(), size_t(plain.size()), packed.constData(),
                                        size_t(packed.size()));
    if (ZSTD_isError(size) || size != head.plainSize)
        return std::nullopt;
    return plain;
}

// The frame behind a header whose signature holds.
std::optional<QByteArray> unsealedFrame(const QByteArray& bytes, const FullHead& head,
                                        const Secret& key) {
    const Keys keys(key);
    const qsizetype frameAt = head.size + commitSize;
    const qsizetype frameSize = bytes.size() - signSize - frameAt;
    if (crypto_auth_verify(in(bytes, head.size), in(bytes), size_t(head.size),
                           keys.commit.data()) != 0)
        return std::nullopt;
    QByteArray packed(frameSize - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            out(packed), nullptr, nullptr, in(bytes, frameAt), size_t(frameSize), in(bytes),
            size_t(head.size), in(bytes, head.size - nonceSize), keys.seal.data()) != 0)
        return std::nullopt;
    return packed;
}

FileHash bodyHash(const QByteArray& bytes) {
    return hashOf(QByteArray::fromRawData(bytes.constData(), bytes.size() - signSize));
}

QByteArray statement(const FileHash& body, const Digest& root) {
    return FormWriter().raw(QByteArray("RTsg")).raw(body).raw(root).bytes();
}

FileFlaw flawOf(const QByteArray& bytes, const FullHead& head, QUuid trust, QUuid scope,
                const Keyring& keys, qsizetype limit) {
    if (bytes.size() > limit || head.plainSize > std::max<quint64>(plainLimit, quint64(limit) * 4))
        return FileFlaw::Oversized;
    if (bytes.size() < head.size + commitSize + tagSize + signSize)
        return FileFlaw::Torn;
    if (head.trust != trust || head.scope != scope)
        return FileFlaw::Foreign;
    if (head.leastReader > fileFormat)
        return FileFlaw::Newer;
    const PublicKey* signer = keys.signer(head.device);
    if (!signer)
        return FileFlaw::Stranger;
    if (!signedPart(bytes).holds(head.root, *signer))
        return FileFlaw::Forged;
    return keys.key(scope, head.generation) ? FileFlaw::None : FileFlaw::NoKey;
}

} // namespace

FileHash fileHash(const QByteArray& bytes) {
    return hashOf(bytes);
}

std::optional<FileHead> readHead(const QByteArray& bytes) {
    return decode(bytes);
}

Signed signedPart(const QByteArray& bytes) {
    Signed part;
    if (bytes.size() < signSize)
        return part;
    part.body = bodyHash(bytes);
    std::copy_n(in(bytes, bytes.size() - signSize), part.signature.size(), part.signature.begin());
    return part;
}

bool Signed::holds(const Digest& root, const PublicKey& signer) const {
    const QByteArray said = statement(body, root);
    return crypto_sign_verify_detached(signature.data(), in(said),
                                       static_cast<unsigned long long>(said.size()),
                                       signer.data()) == 0;
}

QByteArray sealFile(const FileHead& head, const QByteArray& plain, const Secret& key,
                    const DeviceKeys& writer, qsizetype limit) {
    startSodium();
    Packing packing = Stored;
    const QByteArray packed = squeezed(plain, packing);
    QByteArray bytes = encode(head, packing, quint32(plain.size()));
    const qsizetype headSize = bytes.size();
    const Keys keys(key);
    bytes.resize(headSize + commitSize + packed.size() + tagSize + signSize);
    crypto_auth(out(bytes, headSize), in(bytes), size_t(headSize), keys.commit.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out(bytes, headSize + commitSize), nullptr, in(packed), size_t(packed.size()), in(bytes),
        size_t(headSize), nullptr, in(bytes, headSize - nonceSize), keys.seal.data());
    const QByteArray said = statement(bodyHash(bytes), decode(bytes)->root);
    crypto_sign_detached(out(bytes, bytes.size() - signSize), nullptr, in(said),
                         static_cast<unsigned long long>(said.size()), writer.sign.data());
    if (bytes.size() > limit)
        throw Fault(FaultKind::Programming, "sync: a file beyond its limit");
    return bytes;
}

OpenedFile openFile(const QByteArray& bytes, QUuid trust, QUuid scope, const Keyring& keys,
                    qsizetype limit) {
    startSodium();
    OpenedFile file;
    const auto head = decode(bytes);
    if (!head)
        return file;
    file.head = *head;
    file.hash = fileHash(bytes);
    file.flaw = flawOf(bytes, *head, trust, scope, keys, limit);
    if (file.flaw != FileFlaw::None)
        return file;
    const auto packed = unsealedFrame(bytes, *head, *keys.key(scope, head->generation));
    if (!packed) {
        file.flaw = FileFlaw::Forged;
        return file;
    }
    if (auto plain = unpacked(*packed, *head))
        file.plain = std::move(*plain);
    else
        file.flaw = FileFlaw::Damaged;
    return file;
}

} // namespace rt
