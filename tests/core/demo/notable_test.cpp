// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/meeting_finish.h"
#include "core/queries/meeting_people.h"
#include "core/queries/meetings.h"
#include "core/queries/oversight.h"
#include "core/queries/rows.h"
#include "core/queries/standings.h"
#include "tests/core/demo/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Agenda agendaOfHub13(const SmallTrust& trust = SmallTrust::one()) {
    return proposedAgenda(trust.db(), *rowOf<Meeting>(trust.db(), trust.made.next));
}

bool agendaSays(Notable notable, ReasonCode code, const SmallTrust& trust = SmallTrust::one()) {
    const Agenda agenda = agendaOfHub13(trust);
    const FamilyId family = trust.family(notable);
    const auto item = std::find_if(agenda.items.begin(), agenda.items.end(),
                                   [&](const Ranked& r) { return r.family == family; });
    if (item == agenda.items.end())
        return false;
    INFO(item->familyName.toStdString() << ": " << writeReasons(item->reasons).toStdString());
    const bool found = std::any_of(item->reasons.begin(), item->reasons.end(),
                                   [code](const Reason& r) { return r.code == code; });
    CHECK(found);
    return found;
}

MeetingId lastMeeting(const SmallTrust& trust = SmallTrust::one()) {
    return firstRowOf<Meeting>(trust.db(), "t.hub=? AND t.state='ended' ORDER BY t.on_day DESC",
                               trust.made.hub13)
        ->id;
}

} // namespace

TEST_CASE("hub 13 meets today at ten and its agenda is still to be prepared", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto next = nextMeeting(trust.db(), trust.made.hub13, trust.today());
    REQUIRE(next);
    CHECK(next->id == trust.made.next);
    CHECK(next->on == trust.today());
    CHECK(next->at == u"10:00");
    CHECK(agendaLines(trust.db(), next->id).empty());
    const Agenda agenda = agendaOfHub13();
    CHECK(agenda.chosen >= 12);
    CHECK(agenda.chosen <= 19);
    CHECK(agenda.chosen < int(agenda.items.size()));
}

TEST_CASE("the agenda rule finds each family that is wrong or due on purpose", "[demo]") {
    CHECK(agendaSays(Notable::Drift, ReasonCode::BeyondLimit));
    CHECK(agendaSays(Notable::DriftToo, ReasonCode::BeyondLimit));
    CHECK(agendaSays(Notable::FallingScale, ReasonCode::ScaleDropBig));
    CHECK(agendaSays(Notable::RolledAction, ReasonCode::RolledActions));
    CHECK(agendaSays(Notable::WaivedDirection, ReasonCode::DirectionOwed));
    CHECK(agendaSays(Notable::PlanOld, ReasonCode::PlanOld));
    CHECK(agendaSays(Notable::NewCase, ReasonCode::NewCase));
    CHECK(agendaSays(Notable::Urgent, ReasonCode::Urgent));
    CHECK(agendaSays(Notable::Urgent, ReasonCode::Incident));
    CHECK(agendaSays(Notable::ManagerOwes, ReasonCode::ManagerOwes));
    CHECK(agendaSays(Notable::ConferenceSoon, ReasonCode::DateSoon));
    CHECK(agendaSays(Notable::NotReached, ReasonCode::NotReached));
    CHECK(agendaSays(Notable::Asked, ReasonCode::Asked));
}

TEST_CASE("one open action has been rolled three times", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto actions = rowsOf<Action>(trust.db(), "t.state='open' AND t.rolled>=3");
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].family == trust.family(Notable::RolledAction));
    CHECK(rowsOf<ActionStep>(trust.db(), "t.action=? AND t.kind='rolled'", actions[0].id).size() ==
          3);
}

TEST_CASE("the clinician has missed three meetings running", "[demo]") {
    const AttendanceSheet sheet = attendanceOf(SmallTrust::one().db(), lastMeeting());
    CHECK(sheet.clinicianRequired);
    CHECK(sheet.clinicianAbsent == 3);
}

TEST_CASE("the group manager came to no meeting last month, and to one before", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto month = [&](int ago) {
        const auto lines =
            managerAttendance(trust.db(), trust.made.hub13, trust.today().addMonths(-ago));
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].manager == trust.made.manager);
        CHECK(lines[0].held >= 3);
        return lines[0].attended;
    };
    CHECK(month(1) == 0);
    CHECK(month(2) >= 1);
}

TEST_CASE("four discussions of last week wait for the consultant's signature", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    CHECK(signRequestsFor(trust.db(), trust.made.consultant).size() == 4);
    CHECK(finishSummary(trust.db(), lastMeeting()).toSign == 4);
    CHECK(finishSummary(trust.db(), lastMeeting()).notReached == 1);
}

TEST_CASE("a challenge is open and a direction is owed", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto open = challengesOpen(trust.db(), trust.made.hub13);
    REQUIRE(open.size() == 1);
    CHECK(open[0].challenge.family == trust.family(Notable::OpenChallenge));
    const auto owed = directionsOwed(trust.db(), trust.made.hub13);
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].direction.family == trust.family(Notable::ManagerOwes));
    CHECK(unallocated(trust.db(), trust.today()).empty());
}

TEST_CASE("a protected address has its banner", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto family = rowOf<Family>(trust.db(), trust.family(Notable::ProtectedAddress));
    REQUIRE(family);
    CHECK(!family->banner.isEmpty());
    const auto address = firstRowOf<Address>(
        trust.db(), "t.family=? AND t.to_day IS NULL ORDER BY t.key", family->id);
    REQUIRE(address);
    CHECK(!address->notKnownBy.isEmpty());
}

TEST_CASE("the coming meeting has earlier actions to decide about", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto actions = rowsOf<Action>(
        trust.db(), "t.state='open' AND t.from_discussion IS NOT NULL ORDER BY t.key");
    CHECK(actions.size() >= 15);
}

TEST_CASE("what is wrong on purpose is there on any day, whatever the seed", "[demo]") {
    struct Day {
        const char* today;
        quint64 seed;
    };

    for (const Day& day : {Day{"2026-11-22", 1}, Day{"2026-12-28", 2}, Day{"2027-01-01", 3},
                           Day{"2026-05-26", 4}, Day{"2028-02-29", 5}}) {
        INFO(day.today << " seed " << day.seed);
        const SmallTrust trust(0.05, day.seed, day.today);
        const auto next = rowOf<Meeting>(trust.db(), trust.made.next);
        CHECK(next->on >= trust.today());
        CHECK(next->on.dayOfWeek() <= 5);
        CHECK(rowsOf<Action>(trust.db(), "t.state='open' AND t.rolled>=3").size() == 1);
        CHECK(signRequestsFor(trust.db(), trust.made.consultant).size() == 4);
        CHECK(attendanceOf(trust.db(), lastMeeting(trust)).clinicianAbsent == 3);
        CHECK(challengesOpen(trust.db(), trust.made.hub13).size() == 1);
        const auto lastMonth =
            managerAttendance(trust.db(), trust.made.hub13, trust.today().addMonths(-1));
        CHECK(lastMonth.at(0).attended == 0);
        CHECK(agendaSays(Notable::Drift, ReasonCode::BeyondLimit, trust));
        CHECK(agendaSays(Notable::FallingScale, ReasonCode::ScaleDropBig, trust));
        CHECK(agendaSays(Notable::RolledAction, ReasonCode::RolledActions, trust));
        CHECK(agendaSays(Notable::WaivedDirection, ReasonCode::DirectionOwed, trust));
        CHECK(agendaSays(Notable::PlanOld, ReasonCode::PlanOld, trust));
        CHECK(agendaSays(Notable::ConferenceSoon, ReasonCode::DateSoon, trust));
    }
}
