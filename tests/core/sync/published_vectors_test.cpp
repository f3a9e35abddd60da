// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/published_counts.h"
#include "core/store/name_mark.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("marks and weeks are named as FORMAT.md says", "[index][counts][format]") {
    QFile page(QStringLiteral(SOURCE_DIR "/core/sync/FORMAT.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const QByteArray mark = nameMark(u"adeyemi"_s, QDate(2013, 4, 13)).toHex();
    CHECK(mark == "a667f030e21a56b3abf7aa01ce796aec");
    CHECK(text.contains(mark));
    const HubId hub{QUuid(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)};
    const QByteArray week = hubWeekId(hub, QDate(2026, 11, 9)).text().toLatin1();
    CHECK(week == "afb86b6a-6628-8de0-acec-a4cb6eccfe1b");
    CHECK(text.contains(week));
}

TEST_CASE("a mark answers for its name and day alone", "[index]") {
    const QByteArray one = nameMark(u"mia"_s, QDate(2013, 4, 13)),
                     other = nameMark(u"mia"_s, QDate(2013, 4, 14));
    CHECK(one != other);
    CHECK(one.size() == 16);
    CHECK(holdsMark(other + one, one));
    CHECK_FALSE(holdsMark(other, one));
    CHECK_FALSE(holdsMark({}, one));
    CHECK_FALSE(holdsMark(one.first(8), one));
}
