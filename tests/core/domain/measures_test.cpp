// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/measures.h"
#include "tests/support/days.h"

#include <catch2/catch_test_macros.hpp>

namespace rt {

namespace {

MeetingFact met(unsigned n, const char* day, bool managerThere = false) {
    return {numbered<MeetingId>(n), on(day), managerThere};
}

DiscussionFact deep(bool reflection, bool direction, const char* day = "2026-11-05") {
    return {numbered<DiscussionId>(1), {}, {}, on(day), reflection, direction};
}

ActionFact due(const char* first, ActionState state, const char* ended = "") {
    return {numbered<ActionId>(1), {}, on(first), state, on(ended)};
}

std::vector<SpanState> statesOf(const std::vector<SpanMark>& marks) {
    std::vector<SpanState> states;
    for (const SpanMark& mark : marks)
        states.push_back(mark.state);
    return states;
}

} // namespace

TEST_CASE("Whole weeks end on the Sunday before the day's own week", "[domain][measures]") {
    const Span span{on("2026-08-17"), on("2026-11-08")};
    CHECK(wholeWeeks(on("2026-11-12"), 12) == span); // a Thursday
    CHECK(wholeWeeks(on("2026-11-09"), 12) == span); // a Monday
    CHECK(wholeWeeks(on("2026-11-15"), 12) == span); // a Sunday: its week is not over
    CHECK(wholeWeeks(on("2026-11-16"), 12).to == on("2026-11-15"));
    CHECK(weeksOf(span).size() == 12);
    CHECK(weeksOf(span).back() == Span{on("2026-11-02"), on("2026-11-08")});
}

TEST_CASE("Months run over the turn of a year, the present one last", "[domain][measures]") {
    const auto months = monthsTo(on("2026-02-03"), 3);
    REQUIRE(months.size() == 3);
    CHECK(months[0] == Span{on("2025-12-01"), on("2025-12-31")});
    CHECK(months[2] == Span{on("2026-02-01"), on("2026-02-28")});
}

TEST_CASE("A week with two meetings counts once, a week without counts as missed",
          "[domain][measures]") {
    const auto weeks = weeksOf({on("2026-10-19"), on("2026-11-08")});
    const auto marks =
        meetingWeeks({met(1, "2026-10-19"), met(2, "2026-10-25"), met(3, "2026-11-08")},
                     on("2016-01-01"), weeks);
    CHECK(statesOf(marks) == std::vector{SpanState::Met, SpanState::Missed, SpanState::Met});
    CHECK(marks[0].meetings.size() == 2);
    CHECK(partOf(marks) == Part{2, 3});
}

TEST_CASE("Weeks before a hub was open do not count against it", "[domain][measures]") {
    const auto weeks = weeksOf({on("2026-10-19"), on("2026-11-08")});
    const auto marks = meetingWeeks({met(1, "2026-11-05")}, on("2026-10-28"), weeks);
    CHECK(statesOf(marks) == std::vector{SpanState::Nothing, SpanState::Nothing, SpanState::Met});
    CHECK(partOf(marks) == Part{1, 1});
}

TEST_CASE("The group manager's month is met by one meeting, and the present month may still be",
          "[domain][measures]") {
    const auto months = monthsTo(on("2026-11-12"), 4); // August to November
    const auto marks = attendanceMonths({met(1, "2026-09-03"), met(2, "2026-09-10", true),
                                         met(3, "2026-10-01"), met(4, "2026-11-05")},
                                        months);
    CHECK(statesOf(marks) ==
          std::vector{SpanState::Nothing, SpanState::Met, SpanState::Missed, SpanState::NotYet});
    CHECK(partOf(marks) == Part{1, 2});
    CHECK(statesOf(attendanceMonths({met(1, "2026-11-05", true)}, months)).back() ==
          SpanState::Met);
}

TEST_CASE("A discussion has both halves, one, or neither", "[domain][measures]") {
    CHECK(halvesOf(deep(true, true)) == Halves::Both);
    CHECK(halvesOf(deep(true, false)) == Halves::ReflectionOnly);
    CHECK(halvesOf(deep(false, true)) == Halves::DirectionOnly);
    CHECK(halvesOf(deep(false, false)) == Halves::Neither);
}

TEST_CASE("An action is measured against its first date, and not at all when it was not needed",
          "[domain][measures]") {
    CHECK(firstDateOf(due("2026-11-05", ActionState::Done, "2026-11-05")) == FirstDate::Kept);
    CHECK(firstDateOf(due("2026-11-05", ActionState::Done, "2026-11-06")) == FirstDate::Later);
    CHECK(firstDateOf(due("2026-11-05", ActionState::Open)) == FirstDate::NotYet);
    CHECK_FALSE(firstDateOf(due("2026-11-05", ActionState::Dropped, "2026-11-04")));
}

TEST_CASE("A hub is measured over the same weeks for every measure", "[domain][measures]") {
    HubFacts facts;
    facts.opened = on("2016-01-01");
    facts.meetings = {met(1, "2026-11-05", true), met(2, "2026-11-12", true)};
    facts.discussions = {deep(true, true), deep(false, true), deep(true, true, "2026-11-12"),
                         deep(true, true, "2026-08-16")}; // the last two outside
    facts.actions = {due("2026-11-02", ActionState::Done, "2026-11-01"),
                     due("2026-11-02", ActionState::Dropped, "2026-11-01"),
                     due("2026-11-02", ActionState::Open),
                     due("2026-11-12", ActionState::Open)}; // the last one outside
    const HubMeasures hub = measured(facts, measurePeriod(on("2026-11-12")));
    CHECK(hub.part(Measure::MeetingsHeld) == Part{1, 12});
    CHECK(hub.part(Measure::BothHalves) == Part{1, 2});
    CHECK(hub.part(Measure::FirstDates) == Part{1, 2});
    CHECK(hub.part(Measure::Attendance) == Part{1, 1});
}

TEST_CASE("Below twenty a share is said as n of d, and percentages are rounded",
          "[domain][measures]") {
    CHECK_FALSE(tellsPercent({7, 19}));
    CHECK(tellsPercent({7, 20}));
    CHECK(percentOf({0, 0}) == 0);
    CHECK(percentOf({1, 3}) == 33);
    CHECK(percentOf({2, 3}) == 67);
    CHECK(percentOf({1, 8}) == 13);
    CHECK(percentOf({8, 8}) == 100);
}

} // namespace rt
