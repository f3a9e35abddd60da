// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"

#include <algorithm>
#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstKept = 1990, lastKept = 2100; // years that are worked out only once

QDate easterSunday(int year) { // anonymous Gregorian algorithm (Nature, 20 April 1876)
    const int a = year % 19, b = year / 100, c = year % 100;
    const int f = (b + 8) / 25;
    const int h = (19 * a + b - b / 4 - (b - f + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int monthAndDay = h + l - 7 * m + 114;
    return {year, monthAndDay / 31, monthAndDay % 31 + 1};
}

QDate mondayOnOrAfter(QDate day) {
    return day.addDays((8 - day.dayOfWeek()) % 7);
}

QDate mondayOnOrBefore(QDate day) {
    return day.addDays(1 - day.dayOfWeek());
}

bool isWeekend(QDate day) {
    return day.dayOfWeek() >= Qt::Saturday;
}

QDate earlyMay(int year) {
    if (year == 1995 || year == 2020) // VE Day
        return {year, 5, 8};
    return mondayOnOrAfter({year, 5, 1});
}

QDate spring(int year) {
    switch (year) { // Golden, Diamond and Platinum Jubilee
    case 2002:
    case 2012:
        return {year, 6, 4};
    case 2022:
        return {year, 6, 2};
    default:
        return mondayOnOrBefore({year, 5, 31});
    }
}

// Christmas Day and Boxing Day, or the next weekdays that are not taken.
std::array<QDate, 2> christmas(int year) {
    const QDate day(year, 12, 25), boxing(year, 12, 26);
    switch (day.dayOfWeek()) {
    case Qt::Friday:
        return {day, boxing.addDays(2)};
    case Qt::Saturday:
        return {day.addDays(2), boxing.addDays(2)};
    case Qt::Sunday:
        return {boxing, boxing.addDays(1)};
    default:
        return {day, boxing};
    }
}

// Millennium, Golden Jubilee, Royal Wedding, Diamond and Platinum Jubilee, State Funeral,
// Coronation.
constexpr std::array<std::array<int, 3>, 7> proclaimed{{{1999, 12, 31},
                                                        {2002, 6, 3},
                                                        {2011, 4, 29},
                                                        {2012, 6, 5},
                                                        {2022, 6, 3},
                                                        {2022, 9, 19},
                                                        {2023, 5, 8}}};

std::vector<QDate> worked(int year) {
    const QDate newYear(year, 1, 1), easter = easterSunday(year);
    std::vector<QDate> days{isWeekend(newYear) ? mondayOnOrAfter(newYear) : newYear,
                            easter.addDays(-2),
                            easter.addDays(1),
                            earlyMay(year),
                            spring(year),
                            mondayOnOrBefore({year, 8, 31})};
    for (const QDate day : christmas(year))
        days.push_back(day);
    for (const auto& [in, month, dayOfMonth] : proclaimed)
        if (in == year)
            days.push_back({in, month, dayOfMonth});
    std::sort(days.begin(), days.end());
    return days;
}

const std::vector<QDate>& kept() {
    static const std::vector<QDate> all = [] {
        std::vector<QDate> days;
        for (int year = firstKept; year <= lastKept; ++year)
            for (const QDate day : worked(year))
                days.push_back(day);
        return days;
    }();
    return all;
}

constexpr std::array<QStringView, 7> weekdays{u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                              u"Friday", u"Saturday", u"Sunday"};

constexpr std::array<QStringView, 12> months{u"January",   u"February", u"March",    u"April",
                                             u"May",       u"June",     u"July",     u"August",
                                             u"September", u"October",  u"November", u"December"};

} // namespace

Result<BankHolidays> BankHolidays::read(const QByteArray& file) {
    BankHolidays holidays;
    for (const QByteArray& raw : file.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QDate day = QDate::fromString(QString::fromLatin1(line), Qt::ISODate);
        if (!day.isValid())
            return invalid("holidays.date");
        holidays.m_replaced[day.year()].push_back(day);
    }
    for (auto& [year, days] : holidays.m_replaced)
        std::sort(days.begin(), days.end());
    return holidays;
}

bool BankHolidays::contains(QDate day) const {
    if (!m_replaced.empty() || day.year() < firstKept || day.year() > lastKept) {
        const std::vector<QDate> days = of(day.year());
        return std::binary_search(days.begin(), days.end(), day);
    }
    return std::binary_search(kept().begin(), kept().end(), day);
}

std::vector<QDate> BankHolidays::of(int year) const {
    const auto found = m_replaced.find(year);
    return found != m_replaced.end() ? found->second : worked(year);
}

const BankHolidays& englandHolidays() {
    static const BankHolidays builtIn;
    return builtIn;
}

bool isWorkingDay(QDate day, const BankHolidays& holidays) {
    return day.isValid() && !isWeekend(day) && !holidays.contains(day);
}

QDate addWorkingDays(QDate event, int days, const BankHolidays& holidays) {
    const int step = days < 0 ? -1 : 1;
    QDate day = event;
    for (int left = std::abs(days); left > 0 && day.isValid();) {
        day = day.addDays(step);
        left -= isWorkingDay(day, holidays) ? 1 : 0;
    }
    return day;
}

int workingDaysBetween(QDate from, QDate to, const BankHolidays& holidays) {
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from, holidays);
    int days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        days += isWorkingDay(day, holidays) ? 1 : 0;
    return days;
}

Age ageOn(QDate born, QDate day) {
    if (!born.isValid() || !day.isValid() || day < born)
        return {};
    int whole = (day.year() - born.year()) * 12 + day.month() - born.month();
    if (born.addMonths(whole) > day)
        --whole;
    return {whole / 12, whole % 12, int(born.addMonths(whole).daysTo(day))};
}

QString sayAge(QDate born, QDate day) {
    if (!born.isValid() || !day.isValid() || day < born)
        return {};
    const Age age = ageOn(born, day);
    if (age.years >= 2)
        return u"%1y"_s.arg(age.years);
    if (age.years == 1)
        return u"1y %1m"_s.arg(age.months);
    return age.months > 0 ? u"%1m"_s.arg(age.months) : u"%1d"_s.arg(age.days);
}

QString sayDate(QDate day) {
    return day.isValid() ? sayDayAndDate(day) + u" %1"_s.arg(day.year()) : QString();
}

QString sayDayAndDate(QDate day) {
    return day.isValid() ? weekdayShort(day.dayOfWeek()) + u' ' + sayShortDate(day) : QString();
}

QString sayShortDate(QDate day) {
    return day.isValid() ? u"%1 "_s.arg(day.day()) + monthShort(day.month()) : QString();
}

QString weekdayLong(int dayOfWeek) {
    return dayOfWeek >= 1 && dayOfWeek <= 7 ? weekdays[size_t(dayOfWeek - 1)].toString()
                                            : QString();
}

QString weekdayShort(int dayOfWeek) {
    return weekdayLong(dayOfWeek).left(3);
}

QString monthLong(int month) {
    return month >= 1 && month <= 12 ? months[size_t(month - 1)].toString() : QString();
}

QString monthShort(int month) {
    return monthLong(month).left(3);
}

} // namespace rt
