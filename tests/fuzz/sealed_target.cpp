// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sealed_file.h"
#include "core/vault/form.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/writers.h"

#include <sodium.h>

namespace rt::fuzz {

namespace {

constexpr qsizetype nonce = 24, commitment = 32, tag = 16, signature = 64;

unsigned char* at(QByteArray& bytes, qsizetype from = 0) {
    return reinterpret_cast<unsigned char*>(bytes.data()) + from;
}

FileHead someHead() {
    FileHead head;
    head.trust = idOf(1, 100);
    head.scope = idOf(2, 100);
    head.device = writer().device;
    head.incarnation = idOf(1, 7);
    head.sequence = 1;
    head.generation = 1;
    return head;
}

// A header as it should be but for the packing and the size that it declares.
QByteArray headerOf(char packing, const QByteArray& plainSize) {
    QByteArray header = sealFile(someHead(), {}, scopeKey(), writer());
    header.chop(commitment + tag + signature);
    header[7] = packing;
    return header.replace(header.size() - nonce - 2 - 4, 4, plainSize);
}

// What somebody who has the keys could put into a file: any frame, well sealed and signed.
QByteArray sealedAs(const QByteArray& header, const QByteArray& packed) {
    unsigned char seal[32], commit[32];
    crypto_kdf_derive_from_key(seal, 32, 1, "rt-file1", scopeKey().data());
    crypto_kdf_derive_from_key(commit, 32, 2, "rt-file1", scopeKey().data());
    QByteArray file = header + QByteArray(commitment + packed.size() + tag + signature, '\0');
    const auto headSize = static_cast<unsigned long long>(header.size());
    crypto_auth(at(file, header.size()), at(file), headSize, commit);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        at(file, header.size() + commitment), nullptr,
        reinterpret_cast<const unsigned char*>(packed.constData()),
        static_cast<unsigned long long>(packed.size()), at(file), headSize, nullptr,
        at(file, header.size() - nonce), seal);
    QByteArray said = FormWriter()
                          .raw(QByteArray("RTsg"))
                          .raw(hashBytes(file.chopped(signature)))
                          .raw(readHead(header)->root)
                          .bytes();
    crypto_sign_detached(at(file, file.size() - signature), nullptr, at(said),
                         static_cast<unsigned long long>(said.size()), writer().sign.data());
    return file;
}

} // namespace

// As it is, and as a frame: a byte of packing, four of size, what is packed.
int fuzzSealed(const uint8_t* data, size_t size) {
    static const Keyring ring = [] {
        Keyring made;
        Secret key(32);
        std::copy_n(scopeKey().data(), 32, key.data());
        made.add(someHead().scope, 1, std::move(key));
        made.admit(writer().device, writer().signPublic);
        return made;
    }();
    const FileHead head = someHead();
    const QByteArray bytes = bytesIn(data, size);
    (void)readHead(bytes);
    promised(openFile(bytes, head.trust, head.scope, ring).flaw != FileFlaw::None,
             "nobody can sign for a member");
    if (size < 5)
        return 0;
    const OpenedFile file = openFile(sealedAs(headerOf(bytes[0], bytes.mid(1, 4)), bytes.mid(5)),
                                     head.trust, head.scope, ring);
    promised(file.flaw == FileFlaw::None || file.flaw == FileFlaw::Damaged ||
                 file.flaw == FileFlaw::Oversized,
             "what is signed and sealed is whole, damaged or too large");
    return 0;
}

} // namespace rt::fuzz
