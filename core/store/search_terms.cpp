// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_terms.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar soundMark(0xE000), birthMark(0xE001); // for private use: FTS5 keeps them in words
constexpr qsizetype shortName = 4;                    // "Mia" and "Maya" share a key of one letter
constexpr qsizetype longestText = 400, longestWord = 64, mostWords = 12;

template <size_t N> bool isOneOf(const std::array<std::string_view, N>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool isName(std::string_view column) {
    static constexpr std::array<std::string_view, 4> names{"name", "given", "surname", "known_as"};
    return isOneOf(names, column);
}

bool isNumber(std::string_view column) {
    static constexpr std::array<std::string_view, 6> numbers{
        "reference", "case_number", "upn", "nhs_number", "phone", "postcode"};
    return isOneOf(numbers, column);
}

QString lettersAndDigits(const QString& text) {
    QString plain;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            plain += c;
    return plain;
}

QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    const QString cut = text.left(longestText) + u' ';
    for (const QChar c : cut) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else if (!word.isEmpty() && words.size() < mostWords)
            words << std::exchange(word, {}).left(longestWord);
    }
    return words;
}

QString quoted(const QString& word) {
    return u'"' + word + u'"';
}

bool isFigures(const QString& word) {
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Every word; figures with spaces between them also as one number.
QString allOf(const QStringList& words, const QString& sign) {
    QStringList terms;
    for (const QString& word : words)
        terms << quoted(word) + sign;
    const QString all = terms.join(u" AND "_s);
    const bool figures = words.size() > 1 && std::all_of(words.begin(), words.end(), isFigures);
    return figures ? u'(' + all + u") OR "_s + quoted(words.join(QString())) + sign : all;
}

} // namespace

QByteArray searchTerms(std::string_view column, const QByteArray& cell) {
    const QString text = QString::fromUtf8(cell);
    if (column == "born")
        return (birthMark + QString(text).remove(u'-')).toUtf8();
    if (isName(column)) {
        QByteArray terms = cell;
        for (const QString& word : foldedWords(text))
            if (const QString key = soundKey(word); !key.isEmpty())
                terms += ' ' + (soundMark + key).toUtf8();
        return terms;
    }
    return isNumber(column) ? cell + ' ' + lettersAndDigits(text).toUtf8() : cell;
}

QString holdingWords(const QString& text) {
    const QStringList words = wordsOf(text);
    return allOf(words, {});
}

QString beginningWith(const QString& text) {
    const QStringList words = wordsOf(text);
    return allOf(words, u"*"_s);
}

QString soundingLike(const QString& text) {
    QStringList terms;
    for (const QString& word : wordsOf(text)) {
        const QString key = soundKey(word);
        const bool tells = key.size() > 1 || (key.size() == 1 && word.size() <= shortName);
        const QString begins = quoted(word) + u'*';
        terms << (tells ? u'(' + begins + u" OR "_s + quoted(soundMark + key) + u')' : begins);
    }
    return terms.join(u" AND "_s);
}

QString bornOn(const QString& digits) {
    return quoted(birthMark + digits) + u'*';
}

} // namespace rt
