// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/fold.h"

#include <algorithm>

namespace rt {

namespace {

QChar smallLetter(QChar c) {
    return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + 32)) : c;
}

} // namespace

QString foldHeading(QStringView heading) {
    QString out;
    int depth = 0;
    for (const QChar c : heading.left(200)) {
        depth += c == u'(' ? 1 : 0;
        if (depth == 0 && c.isLetterOrNumber())
            out += c.toLower();
        depth -= c == u')' && depth > 0 ? 1 : 0;
    }
    return out;
}

QString foldReference(QStringView reference) {
    QString folded(reference.size(), Qt::Uninitialized);
    QChar* out = folded.data();
    QChar last = u' ';
    for (const QChar c : reference) { // canonical cells are tidy already, mostly
        if (c >= u'\x7f' || c < u' ' || (c == u' ' && last == u' '))
            return reference.toString().simplified().toCaseFolded();
        *out++ = smallLetter(c);
        last = c;
    }
    return last == u' ' ? folded.simplified() : folded;
}

QString foldName(QStringView name) {
    const auto ascii = [](QChar c) { return c < u'\x80'; };
    QString parts;
    if (!std::all_of(name.begin(), name.end(), ascii))
        name = parts = name.toString().normalized(QString::NormalizationForm_KD);
    QString out(name.size(), Qt::Uninitialized);
    QChar* end = out.data();
    for (const QChar c : name) {
        const QChar small = c < u'\x80' ? smallLetter(c) : c.toLower();
        if ((small >= u'a' && small <= u'z') || (c >= u'\x80' && c.isLetter()))
            *end++ = small;
    }
    out.truncate(end - out.constData());
    return out;
}

} // namespace rt
