// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived_id.h"

#include "core/store/bytes.h"

#include <QVarLengthArray>

#include <sodium.h>

namespace rt {

namespace {

using Bytes = QVarLengthArray<quint8, 400>;

void append(Bytes& bytes, QStringView text) {
    const qsizetype before = bytes.size();
    bytes.resize(before + 2 * text.size());
    quint8* out = bytes.data() + before;
    for (const QChar c : text) {
        *out++ = quint8(c.unicode());
        *out++ = quint8(c.unicode() >> 8);
    }
}

} // namespace

QUuid derivedId(const QUuid& space, QStringView word, QStringView key) {
    const auto first = bytesOf(space);
    Bytes bytes(first.begin(), first.end());
    append(bytes, word);
    append(bytes, u":");
    append(bytes, key);
    std::array<quint8, 16> hash;
    crypto_generichash(hash.data(), hash.size(), bytes.constData(), size_t(bytes.size()), nullptr,
                       0);
    hash[6] = quint8((hash[6] & 0x0F) | 0x80);
    hash[8] = quint8((hash[8] & 0x3F) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(hash.data(), qsizetype(hash.size())));
}

} // namespace rt
