// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/days.h"
#include "tests/support/words.h"
#include "ui/text/agenda_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const ChildId tobi = numbered<ChildId>(1);

QString named(ChildId child) {
    return child == tobi ? u"Tobi"_s : QString();
}

QString said(ReasonCode code, int number = 0, int other = 0, const char* day = "2026-11-05",
             ChildId child = {}) {
    return reasonText({code, number, other, on(day), child, 0}, named);
}

} // namespace

TEST_CASE("reasons are said in words without blame", "[words][ui]") {
    CHECK(said(ReasonCode::DaysSince, 17) == u"17 days since discussion");
    CHECK(said(ReasonCode::BeyondLimit, 1) == u"1 day since discussion");
    CHECK(said(ReasonCode::BeyondCadence, -1) == u"Not discussed yet");
    CHECK(said(ReasonCode::ScaleDrop, 5, 4) == u"Scale fell from 5 to 4");
    CHECK(said(ReasonCode::ScaleFlat, 4, 8) == u"Scale at 4 for 8 weeks");
    CHECK(said(ReasonCode::DateSoon, 7) == u"Conference in 7 working days");
    CHECK(said(ReasonCode::DateSoon, 0, 2) == u"Court date today");
    CHECK(said(ReasonCode::DateOverdue, -3, 1) == u"Care review was due 5 Nov");
    CHECK(said(ReasonCode::DateComing, -3, 3) == u"Core group was due 5 Nov");
    CHECK(said(ReasonCode::NewCase) == u"New, first discussion");
    CHECK(said(ReasonCode::RolledActions, 1) == u"Action rolled twice");
    CHECK(said(ReasonCode::RolledActions, 2) == u"2 actions rolled twice");
    CHECK(said(ReasonCode::DirectionOwed) == u"Direction owed since 5 Nov");
    CHECK(said(ReasonCode::VoiceOld, 44, 0, "", tobi) == u"Tobi: views 44 days old");
    CHECK(said(ReasonCode::VoiceOld, -1, 0, "", tobi) == u"Tobi: views not recorded yet");
    CHECK(said(ReasonCode::NotSeenAlone, 40, 0, "", {}) == u"A child: seen alone 40 days ago");
    CHECK(said(ReasonCode::VisitMissed, 20, 0, "2026-11-05", tobi) == u"Tobi: visit was due 5 Nov");
    CHECK(said(ReasonCode::Incident, 0, 0, "2026-11-10") == u"Missing episode 10 Nov");
}

TEST_CASE("every reason has words and a rule", "[words][ui]") {
    for (size_t i = 0; i < Names<ReasonCode>::words.size(); ++i) {
        const Reason reason{ReasonCode(i), 3, 2, on("2026-11-05"), tobi, 4};
        CHECK_FALSE(reasonText(reason, named).isEmpty());
        CHECK(reasonRule(reason, Settings()).endsWith(u" Here: 4 points."_s));
    }
    CHECK(reasonRule({ReasonCode::VoiceOld, 44, 0, {}, {}, 0}, Settings()) ==
          u"A child's views older than 42 days count.");
}

TEST_CASE("stored reasons are read, codes out of range do no harm", "[words][ui]") {
    CHECK(reasonTexts(u"rolled,1,0,,,3 from_2030,1,0,,,3 date_soon,2,99,2026-11-16,,0", named) ==
          QStringList{u"Action rolled twice"_s, u"Pathway plan review in 2 working days"_s});
}

TEST_CASE("the forecast in a sentence", "[words][ui]") {
    Coverage coverage;
    CHECK(coverageText(coverage) == u"No families are open with this hub.");
    coverage.families = 22;
    coverage.deep = 8;
    coverage.quick = 5;
    coverage.weeksPerCycle = 22.0 / 13;
    CHECK(coverageText(coverage) ==
          u"22 families, 13 a week, 8 in depth: everyone every 1.7 weeks. "
          "Nobody is past their cadence if this agenda runs.");
    coverage.beyond = {numbered<CaseId>(1)};
    coverage.quick = 14;
    CHECK(coverageText(coverage) == u"22 families, all discussed this week, 8 in depth. "
                                    "1 family is past their cadence if this agenda runs.");
    CHECK(becomesMustText(on("2026-12-08")) == u"Becomes a must on Tue 8 Dec 2026");
    CHECK(becomesMustText({}) == u"");
}
