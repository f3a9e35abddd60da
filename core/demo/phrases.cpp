// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include "core/base/dates.h"

namespace rt::demo {

namespace {

enum class Case { Subject, Object, Possessive };

QString pronoun(Sex sex, Case which) {
    static constexpr const char16_t* words[3][3] = {
        {u"they", u"them", u"their"}, {u"she", u"her", u"her"}, {u"he", u"him", u"his"}};
    return QString::fromUtf16(words[int(sex)][int(which)]);
}

QString filled(QStringView token, const Words& w) {
    if (token == u"c")
        return w.child;
    if (token == u"o")
        return w.other;
    if (token == u"m")
        return w.carer;
    if (token == u"n")
        return w.network;
    if (token == u"w")
        return w.writer;
    if (token == u"k")
        return w.colleague;
    if (token == u"s")
        return w.school;
    if (token == u"d")
        return weekdayLong(w.weekday);
    if (token == u"he")
        return pronoun(w.sex, Case::Subject);
    if (token == u"him")
        return pronoun(w.sex, Case::Object);
    return pronoun(w.sex, Case::Possessive);
}

bool beginsSentence(const QString& text) {
    return text.isEmpty() || text.endsWith(u". ") || text.endsWith(u"? ") || text.endsWith(u'"');
}

} // namespace

Band bandOf(const Child& child, QDate day) {
    if (!child.born.isValid() || child.born > day)
        return Band::Unborn;
    const int years = ageOn(child.born, day).years;
    return years < 2    ? Band::Baby
           : years < 5  ? Band::Nursery
           : years < 11 ? Band::School
           : years < 18 ? Band::Teenager
                        : Band::Adult;
}

QString say(Phrase phrase, const Words& words) {
    const QStringView pattern(phrase);
    QString text;
    text.reserve(pattern.size() + 32);
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        if (open < 0)
            break;
        text += pattern.mid(at, open - at);
        const qsizetype close = pattern.indexOf(u'}', open);
        const bool capital = beginsSentence(text);
        QString word = filled(pattern.mid(open + 1, close - open - 1), words);
        if (capital && !word.isEmpty())
            word[0] = word[0].toUpper();
        text += word;
        at = close + 1;
    }
    return text += pattern.mid(at);
}

} // namespace rt::demo
