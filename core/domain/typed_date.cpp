// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/typed_date.h"

#include "core/base/dates.h"
#include "core/base/text.h"

#include <QRegularExpression>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int farthest = 6000; // days, weeks, months: more than anybody plans

int beginning(const QString& word, int count, QString (*nameOf)(int)) {
    if (word.size() < 3)
        return 0;
    for (int i = 1; i <= count; ++i)
        if (nameOf(i).startsWith(word, Qt::CaseInsensitive))
            return i;
    return 0;
}

int weekdayNamed(const QString& word) {
    return word == u"weds" ? 3 : beginning(word, 7, weekdayLong);
}

int monthNamed(const QString& word) {
    return word == u"sept" ? 9 : beginning(word, 12, monthLong);
}

QDate endOfMonth(int year, int month) {
    const QDate first(year, month, 1);
    return first.addDays(first.daysInMonth() - 1);
}

// "13" is 2013 and "85" is 1985: not further ahead than 20 years.
int fullYear(int year, QDate today) {
    if (year >= 100)
        return year;
    const int here = today.year() - today.year() % 100 + year;
    return here > today.year() + 20 ? here - 100 : here;
}

// Of day and month, the next one; a 29 February waits for a leap year.
QDate next(int day, int month, QDate today) {
    for (int year = today.year(); year <= today.year() + 8; ++year)
        if (const QDate date(year, month, day); date.isValid() && date >= today)
            return date;
    return {};
}

std::optional<QDate> valid(QDate date) {
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> relative(const QString& text, QDate today) {
    static const QRegularExpression form(
        u"^([+-])([0-9]{1,4}) ?(d|w|m|wd|days?|weeks?|months?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(2).toInt() * (match.captured(1) == u"-" ? -1 : 1);
    if (std::abs(count) > farthest)
        return std::nullopt;
    const QString unit = match.captured(3);
    if (unit == u"wd")
        return addWorkingDays(today, count);
    if (unit.startsWith(u'd'))
        return today.addDays(count);
    return unit.startsWith(u'w') ? today.addDays(7 * count) : today.addMonths(count);
}

std::optional<QDate> inFigures(const QString& text, QDate today) {
    static const QRegularExpression iso(u"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$"_s);
    if (const auto match = iso.match(text); match.hasMatch())
        return valid(
            {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    static const QRegularExpression british(
        u"^([0-9]{1,2})(?:/([0-9]{1,2})|[/.-]([0-9]{1,2})[/.-]([0-9]{2}|[0-9]{4}))$"_s);
    const auto match = british.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int day = match.captured(1).toInt();
    if (match.captured(4).isEmpty())
        return valid(next(day, match.captured(2).toInt(), today));
    return valid({fullYear(match.captured(4).toInt(), today), match.captured(3).toInt(), day});
}

std::optional<int> dayNumber(QString word) {
    for (const QStringView ending : {u"st", u"nd", u"rd", u"th"})
        if (word.size() > 2 && word.endsWith(ending))
            word.chop(2);
    bool isNumber = false;
    const int day = word.toInt(&isNumber);
    return isNumber && word.size() <= 2 && day >= 1 && day <= 31 ? std::optional(day)
                                                                 : std::nullopt;
}

std::optional<int> yearNumber(const QString& word, QDate today) {
    bool isNumber = false;
    const int year = word.toInt(&isNumber);
    if (!isNumber || (word.size() != 4 && word.size() != 2) || year < 0)
        return std::nullopt;
    return fullYear(year, today);
}

// "12 nov", "12 nov 2026"
std::optional<QDate> dayAndMonth(const QStringList& words, QDate today) {
    if (words.size() < 2 || words.size() > 3)
        return std::nullopt;
    const auto day = dayNumber(words[0]);
    const int month = monthNamed(words[1]);
    if (!day || month == 0)
        return std::nullopt;
    if (words.size() == 2)
        return valid(next(*day, month, today));
    const auto year = yearNumber(words[2], today);
    return year ? valid({*year, month, *day}) : std::nullopt;
}

// "mon", "mon 16", "thu 12 nov 2026": what follows must fall on that weekday.
std::optional<QDate> fromWeekday(const QStringList& words, QDate today) {
    const int weekday = words.isEmpty() ? 0 : weekdayNamed(words[0]);
    if (weekday == 0)
        return std::nullopt;
    if (words.size() == 1)
        return today.addDays((weekday - today.dayOfWeek() + 6) % 7 + 1);
    const QStringList rest = words.mid(1);
    if (rest.size() == 1) {
        const auto day = dayNumber(rest[0]);
        for (QDate date = today; day && date <= today.addMonths(2); date = date.addDays(1))
            if (date.day() == *day && date.dayOfWeek() == weekday)
                return date;
    }
    const auto date = rest.size() == 1 ? inFigures(rest[0], today) : dayAndMonth(rest, today);
    return date && date->dayOfWeek() == weekday ? date : std::nullopt;
}

// "next fri" is the Friday of next week.
std::optional<QDate> nextWeekday(const QStringList& words, QDate today) {
    const int weekday = words.size() == 2 && words[0] == u"next" ? weekdayNamed(words[1]) : 0;
    if (weekday == 0)
        return std::nullopt;
    return today.addDays(7 - today.dayOfWeek() + weekday);
}

// "end nov", "end of nov 2027", "end of month"
std::optional<QDate> endOf(const QStringList& typed, QDate today) {
    if (typed.size() < 2 || typed[0] != u"end")
        return std::nullopt;
    QStringList words = typed.mid(1);
    for (const QStringView filler : {u"of", u"the", u"this"})
        if (words.size() > 1 && words[0] == filler)
            words.removeFirst();
    if (words.size() == 1 && words[0] == u"month")
        return endOfMonth(today.year(), today.month());
    const int month = monthNamed(words[0]);
    if (month == 0 || words.size() > 2)
        return std::nullopt;
    if (words.size() == 2) {
        const auto year = yearNumber(words[1], today);
        return year ? valid(endOfMonth(*year, month)) : std::nullopt;
    }
    const QDate thisYear = endOfMonth(today.year(), month);
    return thisYear >= today ? thisYear : endOfMonth(today.year() + 1, month);
}

std::optional<QDate> namedDay(const QString& text, QDate today) {
    if (text == u"today")
        return today;
    if (text == u"tomorrow" || text == u"tmrw")
        return today.addDays(1);
    return text == u"yesterday" ? std::optional(today.addDays(-1)) : std::nullopt;
}

} // namespace

std::optional<QDate> typedDate(QStringView typed, QDate today) {
    if (!today.isValid() || typed.size() > 60)
        return std::nullopt;
    const QString text = folded(typed).remove(u',').simplified();
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return std::nullopt;
    if (const auto date = namedDay(text, today))
        return date;
    if (const auto date = relative(text, today))
        return date;
    if (const auto date = inFigures(text, today))
        return date;
    for (const auto form : {dayAndMonth, fromWeekday, nextWeekday, endOf})
        if (const auto date = form(words, today))
            return date;
    return std::nullopt;
}

std::optional<TrailingDate> trailingDate(const QStringList& words, QDate today) {
    for (int count = int(std::min<qsizetype>(words.size(), 5)); count > 0; --count) {
        QString tail = words.mid(words.size() - count).join(u' ');
        while (tail.endsWith(u'.') || tail.endsWith(u';'))
            tail.chop(1);
        const auto date = typedDate(tail, today);
        if (!date)
            continue;
        const qsizetype before = words.size() - count - 1;
        const QString lead = before >= 0 ? folded(words[before]) : QString();
        return TrailingDate{*date, count + (lead == u"by" || lead == u"on" ? 1 : 0)};
    }
    return std::nullopt;
}

bool namesDate(QStringView sentence, QDate today) {
    const QStringList words = sentence.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype end = words.size(); end > 0; --end)
        if (trailingDate(words.mid(0, end), today))
            return true;
    return false;
}

} // namespace rt
