// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publish_counts.h"
#include "core/queries/hubs.h"
#include "core/queries/measure_facts.h"
#include "core/queries/published_counts.h"
#include "core/queries/rows.h"
#include "core/queries/today_oversee.h"
#include "core/store/held_hubs.h"
#include "tests/core/demo/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Counted {
    SmallTrust trust;
    std::vector<HubLine> lines = hubsAsAt(trust.db(), trust.today());
    MeasurePeriod period = measurePeriod(trust.today());

    Workspace& workspace() { return trust.test.workspace; }

    std::vector<MeasuredHub> hubs() const {
        std::vector<MeasuredHub> all;
        for (const HubLine& line : lines)
            if (line.families > 0)
                all.push_back({line.hub.id, line.hub.opened, line.manager});
        return all;
    }

    std::vector<HubMeasures> measures() const {
        std::vector<HubMeasures> all;
        for (const HubFacts& facts : measureFacts(trust.db(), hubs(), period))
            all.push_back(measured(facts, period));
        return all;
    }

    void publish() {
        for (const HubLine& line : lines)
            publishCounts(workspace(), line.hub.id);
    }
};

std::vector<SpanState> states(const std::vector<SpanMark>& marks) {
    std::vector<SpanState> all;
    for (const SpanMark& mark : marks)
        all.push_back(mark.state);
    return all;
}

} // namespace

TEST_CASE("charts from what hubs published say what charts from their own rows say",
          "[counts][demo]") {
    Counted t;
    const auto own = t.measures();
    REQUIRE_FALSE(own.empty());
    t.publish();
    rememberHeldHubs(t.trust.db(), {}); // as head of operations: no hub's cases
    const auto published = t.measures();
    REQUIRE(published.size() == own.size());
    for (size_t i = 0; i < own.size(); ++i) {
        INFO("hub " << i);
        for (const Measure each :
             {Measure::BothHalves, Measure::FirstDates, Measure::MeetingsHeld, Measure::Attendance})
            CHECK(published[i].part(each) == own[i].part(each));
        CHECK(published[i].halves == own[i].halves);
        CHECK(published[i].firstDates == own[i].firstDates);
        CHECK(states(published[i].weeks) == states(own[i].weeks));
        CHECK(states(published[i].months) == states(own[i].months));
    }
}

TEST_CASE("numbers of families and children below six are not published", "[counts][demo]") {
    Counted t;
    t.publish();
    rememberHeldHubs(t.trust.db(), {});
    for (const HubLine& line : hubsAsAt(t.trust.db(), t.trust.today())) {
        INFO(line.hub.label.toStdString());
        const auto before = std::find_if(t.lines.begin(), t.lines.end(), [&](const HubLine& one) {
            return one.hub.id == line.hub.id;
        });
        const bool any = before->families > 0;
        if (any)
            CHECK(line.publishedAt == t.trust.today());
        CHECK(line.families == (before->families < fewestCounted ? 0 : before->families));
        CHECK(line.children == (before->children < fewestCounted ? 0 : before->children));
        if (any)
            CHECK(isMeasured(line));
    }
    for (const HubWeek& week : rowsOf<HubWeek>(t.trust.db(), "1 ORDER BY t.key"))
        for (const auto& count : {week.families, week.children, week.unallocated})
            CHECK((!count || *count == 0 || *count >= fewestCounted));
}

TEST_CASE("figures are published once, and again when they change", "[counts][demo]") {
    Counted t;
    const HubId hub = t.trust.made.hub13;
    CHECK(publishCounts(t.workspace(), hub) > 20);
    CHECK(publishCounts(t.workspace(), hub) == 0);
    const auto meeting = firstRowOf<Meeting>(
        t.trust.db(), "t.hub=? AND t.state='ended' ORDER BY t.on_day DESC, t.key", hub);
    REQUIRE(meeting);
    REQUIRE(t.workspace().change("test", [&](Changes& c) -> Outcome {
        c.withdraw<Meeting>(meeting->id);
        return ok;
    }));
    CHECK(publishCounts(t.workspace(), hub) == 1);
}

TEST_CASE("weeks after a hub's last figures are not counted as weeks without a meeting",
          "[counts][demo]") {
    Counted t;
    t.publish();
    rememberHeldHubs(t.trust.db(), {});
    t.trust.test.setToday("2026-12-24");
    const MeasurePeriod later = measurePeriod(t.trust.today());
    const auto facts = measureFacts(t.trust.db(), {{t.trust.made.hub13, {}, {}}}, later);
    REQUIRE(facts.front().publishedAt == day("2026-11-12"));
    const HubMeasures measures = measured(facts.front(), later);
    for (const SpanMark& mark : measures.weeks)
        if (mark.span.to > facts.front().publishedAt)
            CHECK(mark.state == SpanState::Nothing);
}

TEST_CASE("of a hub that is held nowhere near and published nothing there is nothing to count",
          "[counts][demo]") {
    Counted t;
    rememberHeldHubs(t.trust.db(), {});
    CHECK_FALSE(publishedHub(t.trust.db(), anId<HubId>(4711), t.period));
}
