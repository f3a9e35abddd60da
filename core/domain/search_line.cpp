// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/search_line.h"

#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/domain/family.h"

#include <QRegularExpression>

#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 400;

// ---- filters

std::optional<SearchKey> keyNamed(const QString& word) {
    static constexpr std::array<std::pair<QStringView, SearchKey>, 13> keys{
        {{u"hub", SearchKey::Hub},
         {u"age", SearchKey::Age},
         {u"aged", SearchKey::Age},
         {u"scale", SearchKey::Scale},
         {u"discussed", SearchKey::Discussed},
         {u"visit", SearchKey::Visit},
         {u"seen", SearchKey::Visit},
         {u"voice", SearchKey::Voice},
         {u"status", SearchKey::Status},
         {u"plan", SearchKey::Status},
         {u"lead", SearchKey::Lead},
         {u"action", SearchKey::Actions},
         {u"actions", SearchKey::Actions}}};
    for (const auto& [name, key] : keys)
        if (name == word)
            return key;
    return std::nullopt;
}

bool countsDays(SearchKey key) {
    return key == SearchKey::Discussed || key == SearchKey::Visit || key == SearchKey::Voice;
}

bool isWord(SearchKey key) {
    return key == SearchKey::Hub || key == SearchKey::Status || key == SearchKey::Lead;
}

int daysIn(const QString& unit) {
    return unit == u"w" ? 7 : unit == u"m" ? 30 : 1;
}

// "13", "13-17", "<5", ">=28d"; the limits of a filter that counts.
bool readNumbers(SearchFilter& filter, const QString& compare, const QString& value) {
    static const QRegularExpression form(
        u"^(<=|>=|<|>)?(\\d{1,4})([dwm])?(?:-(\\d{1,4})([dwm])?)?$"_s);
    const auto match = form.match(compare + value);
    if (!match.hasMatch())
        return false;
    const QString unit = match.captured(3), lastUnit = match.captured(5);
    if ((!unit.isEmpty() || !lastUnit.isEmpty()) && !countsDays(filter.key))
        return false;
    const QString sign = match.captured(1);
    const int first = match.captured(2).toInt() * daysIn(unit.isEmpty() ? lastUnit : unit);
    if (!match.captured(4).isEmpty()) {
        filter.low = first;
        filter.high = match.captured(4).toInt() * daysIn(lastUnit.isEmpty() ? unit : lastUnit);
        return sign.isEmpty() && filter.low <= filter.high;
    }
    filter.low = sign == u">" ? first + 1 : sign == u">=" || sign.isEmpty() ? first : 0;
    filter.high = sign == u"<"                      ? first - 1
                  : sign == u"<=" || sign.isEmpty() ? first
                                                    : SearchFilter::noLimit;
    return filter.high >= 0;
}

// "cp", "cin", "lac": the status as it is stored; empty where it is none.
QString statusNamed(const QString& word) {
    static constexpr std::array<std::pair<QStringView, QStringView>, 6> shortly{
        {{u"eh", u"early_help"},
         {u"cin", u"child_in_need"},
         {u"cp", u"child_protection"},
         {u"cla", u"looked_after"},
         {u"lac", u"looked_after"},
         {u"cl", u"leaving_care"}}};
    for (const auto& [letters, status] : shortly)
        if (letters == word)
            return status.toString();
    for (const std::string_view name : Names<Journey>::words)
        if (const QString status = QString::fromLatin1(name.data(), qsizetype(name.size()));
            word.size() > 2 && QString(status).remove(u'_').startsWith(QString(word).remove(u'_')))
            return status;
    return {};
}

bool readValue(SearchFilter& filter, const QString& compare, const QString& value) {
    if (isWord(filter.key)) {
        filter.word = filter.key == SearchKey::Status ? statusNamed(value) : value;
        return compare.isEmpty() && !filter.word.isEmpty();
    }
    const bool dated = countsDays(filter.key);
    filter.late = compare.isEmpty() && value == u"late" &&
                  (filter.key == SearchKey::Visit || filter.key == SearchKey::Actions);
    filter.never = compare.isEmpty() && value == u"never" && dated;
    return filter.late || filter.never || readNumbers(filter, compare, value);
}

// Takes a word that has the form of a filter; what it says may still not be understood.
bool takeFilter(SearchLine& line, const QString& word) {
    static const QRegularExpression form(u"^([a-z]+)(:|(?=[<>]))(<=|>=|<|>)?(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QString typed = folded(word);
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return false;
    const auto key = keyNamed(match.captured(1));
    if (key && match.captured(4).isEmpty())
        return true; // still being typed
    SearchFilter filter;
    filter.key = key.value_or(SearchKey::Hub);
    if (key && readValue(filter, match.captured(3), match.captured(4)))
        line.filters.push_back(filter);
    else
        line.notUnderstood << word.left(40);
    return true;
}

// ---- dates of birth

int monthNamed(const QString& word) {
    if (word.size() < 3)
        return 0;
    for (int month = 1; month <= 12; ++month)
        if (monthLong(month).startsWith(word, Qt::CaseInsensitive))
            return month;
    return word == u"sept" ? 9 : 0;
}

int yearOf(const QString& figures, QDate today) {
    bool fine = false;
    const int year = figures.toInt(&fine);
    if (!fine || (figures.size() != 4 && figures.size() != 2))
        return 0;
    const int full = figures.size() == 4               ? year
                     : 2000 + year <= today.year() + 1 ? 2000 + year
                                                       : 1900 + year;
    return full >= 1900 && full <= today.year() + 1 ? full : 0;
}

std::optional<BirthTime> on(QDate day) {
    return day.isValid() ? std::optional(BirthTime{day, day}) : std::nullopt;
}

std::optional<BirthTime> inMonth(int year, int month) {
    const QDate first(year, month, 1);
    if (year == 0 || !first.isValid())
        return std::nullopt;
    return BirthTime{first, first.addMonths(1).addDays(-1)};
}

// "13/4/13", "13.04.2013", "2013-04-13", "4/2013"
std::optional<BirthTime> inFigures(const QString& word, QDate today) {
    static const QRegularExpression british(u"^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2}|\\d{4})$"_s);
    if (const auto match = british.match(word); match.hasMatch())
        if (const int year = yearOf(match.captured(4), today))
            return on({year, match.captured(3).toInt(), match.captured(1).toInt()});
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    if (const auto match = iso.match(word); match.hasMatch())
        if (const int year = yearOf(match.captured(1), today))
            return on({year, match.captured(2).toInt(), match.captured(3).toInt()});
    static const QRegularExpression month(u"^(\\d{1,2})[/.](\\d{4})$"_s);
    if (const auto match = month.match(word); match.hasMatch())
        return inMonth(yearOf(match.captured(2), today), match.captured(1).toInt());
    return std::nullopt;
}

int dayNumber(QString word) {
    for (const QStringView ending : {u"st", u"nd", u"rd", u"th"})
        if (word.size() > 2 && word.endsWith(ending))
            word.chop(2);
    bool fine = false;
    const int day = word.toInt(&fine);
    return fine && word.size() <= 2 ? day : 0;
}

// "13 Apr 2013", "April 2013"
std::optional<BirthTime> inWords(const QStringList& words, QDate today) {
    const int month = words.size() < 2 ? 0 : monthNamed(words[words.size() - 2]);
    const int year = month == 0 ? 0 : yearOf(words.back(), today);
    if (year == 0)
        return std::nullopt;
    if (words.size() == 2)
        return words[1].size() == 4 ? inMonth(year, month) : std::nullopt;
    const int day = dayNumber(words[0]);
    return day == 0 ? std::nullopt : on({year, month, day});
}

std::optional<BirthTime> birthIn(const QStringList& words, QDate today) {
    if (words.size() > 1)
        return inWords(words, today);
    if (const auto day = inFigures(words[0], today))
        return day;
    const int year = words[0].size() == 4 ? yearOf(words[0], today) : 0;
    return year == 0 ? std::nullopt : std::optional(BirthTime{{year, 1, 1}, {year, 12, 31}});
}

// Takes the first date of birth off the words, the longest way of saying it first.
void takeBirth(SearchLine& line, QStringList& words, QDate today) {
    for (qsizetype from = 0; from < words.size(); ++from)
        for (const qsizetype count : {3, 2, 1}) {
            if (from + count > words.size())
                continue;
            QStringList tried;
            for (const QString& word : words.mid(from, count))
                tried << folded(word).remove(u',');
            line.born = birthIn(tried, today);
            if (!line.born)
                continue;
            line.bornMayBeNumber = count == 1 && tried[0].size() == 4 && words.size() == 1;
            if (line.bornMayBeNumber)
                return;
            words.remove(from, count);
            if (from > 0 &&
                (folded(words[from - 1]) == u"born" || folded(words[from - 1]) == u"dob"))
                words.removeAt(from - 1);
            return;
        }
}

} // namespace

QString BirthTime::digits() const {
    return from == to                   ? from.toString(u"yyyyMMdd"_s)
           : from.month() == to.month() ? from.toString(u"yyyyMM"_s)
                                        : from.toString(u"yyyy"_s);
}

SearchLine readSearch(QStringView typed, QDate today) {
    SearchLine line;
    QString text = tidyLine(typed.left(longestTyped));
    line.commandsOnly = text.startsWith(u'>');
    if (line.commandsOnly) {
        line.words = text.mid(1).trimmed();
        return line;
    }
    QStringList words;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        if (!takeFilter(line, word))
            words << word;
    takeBirth(line, words, today);
    line.words = words.join(u' ');
    return line;
}

} // namespace rt
