// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <map>
#include <vector>

// Working days in England, ages, and dates in words. English whatever the PC's language is.
namespace rt {

// Bank holidays in England. Computed for every year from the rules of the Banking and Financial
// Dealings Act 1971 and the proclamations up to 2023; a file replaces the years that it names.
class BankHolidays {
public:
    // One ISO date a line; empty lines and lines that begin with # are passed over.
    // Invalid, "holidays.date": a line is no date.
    static Result<BankHolidays> read(const QByteArray& file);

    bool contains(QDate day) const;
    std::vector<QDate> of(int year) const; // in order

private:
    std::map<int, std::vector<QDate>> m_replaced;
};

const BankHolidays& englandHolidays(); // as built in

bool isWorkingDay(QDate day, const BankHolidays& holidays = englandHolidays());

// The n-th working day after the event, which itself is day 0; n may be negative.
QDate addWorkingDays(QDate event, int days, const BankHolidays& holidays = englandHolidays());

// Working days after `from` up to and with `to`; negative when `to` comes first.
int workingDaysBetween(QDate from, QDate to, const BankHolidays& holidays = englandHolidays());

struct Age {
    int years = 0, months = 0, days = 0;

    bool operator==(const Age&) const = default;
};

Age ageOn(QDate born, QDate day); // all zero when not yet born

QString sayAge(QDate born, QDate day); // "13y"; below 2 years "1y 4m"; "4m"; "9d"; "" if unknown
QString sayDate(QDate day);            // "Thu 12 Nov 2026"; "" if there is none
QString sayShortDate(QDate day);       // "12 Nov"
QString sayDayAndDate(QDate day);      // "Thu 12 Nov"
QString weekdayShort(int dayOfWeek);   // 1 = "Mon"
QString weekdayLong(int dayOfWeek);    // 1 = "Monday"
QString monthShort(int month);         // 1 = "Jan"
QString monthLong(int month);          // 1 = "January"

} // namespace rt
