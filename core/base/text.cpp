// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\x80'; });
}

// Letters that have no decomposition and yet are written plainly by most people.
QString plainLetter(char32_t c) {
    switch (c) {
    case U'ß':
        return u"ss"_s;
    case U'ø':
        return u"o"_s;
    case U'ł':
        return u"l"_s;
    case U'đ':
    case U'ð':
        return u"d"_s;
    case U'æ':
        return u"ae"_s;
    case U'œ':
        return u"oe"_s;
    case U'þ':
        return u"th"_s;
    case U'ı':
        return u"i"_s;
    case U'’':
    case U'ʼ':
    case U'‘':
        return u"'"_s;
    default:
        return QString::fromUcs4(&c, 1);
    }
}

bool isDirectionMark(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isJoiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
} // some scripts need them

bool isRemoved(char32_t c) { // controls and what cannot be seen
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || (category == QChar::Other_Format && !isJoiner(c)) ||
           QChar::isNonCharacter(c);
}

// Without controls; every white space is a space, but for line ends where they are kept.
QString cleaned(QStringView text, bool keepLines) {
    QString out;
    out.reserve(text.size());
    for (const uint code : text.toUcs4()) {
        const char32_t c = code;
        if (c == U'\n' && keepLines)
            out += u'\n';
        else if (QChar::isSpace(c))
            out += u' ';
        else if (!isRemoved(c))
            out += QString::fromUcs4(&c, 1);
    }
    return isAscii(out) ? out : out.normalized(QString::NormalizationForm_C);
}

} // namespace

QString folded(QStringView text) {
    if (isAscii(text))
        return text.toString().toLower();
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(parts.size());
    for (const uint code : parts.toUcs4())
        if (!QChar::isMark(code) && QChar::category(code) != QChar::Other_Format)
            out += plainLetter(code);
    return out;
}

QStringList foldedWords(QStringView text) {
    QStringList words;
    QString word;
    const QString all = folded(text) + u' ';
    for (const QChar c : all) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else if (c != u'\'' && !word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    return words;
}

bool wordsBegin(QStringView text, QStringView query) {
    const QStringList have = foldedWords(text), wanted = foldedWords(query);
    return !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
        return std::any_of(have.begin(), have.end(),
                           [&](const QString& one) { return one.startsWith(word); });
    });
}

QString tidyLine(QStringView text) {
    return cleaned(text, false).simplified();
}

QString tidyText(QStringView text) {
    QString unix = text.toString();
    unix.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(0x2028), u'\n');
    unix.replace(QChar(0x2029), u'\n');
    QStringList lines = cleaned(unix, true).split(u'\n');
    for (QString& line : lines)
        while (line.endsWith(u' '))
            line.chop(1);
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

bool hasControlCharacters(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\t' && c != u'\n' && c != u'\r';
    });
}

bool hasDirectionMarks(QStringView text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return isDirectionMark(c.unicode()); });
}

} // namespace rt
