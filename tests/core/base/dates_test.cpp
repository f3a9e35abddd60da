// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace rt;

namespace {

// As published for England and Wales; a check on the rules by which they are worked out.
const std::vector<std::pair<int, std::vector<const char*>>> published{
    {2015, {"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"}},
    {2016, {"01-01", "03-25", "03-28", "05-02", "05-30", "08-29", "12-26", "12-27"}},
    {2017, {"01-02", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"}},
    {2018, {"01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"}},
    {2019, {"01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"}},
    {2020, {"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"}},
    {2021, {"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"}},
    {2022,
     {"01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"}},
    {2023, {"01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"}},
    {2024, {"01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"}},
    {2025, {"01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"}},
    {2026, {"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"}},
    {2027, {"01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"}},
    {2028, {"01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"}}};

} // namespace

TEST_CASE("bank holidays are those that were published", "[dates][base]") {
    for (const auto& [year, days] : published) {
        std::vector<QDate> expected;
        for (const char* day : days)
            expected.push_back(QDate::fromString(
                QString::number(year) + u'-' + QString::fromLatin1(day), Qt::ISODate));
        CHECK(englandHolidays().of(year) == expected);
    }
}

TEST_CASE("working days count from the day after the event", "[dates][base]") {
    CHECK(addWorkingDays(on("2026-11-12"), 0) == on("2026-11-12"));
    CHECK(addWorkingDays(on("2026-11-12"), 1) == on("2026-11-13"));
    CHECK(addWorkingDays(on("2026-11-13"), 1) == on("2026-11-16")); // over a weekend
    CHECK(addWorkingDays(on("2026-12-24"), 1) == on("2026-12-29")); // over Christmas
    CHECK(addWorkingDays(on("2026-11-14"), 1) == on("2026-11-16")); // from a Saturday
    CHECK(addWorkingDays(on("2026-11-16"), -1) == on("2026-11-13"));
    CHECK(workingDaysBetween(on("2026-11-12"), on("2026-11-12")) == 0);
    CHECK(workingDaysBetween(on("2026-11-12"), on("2026-11-23")) == 7);
    CHECK(workingDaysBetween(on("2026-11-23"), on("2026-11-12")) == -7);
    CHECK(workingDaysBetween({}, on("2026-11-12")) == 0);
}

TEST_CASE("adding working days goes forward, lands on one and is undone by counting",
          "[dates][base][property]") {
    const auto seed = GENERATE(range(1u, 41u));
    INFO("seed " << seed);
    Dice dice(seed);
    const QDate event = on("2015-01-01").addDays(dice.roll(0, 5400));
    const int days = dice.roll(1, 200);
    const QDate landed = addWorkingDays(event, days);
    CHECK(isWorkingDay(landed));
    CHECK(workingDaysBetween(event, landed) == days);
    CHECK(addWorkingDays(event, days + 1) > landed);
    CHECK(addWorkingDays(event.addDays(1), days) >= landed);
    CHECK(addWorkingDays(landed, -days) <= event);
}

TEST_CASE("a file of days replaces the years that it names", "[dates][base]") {
    const auto read = BankHolidays::read("# proclaimed late\r\n2027-05-10\n\n2027-01-01\n");
    REQUIRE(read);
    CHECK(read->of(2027) == std::vector{on("2027-01-01"), on("2027-05-10")});
    CHECK_FALSE(isWorkingDay(on("2027-05-10"), *read));
    CHECK(isWorkingDay(on("2027-05-03"), *read));
    CHECK(read->of(2028) == englandHolidays().of(2028));
    CHECK_FALSE(isWorkingDay(on("2028-12-25"), *read));
}

TEST_CASE("a line that is no date refuses the file", "[dates][base]") {
    const auto read = BankHolidays::read("2027-01-01\n30/02/2027\n");
    REQUIRE_FALSE(read);
    CHECK(read.error() == invalid("holidays.date"));
}

TEST_CASE("ages are years, with months under two and days under one month", "[dates][base]") {
    CHECK(sayAge(on("2013-04-13"), on("2026-11-12")) == u"13y");
    CHECK(sayAge(on("2024-11-12"), on("2026-11-12")) == u"2y");
    CHECK(sayAge(on("2024-11-13"), on("2026-11-12")) == u"1y 11m");
    CHECK(sayAge(on("2026-06-30"), on("2026-11-12")) == u"4m");
    CHECK(sayAge(on("2026-11-01"), on("2026-11-12")) == u"11d");
    CHECK(sayAge({}, on("2026-11-12")) == u"");
    CHECK(sayAge(on("2026-12-01"), on("2026-11-12")) == u"");
    CHECK(ageOn(on("2024-02-29"), on("2026-02-28")) == Age{2, 0, 0});
    CHECK(ageOn(on("2026-01-31"), on("2026-03-01")) == Age{0, 1, 1});
}

TEST_CASE("dates are said in English", "[dates][base]") {
    CHECK(sayDate(on("2026-11-12")) == u"Thu 12 Nov 2026");
    CHECK(sayShortDate(on("2026-11-02")) == u"2 Nov");
    CHECK(sayDayAndDate(on("2026-11-16")) == u"Mon 16 Nov");
    CHECK(sayDate({}) == u"");
    CHECK(weekdayLong(7) == u"Sunday");
    CHECK(weekdayShort(8) == u"");
    CHECK(monthLong(2) == u"February");
}
