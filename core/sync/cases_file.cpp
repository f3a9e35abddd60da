// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cases_file.h"

#include "core/vault/form.h"
#include "core/vault/seal.h"

#include <sodium.h>

namespace rt {

namespace {

constexpr qsizetype boxSize = 32 + qsizetype(crypto_box_SEALBYTES);

std::optional<Secret> keyIn(FormReader& in, const DeviceKeys& reader) {
    std::optional<Secret> key;
    for (int n = in.count(boxSize); n > 0; --n) {
        const QByteArray box = in.raw(boxSize);
        if (!key)
            key = unboxed(reader.boxPublic, reader.box, box);
    }
    return key && key->size() == 32 ? std::move(key) : std::nullopt;
}

qsizetype boxesSize(const QByteArray& cases) {
    return FormReader(QByteArrayView(cases).sliced(4)).number<quint16>() * boxSize;
}

} // namespace

QByteArray sealCases(const FileHead& head, const QByteArray& cargo, const DeviceKeys& writer,
                     const std::vector<PublicKey>& to) {
    startSodium();
    Secret key(32);
    randombytes_buf(key.data(), key.size());
    std::vector<QByteArray> boxes;
    for (const PublicKey& device : to)
        if (QByteArray box = boxedTo(device, key); !box.isEmpty())
            boxes.push_back(std::move(box));
    FormWriter out;
    out.raw(QByteArray("RTcs")).number(quint16(boxes.size()));
    for (const QByteArray& box : boxes)
        out.raw(box);
    return out.bytes() + sealFile(head, cargo, key, writer);
}

QByteArray sealedIn(const QByteArray& cases) {
    FormReader in(cases);
    if (in.raw(4) != "RTcs")
        return {};
    in.raw(in.count(boxSize) * boxSize);
    return in.whole() ? cases.mid(6 + boxesSize(cases)) : QByteArray();
}

OpenedFile openCases(const QByteArray& bytes, QUuid trust, QUuid scope, const Keyring& keys,
                     const DeviceKeys& reader) {
    FormReader in(bytes);
    if (in.raw(4) != "RTcs")
        return {};
    auto key = keyIn(in, reader);
    if (!key || !in.whole())
        return {};
    const QByteArray inner = sealedIn(bytes);
    const auto head = readHead(inner);
    if (!head || head->kind != FileKind::Cases)
        return {};
    Keyring ring;
    ring.add(scope, 1, std::move(*key));
    if (const PublicKey* signer = keys.signer(head->device))
        ring.admit(head->device, *signer);
    return openFile(inner, trust, scope, ring);
}

} // namespace rt
