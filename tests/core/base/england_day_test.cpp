// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/base/env.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

namespace {

QDateTime utc(int month, int day, int hour, int minute) {
    return {QDate(2026, month, day), QTime(hour, minute), Qt::UTC};
}

} // namespace

TEST_CASE("half past midnight in June belongs to the day that has begun in England",
          "[dates][base]") {
    CHECK(dayInEngland(utc(6, 1, 22, 59)) == QDate(2026, 6, 1));
    CHECK(dayInEngland(utc(6, 1, 23, 30)) == QDate(2026, 6, 2));
    CHECK(dayInEngland(utc(12, 1, 23, 30)) == QDate(2026, 12, 1));
    CHECK_FALSE(dayInEngland({}).isValid());
    CHECK(fixedEnv(utc(6, 1, 23, 30), 1).today() == QDate(2026, 6, 2));
}

TEST_CASE("holidays that were proclaimed once are no working days", "[dates][base]") {
    for (const QDate day : {QDate(1995, 5, 8), QDate(2002, 6, 3), QDate(2002, 6, 4),
                            QDate(2011, 4, 29), QDate(2012, 6, 4), QDate(2012, 6, 5)})
        CHECK_FALSE(isWorkingDay(day));
    CHECK(isWorkingDay({1995, 5, 1}));
    CHECK(isWorkingDay({2012, 5, 28}));
}
