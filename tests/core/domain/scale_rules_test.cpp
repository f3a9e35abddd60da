// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/scale_rules.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const Settings settings;

// One number a week, the last on 5 November 2026.
std::vector<ScalePoint> weekly(std::initializer_list<int> numbers) {
    std::vector<ScalePoint> points;
    QDate day = on("2026-11-05").addDays(-7 * (qint64(numbers.size()) - 1));
    for (const int number : numbers) {
        points.push_back({day, number});
        day = day.addDays(7);
    }
    return points;
}

Scale said(QStringView voice, int number, const char* day = "2026-11-05", unsigned id = 1) {
    Scale scale;
    scale.id = numbered<ScaleId>(id);
    scale.voice = voice.toString();
    scale.number = number;
    scale.on = on(day);
    return scale;
}

} // namespace

TEST_CASE("a fall of one is noticed, of two is serious", "[scale][domain]") {
    const auto one = scaleDrop(weekly({4, 5, 4}));
    REQUIRE(one);
    CHECK(one->from == 5);
    CHECK(one->to == 4);
    CHECK(one->on == on("2026-11-05"));
    CHECK_FALSE(one->serious(settings));
    const auto two = scaleDrop(weekly({5, 3}));
    REQUIRE(two);
    CHECK(two->serious(settings));
}

TEST_CASE("two falls in a row are serious", "[scale][domain]") {
    const auto drop = scaleDrop(weekly({6, 5, 4}));
    REQUIRE(drop);
    CHECK(drop->from == 6);
    CHECK(drop->to == 4);
    CHECK(drop->steps == 2);
    CHECK(drop->serious(settings));
}

TEST_CASE("a number that rose or stayed is no fall", "[scale][domain]") {
    CHECK_FALSE(scaleDrop(weekly({5, 3, 4})));
    CHECK_FALSE(scaleDrop(weekly({5, 5})));
    CHECK_FALSE(scaleDrop(weekly({5})));
    CHECK_FALSE(scaleDrop({}));
}

TEST_CASE("the same low number for eight weeks is flat", "[scale][domain]") {
    const QDate today = on("2026-11-12");
    CHECK(scaleFlat(weekly({3, 4, 4, 4, 4, 4, 4, 4, 4}), today, settings));
    CHECK_FALSE(scaleFlat(weekly({3, 4, 4, 4, 4, 4, 4, 4}), today, settings));
    CHECK_FALSE(scaleFlat(weekly({5, 5, 5, 5, 5, 5, 5, 5, 5}), today, settings)); // not below 5
    CHECK_FALSE(scaleFlat({{on("2026-01-01"), 3}}, today, settings)); // said once, then not asked
    CHECK_FALSE(scaleFlat({}, today, settings));
}

TEST_CASE("a wide spread between hub and family raises a question", "[scale][domain]") {
    const auto spread = scaleSpread({said(u"hub", 4), said(u"Mia", 3), said(u"Mum", 7)}, settings);
    REQUIRE(spread);
    CHECK(spread->voice == u"Mum");
    CHECK(spread->hub == 4);
    CHECK(spread->other == 7);
    CHECK_FALSE(scaleSpread({said(u"Hub", 4), said(u"Mia", 2)}, settings));
    CHECK_FALSE(scaleSpread({said(u"Mia", 1), said(u"Mum", 9)}, settings)); // nobody to compare
    CHECK_FALSE(scaleSpread({}, settings));
}

TEST_CASE("each voice keeps a line of its own, the hub's first", "[scale][domain]") {
    const auto lines =
        voiceLines({said(u"Mum", 7, "2026-11-05", 1), said(u"Hub", 4, "2026-11-05", 2),
                    said(u"mum", 6, "2026-10-29", 3), said(u"Mia", 3, "2026-11-05", 4)});
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].voice == u"Hub");
    CHECK(lines[1].voice == u"Mia");
    CHECK(lines[2].voice == u"Mum");
    CHECK(lines[2].points == std::vector<ScalePoint>{{on("2026-10-29"), 6}, {on("2026-11-05"), 7}});
}
