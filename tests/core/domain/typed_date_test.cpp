// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/domain/typed_date.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday = on("2026-11-12");

QDate typed(QStringView text) {
    return typedDate(text, thursday).value_or(QDate());
}

} // namespace

TEST_CASE("weekdays mean the next one", "[typed_date][domain]") {
    CHECK(typed(u"fri") == on("2026-11-13"));
    CHECK(typed(u"Friday") == on("2026-11-13"));
    CHECK(typed(u"thu") == on("2026-11-19"));
    CHECK(typed(u"weds") == on("2026-11-18"));
    CHECK(typed(u"next fri") == on("2026-11-20"));
    CHECK(typed(u"next mon") == on("2026-11-16"));
    CHECK(typed(u"mon 16") == on("2026-11-16"));
    CHECK(typed(u"Mon 16th") == on("2026-11-16"));
    CHECK(typed(u"thu 12") == thursday);
    CHECK(typed(u"mon 17") == QDate()); // no Monday is a 17th in the next two months
}

TEST_CASE("spans count from today", "[typed_date][domain]") {
    CHECK(typed(u"today") == thursday);
    CHECK(typed(u" Tomorrow ") == on("2026-11-13"));
    CHECK(typed(u"yesterday") == on("2026-11-11"));
    CHECK(typed(u"+3d") == on("2026-11-15"));
    CHECK(typed(u"+2w") == on("2026-11-26"));
    CHECK(typed(u"+1m") == on("2026-12-12"));
    CHECK(typed(u"+10wd") == on("2026-11-26"));
    CHECK(typed(u"-2d") == on("2026-11-10"));
    CHECK(typed(u"+9999w") == QDate());
}

TEST_CASE("dates in figures are day, month, year", "[typed_date][domain]") {
    CHECK(typed(u"13/4/13") == on("2013-04-13"));
    CHECK(typed(u"13/04/2026") == on("2026-04-13"));
    CHECK(typed(u"1.2.85") == on("1985-02-01"));
    CHECK(typed(u"20/11") == on("2026-11-20"));
    CHECK(typed(u"1/3") == on("2027-03-01")); // the future is meant
    CHECK(typed(u"2026-11-12") == thursday);
    CHECK(typed(u"30/02/2026") == QDate());
    CHECK(typed(u"12") == QDate());
    CHECK(typed(u"1.5") == QDate());
}

TEST_CASE("dates in words", "[typed_date][domain]") {
    CHECK(typed(u"12 nov") == thursday);
    CHECK(typed(u"11 nov") == on("2027-11-11"));
    CHECK(typed(u"12 nov 2026") == thursday);
    CHECK(typed(u"3rd september 2027") == on("2027-09-03"));
    CHECK(typed(u"29 feb") == on("2028-02-29"));
    CHECK(typed(u"thu 12 nov 2026") == thursday);
    CHECK(typed(u"fri 12 nov 2026") == QDate());
    CHECK(typed(u"end nov") == on("2026-11-30"));
    CHECK(typed(u"end of jan") == on("2027-01-31"));
    CHECK(typed(u"end feb 2028") == on("2028-02-29"));
    CHECK(typed(u"end of month") == on("2026-11-30"));
    CHECK(typed(u"may") == QDate());
    CHECK(typed(u"") == QDate());
    CHECK(typedDate(u"fri", QDate()) == std::nullopt);
}

TEST_CASE("a date ends a sentence", "[typed_date][domain]") {
    const auto tail = [](const QString& sentence) {
        return trailingDate(sentence.split(u' '), thursday).value_or(TrailingDate{});
    };
    CHECK(tail(u"call nan fri"_s).words == 1);
    CHECK(tail(u"call nan by fri."_s).words == 2);
    CHECK(tail(u"call nan mon 16"_s).date == on("2026-11-16"));
    CHECK(tail(u"call nan end of month"_s).words == 3);
    CHECK(tail(u"call nan on thu 19 nov 2026"_s).words == 5);
    CHECK(tail(u"call nan"_s).words == 0);
    CHECK(namesDate(u"talked it through on 5 Nov with Amara", thursday));
    CHECK_FALSE(namesDate(u"talked it through with Amara", thursday));
}

TEST_CASE("every date can be typed as it is shown", "[typed_date][domain][property]") {
    const auto seed = GENERATE(range(1u, 31u));
    INFO("seed " << seed);
    Dice dice(seed);
    const QDate day = on("2000-01-01").addDays(dice.roll(0, 20000));
    CHECK(typed(sayDate(day)) == day);
    CHECK(typed(day.toString(u"dd/MM/yyyy")) == day);
    CHECK(typed(sayShortDate(day)) >= thursday);
}

TEST_CASE("whatever is typed is a day or nothing", "[typed_date][domain][property]") {
    const auto seed = GENERATE(range(1u, 201u));
    INFO("seed " << seed);
    Dice dice(seed);
    static const QStringList parts{u"fri"_s,  u"next"_s, u"end"_s,  u"of"_s, u"month"_s, u"nov"_s,
                                   u"31"_s,   u"+"_s,    u"9999"_s, u"/"_s,  u"-"_s,     u"wd"_s,
                                   u"2026"_s, u" "_s,    u"0"_s,    u"é"_s,  u"th"_s,    u"m"_s};
    QString text;
    for (int i = dice.roll(1, 8); i > 0; --i)
        text += parts[dice.roll(0, int(parts.size()) - 1)] + QString(dice.roll(0, 1), u' ');
    INFO(text.toStdString());
    const auto date = typedDate(text, thursday);
    CHECK((!date || date->isValid()));
}
