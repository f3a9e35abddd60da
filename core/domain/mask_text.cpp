// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/privacy.h"

#include <QRegularExpression>
#include <QSet>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

bool isApostrophe(QChar c) {
    return c == u'\'' || c == u'’' || c == u'ʼ' || c == u'‘';
}

bool isWordPart(QChar c) {
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ||
           c.category() == QChar::Other_Format;
}

struct Word { // of the text: where it stands and what it says
    qsizetype begin = 0, end = 0;
    QString folded;
};

QSet<QString> nameWords(const QStringList& names) {
    QSet<QString> all;
    for (const QString& name : names) {
        const QStringList parts = foldedWords(name);
        for (const QString& part : parts)
            if (part.size() > 1)
                all.insert(part);
        if (parts.size() > 1) // "Mary-Jane" written as one word
            all.insert(parts.join(QString()));
    }
    return all;
}

bool isName(const QString& word, const QSet<QString>& names) {
    return names.contains(word) || (word.endsWith(u's') && names.contains(word.chopped(1)));
}

Word wordAt(const QString& text, qsizetype begin, qsizetype end) {
    return {begin, end, foldedWords(QStringView(text).mid(begin, end - begin)).join(QString())};
}

// What stands between apostrophes belongs together as far as it is a name ("O'Brien").
void addWord(std::vector<Word>& words, const QString& text, const Word& word,
             const QSet<QString>& names) {
    qsizetype begin = word.begin;
    while (begin < word.end) {
        Word next; // the longest name from here on, else one part
        for (qsizetype end = word.end; end > begin; --end) {
            if (end < word.end && !isApostrophe(text[end]))
                continue;
            next = wordAt(text, begin, end);
            if (isName(next.folded, names))
                break;
        }
        words.push_back(next);
        begin = next.end + 1;
    }
}

std::vector<Word> wordsOf(const QString& text, const QSet<QString>& names) {
    std::vector<Word> words;
    const auto joins = [&](qsizetype i) { // an apostrophe inside a word
        return isApostrophe(text[i]) && i + 1 < text.size() && isWordPart(text[i + 1]);
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        while (at < text.size() && (isWordPart(text[at]) || (at > begin && joins(at))))
            ++at;
        if (at > begin)
            addWord(words, text, wordAt(text, begin, at), names);
        else
            ++at;
    }
    return words;
}

// How many words from here on say one of the addresses; 0: none.
size_t addressAt(const std::vector<Word>& words, size_t at,
                 const std::vector<QStringList>& addresses) {
    size_t longest = 0;
    for (const QStringList& address : addresses) {
        const size_t count = size_t(address.size());
        if (count <= longest || at + count > words.size())
            continue;
        bool isSame = true;
        for (size_t i = 0; i < count && isSame; ++i)
            isSame = words[at + i].folded == address[qsizetype(i)];
        longest = isSame ? count : longest;
    }
    return longest;
}

QString withoutPostcodes(QStringView text) {
    static const QRegularExpression postcode(
        u"\\b[a-z]{1,2}[0-9][a-z0-9]?[ \\t]*[0-9][a-z]{2}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.toString().replace(postcode, u"[address]"_s);
}

QString initialFor(const QString& folded) {
    return folded.left(folded[0].isHighSurrogate() ? 2 : 1).toUpper() + u'.';
}

QString possessive(QStringView word) {
    const bool owns =
        word.size() > 2 && word.back().toLower() == u's' && isApostrophe(word[word.size() - 2]);
    return owns ? u"'s"_s : QString();
}

} // namespace

QString maskText(QStringView typed, const KnownNames& known) {
    const QString text = withoutPostcodes(typed);
    const QSet<QString> names = nameWords(known.names);
    std::vector<QStringList> addresses;
    for (const QString& line : known.addresses)
        addresses.push_back(foldedWords(line));
    const std::vector<Word> words = wordsOf(text, names);
    QString out;
    qsizetype copied = 0;
    bool afterInitial = false;
    for (size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const size_t inAddress = addressAt(words, i, addresses);
        if (inAddress == 0 && !isName(word.folded, names)) {
            afterInitial = false;
            continue;
        }
        const QString between = text.mid(copied, word.begin - copied);
        out += afterInitial && between == u" " ? QString() : between;
        if (inAddress > 0) {
            out += u"[address]"_s;
            i += inAddress - 1;
            afterInitial = false;
        } else {
            const QString end =
                possessive(QStringView(text).mid(word.begin, word.end - word.begin));
            out += initialFor(word.folded) + end;
            afterInitial = end.isEmpty();
        }
        copied = words[i].end;
    }
    return out + text.mid(copied);
}

} // namespace rt
