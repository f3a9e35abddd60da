// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/agenda.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday = on("2026-11-12");
const Settings settings;

// A family that needs nothing: discussed last week, its child in need seen and heard.
Standing quiet(unsigned n = 1, QStringView name = u"Patel") {
    Standing s;
    s.inCase = numbered<CaseId>(n);
    s.family = numbered<FamilyId>(n);
    s.familyName = name.toString();
    s.opened = on("2026-03-04");
    s.lastDeep = on("2026-11-05");
    s.children = {{numbered<ChildId>(n), Journey::ChildInNeed, false, on("2026-03-04"),
                   on("2026-11-09"), on("2026-11-02"), on("2026-11-02")}};
    return s;
}

Ranked ranked(const Standing& standing) {
    return rankCase(standing, settings, thursday);
}

const Reason* find(const Ranked& r, ReasonCode code) {
    for (const Reason& reason : r.reasons)
        if (reason.code == code)
            return &reason;
    return nullptr;
}

bool isMustFor(const Standing& s, ReasonCode code) {
    const Ranked r = ranked(s);
    return r.tier == Tier::Must && find(r, code) != nullptr && r.becomesMust == thursday;
}

int pointsFor(const Standing& s, ReasonCode code) {
    const Ranked r = ranked(s);
    const Reason* reason = find(r, code);
    return r.tier != Tier::Must && reason && reason->points == r.points ? r.points : -1;
}

} // namespace

TEST_CASE("a family that needs nothing says only when it was discussed", "[agenda][domain]") {
    const Ranked r = ranked(quiet());
    CHECK(r.tier == Tier::Should);
    CHECK(r.points == 0);
    CHECK(r.minutes == 5);
    REQUIRE(r.reasons.size() == 1);
    CHECK(r.reasons[0] == Reason{ReasonCode::DaysSince, 7, 0, on("2026-11-05"), {}, 0});
    CHECK(r.due == on("2026-12-03"));
    CHECK(r.becomesMust == on("2026-12-08")); // the visit of 9 Nov runs out before the cadence does
}

TEST_CASE("what makes a family a must", "[agenda][domain]") {
    Standing s = quiet();
    SECTION("an urgent request") {
        s.urgent = on("2026-11-10");
        CHECK(isMustFor(s, ReasonCode::Urgent));
        CHECK(ranked(s).minutes == 10);
    }
    SECTION("new, never discussed") {
        s.lastDeep = {};
        CHECK(isMustFor(s, ReasonCode::NewCase));
        CHECK(ranked(s).minutes == 10);
    }
    SECTION("reflection owed") {
        s.reflectionOwed = on("2026-11-05");
        CHECK(isMustFor(s, ReasonCode::ReflectionOwed));
    }
    SECTION("direction owed") {
        s.directionOwed = on("2026-11-05");
        CHECK(isMustFor(s, ReasonCode::DirectionOwed));
    }
    SECTION("a direction that the group manager owes") {
        s.managerOwes = on("2026-11-05");
        CHECK(isMustFor(s, ReasonCode::ManagerOwes));
    }
    SECTION("two weeks past the cadence") {
        s.lastDeep = on("2026-09-30");
        CHECK(isMustFor(s, ReasonCode::BeyondLimit));
        s.lastDeep = on("2026-10-01");
        CHECK_FALSE(isMustFor(s, ReasonCode::BeyondLimit));
    }
    SECTION("a conference within ten working days") {
        s.dates = {{KeyDateKind::Conference, on("2026-11-26")}};
        CHECK(isMustFor(s, ReasonCode::DateSoon));
        CHECK(find(ranked(s), ReasonCode::DateSoon)->number == 10);
        CHECK(ranked(s).minutes == 8);
    }
    SECTION("a court date that was due") {
        s.dates = {{KeyDateKind::Court, on("2026-11-03")}};
        CHECK(isMustFor(s, ReasonCode::DateOverdue));
    }
    SECTION("the hub's scale fell by two") {
        s.hubScale = {{on("2026-10-29"), 5}, {on("2026-11-05"), 3}};
        CHECK(isMustFor(s, ReasonCode::ScaleDropBig));
    }
    SECTION("a visit missed") {
        s.children[0].seen = on("2026-10-14");
        CHECK(isMustFor(s, ReasonCode::VisitMissed));
        s.children[0].seen = on("2026-10-15"); // 20 working days are up today
        CHECK_FALSE(isMustFor(s, ReasonCode::VisitMissed));
    }
    SECTION("a critical incident in the last seven days") {
        s.incidents = {{IncidentKind::Missing, on("2026-11-05"), {}}};
        CHECK(isMustFor(s, ReasonCode::Incident));
        s.incidents = {{IncidentKind::Missing, on("2026-11-04"), {}}};
        CHECK_FALSE(isMustFor(s, ReasonCode::Incident));
    }
}

TEST_CASE("what gives points", "[agenda][domain]") {
    Standing s = quiet();
    SECTION("weeks begun past the cadence, three each") {
        s.lastDeep = on("2026-10-14");
        CHECK(pointsFor(s, ReasonCode::BeyondCadence) == 3);
        s.lastDeep = on("2026-10-07");
        CHECK(pointsFor(s, ReasonCode::BeyondCadence) == 6);
    }
    SECTION("the hub's scale fell by one") {
        s.hubScale = {{on("2026-10-29"), 5}, {on("2026-11-05"), 4}};
        CHECK(pointsFor(s, ReasonCode::ScaleDrop) == 4);
        s.lastDeep = on("2026-11-06"); // talked about since
        CHECK(pointsFor(s, ReasonCode::ScaleDrop) == -1);
    }
    SECTION("flat and low for eight weeks") {
        s.hubScale = {{on("2026-09-01"), 4}, {on("2026-11-05"), 4}};
        CHECK(pointsFor(s, ReasonCode::ScaleFlat) == 5);
    }
    SECTION("actions rolled twice, nine at most") {
        s.rolledTwice = 1;
        CHECK(pointsFor(s, ReasonCode::RolledActions) == 3);
        s.rolledTwice = 5;
        CHECK(pointsFor(s, ReasonCode::RolledActions) == 9);
    }
    SECTION("plan not updated in its interval") {
        s.planUpdated = on("2026-08-19");
        CHECK(pointsFor(s, ReasonCode::PlanOld) == 4);
    }
    SECTION("not seen alone in the interval") {
        s.children[0].seenAlone = on("2026-09-16");
        CHECK(pointsFor(s, ReasonCode::NotSeenAlone) == 6);
    }
    SECTION("voice over 42 days") {
        s.children[0].voice = on("2026-09-30");
        CHECK(pointsFor(s, ReasonCode::VoiceOld) == 4);
        s.children[0].voice = on("2026-10-01");
        CHECK(pointsFor(s, ReasonCode::VoiceOld) == -1);
    }
    SECTION("a review in eleven to twenty working days") {
        s.dates = {{KeyDateKind::CareReview, on("2026-11-27")}};
        CHECK(pointsFor(s, ReasonCode::DateComing) == 4);
        s.dates = {{KeyDateKind::CareReview, on("2026-12-11")}};
        CHECK(pointsFor(s, ReasonCode::DateComing) == -1);
    }
    SECTION("a colleague asked") {
        s.asked = on("2026-11-10");
        CHECK(pointsFor(s, ReasonCode::Asked) == 6);
    }
    SECTION("not reached last time") {
        s.notReached = true;
        CHECK(pointsFor(s, ReasonCode::NotReached) == 6);
    }
    SECTION("ready to close") {
        s.readyToClose = true;
        CHECK(pointsFor(s, ReasonCode::ReadyToClose) == 3);
    }
}

TEST_CASE("several children of one rule are all named and count once", "[agenda][domain]") {
    Standing s = quiet();
    s.children.push_back(s.children[0]);
    s.children[1].child = numbered<ChildId>(77);
    s.children[0].voice = s.children[1].voice = on("2026-09-01");
    const Ranked r = ranked(s);
    CHECK(r.points == 4);
    CHECK(std::count_if(r.reasons.begin(), r.reasons.end(), [](const Reason& reason) {
              return reason.code == ReasonCode::VoiceOld;
          }) == 2);
}

TEST_CASE("the strictest child sets the cadence", "[agenda][domain]") {
    Standing s = quiet();
    CHECK(ranked(s).due == on("2026-12-03"));
    s.children.push_back(
        {numbered<ChildId>(2), Journey::EarlyHelp, true, on("2026-11-01"), {}, {}, {}});
    CHECK(ranked(s).due == on("2026-11-19"));
    CHECK(ranked(s).reasons.size() == 1); // nobody has seen or heard an unborn child
    s.children.clear();
    CHECK(ranked(s).due == on("2026-12-03")); // an adult without a child
}

TEST_CASE("an imported case waits for its first date, not for every old one", "[agenda][domain]") {
    Standing s = quiet();
    s.lastDeep = on("2026-06-01");
    s.firstDeepDue = on("2026-12-01");
    CHECK(ranked(s).due == on("2026-12-01"));
    CHECK(ranked(s).tier == Tier::Should);
    s.lastDeep = {};
    CHECK(ranked(s).tier == Tier::Should);
    CHECK_FALSE(find(ranked(s), ReasonCode::NewCase));
}

TEST_CASE("an agreed date comes before the cadence but not after it", "[agenda][domain]") {
    Standing s = quiet();
    s.nextDeep = on("2026-11-19");
    CHECK(ranked(s).due == on("2026-11-19"));
    s.nextDeep = on("2027-03-01");
    CHECK(ranked(s).due == on("2026-12-03"));
    s.nextDeep = on("2026-11-01"); // of an earlier discussion
    CHECK(ranked(s).due == on("2026-12-03"));
}

TEST_CASE("the family's own median replaces the minutes by rule", "[agenda][domain]") {
    Standing s = quiet();
    s.medianMinutes = 7;
    CHECK(ranked(s).minutes == 7);
    s.urgent = thursday;
    CHECK(ranked(s).minutes == 10);
}

TEST_CASE("musts first, the pressing ones before the others", "[agenda][domain]") {
    Standing owed = quiet(1, u"Reid"), fresh = quiet(2, u"Okonjo"), urgent = quiet(3, u"Novak"),
             calm = quiet(4, u"Adeyemi"), falling = quiet(5, u"Young");
    owed.directionOwed = on("2026-11-05");
    fresh.lastDeep = {};
    urgent.urgent = on("2026-11-10");
    falling.hubScale = {{on("2026-10-29"), 5}, {on("2026-11-05"), 4}};
    const Agenda agenda = agendaFor({owed, fresh, urgent, calm, falling}, settings, thursday, 80);
    QStringList order;
    for (const Ranked& item : agenda.items)
        order.append(item.familyName);
    CHECK(order == QStringList{u"Novak"_s, u"Okonjo"_s, u"Reid"_s, u"Young"_s, u"Adeyemi"_s});
    CHECK(agenda.chosen == 5);
    CHECK(agenda.roomFor == 13);
    CHECK(agenda.minutes == 10 + 10 + 5 + 5 + 5);
}

TEST_CASE("equal families stand in order of days since discussion, then name", "[agenda][domain]") {
    Standing b = quiet(1, u"Brown"), a = quiet(2, u"Ásgeir"), old = quiet(3, u"Zhou");
    old.lastDeep = on("2026-10-29");
    const Agenda agenda = agendaFor({b, a, old}, settings, thursday, 80);
    CHECK(agenda.items[0].familyName == u"Zhou");
    CHECK(agenda.items[1].familyName == u"Ásgeir");
    CHECK(agenda.items[2].familyName == u"Brown");
}

TEST_CASE("high points go deep, the others get the quick round, the rest wait",
          "[agenda][domain]") {
    std::vector<Standing> hub;
    for (unsigned n = 1; n <= 10; ++n)
        hub.push_back(quiet(n, u"Calm"));
    hub[9].notReached = true;
    const Agenda agenda = agendaFor(hub, settings, thursday, 11);
    CHECK(agenda.items[0].inCase == hub[9].inCase);
    CHECK(agenda.items[0].depth == Depth::Deep);
    CHECK(agenda.items[1].depth == Depth::Quick);
    CHECK(agenda.items[1].minutes == 2);
    CHECK(agenda.items[3].tier == Tier::Should);
    CHECK(agenda.items[4].tier == Tier::Later);
    CHECK(agenda.minutes == 5 + 2 + 2 + 2);
    CHECK(agenda.coverage.families == 10);
    CHECK(agenda.coverage.deep == 1);
    CHECK(agenda.coverage.quick == 3);
    CHECK(agenda.coverage.weeksPerCycle == 2.5);
    CHECK(agenda.coverage.longestWeeks == 2);
    CHECK(agenda.coverage.beyond.empty());
}

TEST_CASE("the forecast names who will be past their cadence if left out", "[agenda][domain]") {
    Standing late = quiet(1, u"Late"), busy = quiet(2, u"Busy");
    late.lastDeep = on("2026-10-20"); // four weeks are up on 17 November
    busy.urgent = thursday;
    const Agenda agenda = agendaFor({late, busy}, settings, thursday, 10);
    CHECK(agenda.coverage.beyond == std::vector{late.inCase});
    CHECK(agenda.items[1].becomesMust == on("2026-12-02"));
}

TEST_CASE("a must is chosen whatever the time", "[agenda][domain]") {
    Standing s = quiet();
    s.urgent = thursday;
    const Agenda agenda = agendaFor({s}, settings, thursday, 0);
    CHECK(agenda.chosen == 1);
    CHECK(agendaFor({}, settings, thursday, 80).items.empty());
}

TEST_CASE("an agenda loses nobody and does not depend on the order of its input",
          "[agenda][domain][property]") {
    const auto seed = GENERATE(range(1u, 31u));
    INFO("seed " << seed);
    Dice dice(seed);
    std::vector<Standing> hub;
    for (unsigned n = 0; n < unsigned(dice.roll(0, 40)); ++n) {
        Standing s = quiet(n + 1, n % 2 ? u"Same" : u"Name");
        s.lastDeep = dice.roll(0, 5) ? thursday.addDays(-dice.roll(1, 60)) : QDate();
        s.rolledTwice = dice.roll(0, 4);
        s.notReached = dice.roll(0, 1);
        s.children[0].seen = thursday.addDays(-dice.roll(1, 40));
        hub.push_back(s);
    }
    const Agenda agenda = agendaFor(hub, settings, thursday, dice.roll(0, 120));
    std::shuffle(hub.begin(), hub.end(), dice.generator);
    const Agenda again = agendaFor(hub, settings, thursday, 0);
    REQUIRE(agenda.items.size() == hub.size());
    for (size_t i = 0; i < agenda.items.size(); ++i) {
        const Ranked& item = agenda.items[i];
        CHECK(item.chosen == (item.tier != Tier::Later));
        CHECK((item.tier != Tier::Must || item.depth == Depth::Deep));
        CHECK(readReasons(writeReasons(item.reasons)) == item.reasons);
        if (item.tier == Tier::Must)
            CHECK(again.items[i].inCase == item.inCase);
    }
}

TEST_CASE("reasons are kept as text and unknown ones passed over", "[agenda][domain]") {
    const std::vector<Reason> reasons{{ReasonCode::ScaleDrop, 5, 4, on("2026-11-05"), {}, 4},
                                      {ReasonCode::VoiceOld, -1, 0, {}, numbered<ChildId>(3), 0}};
    CHECK(readReasons(writeReasons(reasons)) == reasons);
    CHECK(writeReasons({reasons[0]}) == u"scale_drop,5,4,2026-11-05,,4");
    CHECK(readReasons(u"from_2030,1,2,,,3 rolled,1,0,,,3 rolled,1 ,,, ").size() == 1);
    CHECK(readReasons(u"").empty());
}
