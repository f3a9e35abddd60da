// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("there is a place between any two", "[place][domain][property]") {
    const auto seed = GENERATE(range(1u, 31u));
    INFO("seed " << seed);
    Dice dice(seed);
    std::vector<QString> list = evenPlaces(dice.roll(0, 30));
    for (int i = 0; i < 300; ++i) {
        const int edge = dice.roll(0, 3); // often at the same end: the worst case
        const int at = edge == 0   ? 0
                       : edge == 1 ? int(list.size())
                                   : dice.roll(0, int(list.size()));
        const QString before = at > 0 ? list[size_t(at - 1)] : QString();
        const QString after = at < int(list.size()) ? list[size_t(at)] : QString();
        list.insert(list.begin() + at, placeBetween(before, after));
    }
    CHECK(std::is_sorted(list.begin(), list.end()));
    CHECK(std::adjacent_find(list.begin(), list.end()) == list.end());
    CHECK(std::none_of(list.begin(), list.end(), [](const QString& p) { return p.isEmpty(); }));
}

TEST_CASE("a new list has short places in order", "[place][domain]") {
    for (const int count : {0, 1, 12, 13, 25, 100, 1000}) {
        const auto places = evenPlaces(count);
        CHECK(int(places.size()) == count);
        CHECK(std::is_sorted(places.begin(), places.end()));
        CHECK(std::adjacent_find(places.begin(), places.end()) == places.end());
        CHECK(std::all_of(places.begin(), places.end(),
                          [](const QString& p) { return p.size() <= 4; }));
    }
}

TEST_CASE("after two rows that fell on one place there is still a place", "[place][domain]") {
    CHECK(placeBetween(u"n"_s, u"n"_s) > u"n"_s);
    CHECK(placeBetween(u"t"_s, u"b"_s) > u"t"_s);
    CHECK_FALSE(placeBetween(u"A"_s, u"B"_s).isEmpty());
}
