// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/measure_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 12);

NamedMeasures hub(const QString& name, int missed, SpanState month = SpanState::Met) {
    HubMeasures made;
    for (const Span& week : measurePeriod(today).weeks)
        made.weeks.push_back({week, missed-- > 0 ? SpanState::Missed : SpanState::Met, {}});
    made.months = {{monthsTo(today, 1).front(), month, {}}};
    made.halves = {7, 1, 1, 0};
    made.firstDates = {31, 8, 3};
    return {name, made};
}

QString found(Measure measure, const std::vector<NamedMeasures>& hubs) {
    return findingText(measure, hubs, Whose::Own);
}

} // namespace

TEST_CASE("A share is n of d, with its percentage only from twenty on", "[text][measures]") {
    CHECK(partText({7, 9}) == u"7 of 9");
    CHECK(partText({31, 42}) == u"31 of 42, 74%");
    CHECK(partText({0, 0}) == u"None");
}

TEST_CASE("A chart's title is what it found", "[text][measures]") {
    CHECK(found(Measure::MeetingsHeld, {hub(u"Hub 13"_s, 0)}) == u"Hub 13 met every week");
    CHECK(found(Measure::MeetingsHeld, {hub(u"Hub 13"_s, 0), hub(u"Hub 14"_s, 0)}) ==
          u"Every hub met every week");
    CHECK(found(Measure::MeetingsHeld, {hub(u"Hub 13"_s, 1), hub(u"Hub 14"_s, 0)}) ==
          u"Hub 13 had 1 week without a meeting");
    CHECK(found(Measure::MeetingsHeld, {hub(u"Hub 13"_s, 1), hub(u"Hub 14"_s, 2)}) ==
          u"Hub 13 and Hub 14 had weeks without a meeting");
    CHECK(found(Measure::BothHalves, {hub(u"Hub 13"_s, 0)}) ==
          u"Both halves in 7 of 9 deep discussions");
    CHECK(found(Measure::FirstDates, {hub(u"Hub 13"_s, 0)}) ==
          u"31 of 42 actions done by their first date");
}

TEST_CASE("Where a group manager has not been yet is said by name, many hubs by number",
          "[text][measures]") {
    const auto waiting = [](const QString& name) { return hub(name, 0, SpanState::NotYet); };
    CHECK(found(Measure::Attendance, {hub(u"Hub 13"_s, 0), waiting(u"Hub 14"_s)}) ==
          u"Not yet at a meeting of Hub 14 this month");
    CHECK(found(Measure::Attendance, {hub(u"Hub 13"_s, 0)}) ==
          u"At a meeting of Hub 13 this month");
    const std::vector many{waiting(u"1"_s), waiting(u"2"_s), waiting(u"3"_s), waiting(u"4"_s)};
    CHECK(findingText(Measure::Attendance, many, Whose::Managers) ==
          u"No group manager yet at a meeting of 4 hubs this month");
}

TEST_CASE("A definition says what is counted, out of what, why and as at when",
          "[text][measures]") {
    for (const Measure each :
         {Measure::MeetingsHeld, Measure::BothHalves, Measure::FirstDates, Measure::Attendance}) {
        const QStringList lines = definitionText(each, measurePeriod(today), Whose::Own, today);
        REQUIRE(lines.size() == 5);
        CHECK(lines[0].startsWith(u"Counted:"_s));
        CHECK(lines[1].startsWith(u"Out of:"_s));
        CHECK(lines[2].startsWith(u"Left out:"_s));
        CHECK(lines[3].startsWith(u"Why:"_s));
        CHECK(lines[4].contains(u"Thu 12 Nov 2026"_s));
    }
}
