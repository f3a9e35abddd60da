// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/fold.h"

#include <utility>

namespace rt {

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
    QString folded = reference.toString(); // canonical cells are tidy already, mostly
    if (reference.contains(u"  ") || reference.trimmed().size() != reference.size())
        folded = folded.simplified();
    return std::move(folded).toCaseFolded();
}

QString foldName(QStringView name) {
    const auto ascii = [](QChar c) { return c < u'\x80'; };
    const bool plain = std::all_of(name.begin(), name.end(), ascii);
    const QString parts =
        plain ? name.toString() : name.toString().normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(parts.size());
    for (const QChar c : parts)
        if (c.isLetter())
            out += c.toLower();
    return out;
}

} // namespace rt
