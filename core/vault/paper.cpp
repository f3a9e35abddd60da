// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/paper.h"

#include "core/vault/seal.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QString signs = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
constexpr qsizetype checkSize = 3;

QByteArray checkOf(const QByteArray& bytes) {
    const auto hash = hashOf("rt-paper" + bytes);
    return {reinterpret_cast<const char*>(hash.data()), checkSize};
}

int valueOf(QChar typed) {
    const QChar sign = typed.toUpper();
    if (sign == u'O')
        return 0;
    if (sign == u'I' || sign == u'L')
        return 1;
    return int(signs.indexOf(sign));
}

} // namespace

QString onPaper(const QByteArray& bytes) {
    const QByteArray all = checkOf(bytes) + bytes;
    QString text;
    quint32 held = 0;
    int bits = 0, written = 0;
    const auto put = [&](quint32 five) {
        if (written && written % 4 == 0)
            text += u' ';
        text += signs[qsizetype(five & 31)];
        ++written;
    };
    for (const char byte : all) {
        held = (held << 8) | quint8(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            put(held >> (bits - 5));
    }
    if (bits > 0)
        put(held << (5 - bits));
    return text;
}

std::optional<QByteArray> fromPaper(const QString& text) {
    QByteArray all;
    quint32 held = 0;
    int bits = 0;
    for (const QChar typed : text) {
        if (typed.isSpace() || typed == u'-')
            continue;
        const int value = valueOf(typed);
        if (value < 0)
            return std::nullopt;
        held = (held << 5) | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            all += char(quint8(held >> bits));
        }
    }
    if (all.size() <= checkSize || all.first(checkSize) != checkOf(all.mid(checkSize)) ||
        (held & ((1U << bits) - 1)) != 0)
        return std::nullopt;
    return all.mid(checkSize);
}

} // namespace rt
