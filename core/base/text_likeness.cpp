// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

// How alike two names are, in letters (Jaro 1989, Winkler 1990) and in sound.
namespace rt {

namespace {

constexpr qsizetype comparedLetters = 64;

struct Matches {
    std::vector<QChar> inA, inB; // the letters that both have near the same place, in order
};

Matches matchesOf(QStringView a, QStringView b) {
    const qsizetype reach = std::max<qsizetype>(std::max(a.size(), b.size()) / 2 - 1, 0);
    std::array<bool, size_t(comparedLetters)> taken{};
    Matches matches;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype end = std::min(i + reach + 1, b.size());
        for (qsizetype j = std::max<qsizetype>(i - reach, 0); j < end; ++j) {
            if (taken[size_t(j)] || a[i] != b[j])
                continue;
            taken[size_t(j)] = true;
            matches.inA.push_back(a[i]);
            break;
        }
    }
    for (qsizetype j = 0; j < b.size(); ++j)
        if (taken[size_t(j)])
            matches.inB.push_back(b[j]);
    return matches;
}

char16_t soundGroup(QChar letter) {
    switch (letter.unicode()) {
    case u'b':
    case u'p':
        return u'b';
    case u'f':
    case u'v':
        return u'f';
    case u'c':
    case u'g':
    case u'j':
    case u'k':
    case u'q':
    case u's':
    case u'x':
    case u'z':
        return u'k';
    case u'd':
    case u't':
        return u't';
    case u'l':
        return u'l';
    case u'm':
    case u'n':
        return u'm';
    case u'r':
        return u'r';
    default:
        return 0; // vowels, h, w, y
    }
}

} // namespace

double jaroWinkler(QStringView a, QStringView b) {
    a = a.left(comparedLetters);
    b = b.left(comparedLetters);
    if (a == b)
        return a.isEmpty() ? 0.0 : 1.0;
    const Matches matches = matchesOf(a, b);
    const double m = double(matches.inA.size());
    if (m == 0.0)
        return 0.0;
    int moved = 0;
    for (size_t i = 0; i < matches.inA.size(); ++i)
        moved += matches.inA[i] != matches.inB[i];
    const double jaro = (m / double(a.size()) + m / double(b.size()) + (m - moved / 2.0) / m) / 3.0;
    int prefix = 0;
    while (prefix < 4 && prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix])
        ++prefix;
    return jaro + prefix * 0.1 * (1.0 - jaro);
}

QString soundKey(QStringView name) {
    static constexpr std::array<std::array<QStringView, 2>, 9> spellings{{{u"ph", u"f"},
                                                                          {u"ght", u"t"},
                                                                          {u"wr", u"r"},
                                                                          {u"kn", u"n"},
                                                                          {u"ck", u"k"},
                                                                          {u"sch", u"sh"},
                                                                          {u"mac", u"mc"},
                                                                          {u"dg", u"j"},
                                                                          {u"tch", u"ch"}}};
    QString plain = folded(name.left(comparedLetters));
    plain.removeIf([](QChar c) { return c < u'a' || c > u'z'; });
    for (const auto& [written, spoken] : spellings)
        if (QStringView(plain).contains(written))
            plain.replace(written.toString(), spoken.toString());
    QString key;
    for (const QChar letter : plain) {
        const char16_t group = key.isEmpty() && soundGroup(letter) == 0 ? u'a' : soundGroup(letter);
        if (group != 0 && !key.endsWith(QChar(group)))
            key += QChar(group);
    }
    return key;
}

} // namespace rt
