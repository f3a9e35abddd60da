// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/good_with.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("who around the table is good with teenagers", "[good_with][domain]") {
    const auto id = [](unsigned n) { return numbered<PersonId>(n); };
    const std::vector<SkilledPerson> people{
        {id(1), u"Away"_s, {u"good with teenagers"_s}, false, Tie::Lead, 0},
        {id(2), u"Busy"_s, {u"court"_s, u"Teenagers"_s}, true, Tie::None, 9},
        {id(3), u"Free"_s, {u"teenagers"_s}, true, Tie::None, 2},
        {id(4), u"Knows"_s, {u"teenage mothers"_s}, true, Tie::CoWorker, 9},
        {id(5), u"Other"_s, {u"Yorùbá"_s, u"fifteen"_s}, true, Tie::Lead, 0}};

    SECTION("attending first, then who knows the family, then the fewest open actions") {
        QStringList names;
        for (const GoodWith& one : whoIsGoodWith(u"teen", people))
            names.append(one.name);
        CHECK(names == QStringList{u"Knows"_s, u"Free"_s, u"Busy"_s, u"Away"_s});
        CHECK(whoIsGoodWith(u"teen", people)[2].skill == u"Teenagers");
    }
    SECTION("a language counts, without its accents") {
        REQUIRE(whoIsGoodWith(u"yoruba", people).size() == 1);
        CHECK(whoIsGoodWith(u"yoruba", people)[0].id == id(5));
    }
    SECTION("nothing asked, nobody found") {
        CHECK(whoIsGoodWith(u"", people).empty());
    }
}
