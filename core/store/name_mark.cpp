// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/name_mark.h"

#include "core/base/result.h"

#include <sodium.h>

namespace rt {

namespace {

constexpr qsizetype markSize = 16;
constexpr unsigned char salt[crypto_pwhash_SALTBYTES + 1] = "rt-name-mark-001";

} // namespace

QByteArray nameMark(const QString& foldedName, QDate born) {
    if (sodium_init() < 0)
        throw Fault(FaultKind::Programming, "sodium_init");
    const QByteArray said = foldedName.toUtf8() + ' ' + born.toString(Qt::ISODate).toLatin1();
    QByteArray mark(markSize, '\0');
    if (crypto_pwhash(reinterpret_cast<unsigned char*>(mark.data()), markSize, said.constData(),
                      static_cast<unsigned long long>(said.size()), salt, 1, 4 << 20,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Fault(FaultKind::Memory, "crypto_pwhash");
    return mark;
}

bool holdsMark(const QByteArray& marks, const QByteArray& mark) {
    for (qsizetype at = 0; at + markSize <= marks.size(); at += markSize)
        if (QByteArrayView(marks).sliced(at, markSize) == mark)
            return true;
    return false;
}

} // namespace rt
