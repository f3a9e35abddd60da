// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/days.h"
#include "tests/support/words.h"
#include "ui/text/people_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday = on("2026-11-12");

Child child(const char* born, const char* expected = "") {
    Child one;
    one.given = u"Amelia"_s;
    one.knownAs = u"Mia"_s;
    one.born = on(born);
    one.expected = on(expected);
    one.status = Journey::ChildProtection;
    one.category = u"NEG"_s;
    return one;
}

} // namespace

TEST_CASE("a child in one line", "[words][ui]") {
    CHECK(childText(child("2013-04-13"), thursday) == u"Mia 13y CP neglect");
    Child unborn = child("", "2027-02-04");
    unborn.given.clear();
    unborn.knownAs.clear();
    unborn.status = Journey::Assessment;
    CHECK(childText(unborn, thursday) == u"Unborn due 4 Feb Assessment");
    CHECK(ageText(child(""), thursday) == u"age not known");
    CHECK(ageText(child("2025-07-01"), thursday) == u"1y 4m");
}

TEST_CASE("from fourteen on we say young person", "[words][ui]") {
    CHECK(childWord(child("2012-11-12"), thursday, Settings()) == u"young person");
    CHECK(childWord(child("2012-11-13"), thursday, Settings()) == u"child");
    CHECK(childWord(child(""), thursday, Settings()) == u"child");
}

TEST_CASE("hubs are named by label", "[words][ui]") {
    Hub hub;
    hub.label = u"4 & 5"_s;
    hub.type = HubType::EarlyIntervention;
    CHECK(hubText(hub) == u"Hub 4 & 5 Early intervention");
    hub.name = u"Innovation"_s;
    hub.label.clear();
    CHECK(hubText(hub) == u"Innovation");
    CHECK(bandText(hub, 1) == u"1 child, band 40 to 70");
}

TEST_CASE("times and counts are said plainly", "[words][ui]") {
    CHECK(daysAgoText(thursday, thursday) == u"today");
    CHECK(daysAgoText(on("2026-11-11"), thursday) == u"yesterday");
    CHECK(daysAgoText(on("2026-10-26"), thursday) == u"17 days ago");
    CHECK(daysAgoText(on("2026-11-13"), thursday) == u"Fri 13 Nov");
    CHECK(daysAgoText({}, thursday) == u"");
    CHECK(dueText(on("2026-11-09"), thursday) == u"3 days late");
    CHECK(dueText(on("2026-11-11"), thursday) == u"1 day late");
    CHECK(dueText(thursday, thursday) == u"today");
    CHECK(dueText(on("2026-11-13"), thursday) == u"tomorrow");
    CHECK(dueText(on("2026-11-20"), thursday) == u"Fri 20 Nov");
    CHECK(dueText(on("2027-11-12"), thursday) == u"Fri 12 Nov 2027");
    CHECK(dueText({}, thursday) == u"no date");
    CHECK(timerText(312, 6) == u"05:12 of 06:00");
    CHECK(timerText(365, 6) == u"06:05, time is up");
    CHECK(timerText(430, 6) == u"07:10, 1 minute over");
    CHECK(joinedText({u"a"_s, u"b"_s, u"c"_s}) == u"a, b and c");
    CHECK(joinedText({u"a"_s}) == u"a");
    CHECK(joinedText({}) == u"");
}
