// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/directions.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/queries/hub_board.h"
#include "core/queries/hub_digest.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// The meeting was on Thu 12 Nov 2026; the digest is read on Mon 16 Nov.
struct Monday : MeetingHub {
    Monday() {
        const MeetingId meeting = running();
        discussed(meeting, 1);
        actAs(worker);
        Incident incident;
        incident.family = familyId(2);
        incident.child = childId(2, 0);
        incident.kind = IncidentKind::Missing;
        incident.on = day("2026-11-10");
        REQUIRE(recordIncident(workspace, incident));
        Visit visit;
        visit.family = familyId(1);
        visit.child = childId(1, 0);
        visit.by = worker;
        visit.on = day("2026-11-09");
        REQUIRE(recordVisit(workspace, visit));
        setToday("2026-11-16");
    }

    HubDigest read() { return hubDigest(db, *rowOf<Hub>(db, hub), workspace.today()); }

    static const DigestFamily* of(const HubDigest& digest, FamilyId family) {
        for (const DigestFamily& one : digest.changed)
            if (one.family == family)
                return &one;
        return nullptr;
    }
};

bool says(const DigestFamily& family, DigestKind kind) {
    return std::any_of(family.facts.begin(), family.facts.end(),
                       [kind](const DigestFact& fact) { return fact.kind == kind; });
}

} // namespace

TEST_CASE("The digest tells what changed from Monday to Sunday, by family", "[queries][digest]") {
    Monday m;
    const HubDigest digest = m.read();
    CHECK(digest.from == day("2026-11-09"));
    CHECK(digest.to == day("2026-11-15"));
    CHECK(digest.until == day("2026-11-22"));
    CHECK(digest.families == 3);
    CHECK(digest.children == 6);
    CHECK(digest.discussed == 1);
    CHECK(digest.bothHalves == 1);
    CHECK(digest.visits == 1);
    REQUIRE(digest.changed.size() == 2);
    const DigestFamily* talked = Monday::of(digest, m.familyId(1));
    REQUIRE(talked);
    CHECK(says(*talked, DigestKind::Discussed));
    const DigestFamily* missing = Monday::of(digest, m.familyId(2));
    REQUIRE(missing);
    CHECK(missing->facts.front().child == m.childId(2, 0));
    CHECK_FALSE(Monday::of(digest, m.familyId(3)));
}

TEST_CASE("What is due until Sunday stands in it, what is late first", "[queries][digest]") {
    Monday m;
    for (const char* due : {"2026-11-13", "2026-11-22", "2026-11-23"}) {
        KeyDate date;
        date.family = m.familyId(3);
        date.kind = KeyDateKind::CoreGroup;
        date.due = day(due);
        REQUIRE(setKeyDate(m.workspace, date));
    }
    const HubDigest digest = m.read();
    std::vector<QDate> dates;
    for (const ClockLine& line : digest.due)
        if (line.kind == ClockKind::KeyDate)
            dates.push_back(line.due);
    CHECK(dates == std::vector{day("2026-11-13"), day("2026-11-22")});
    CHECK(std::is_sorted(digest.due.begin(), digest.due.end(),
                         [](const ClockLine& a, const ClockLine& b) { return a.due < b.due; }));
}

TEST_CASE("Actions stand under whoever has them, those outside the hub last", "[queries][digest]") {
    Monday m;
    Action outside;
    outside.family = m.familyId(1);
    outside.outsideOwner = u"Baylis Court School"_s;
    outside.what = u"send the report"_s;
    outside.due = day("2026-11-20");
    REQUIRE(addAction(m.workspace, outside));
    const HubDigest digest = m.read();
    REQUIRE(digest.people.size() == 2);
    CHECK(digest.people[0].name == "Sam Osei");
    CHECK(digest.people[0].open == 1);
    CHECK(digest.people[0].late == 1); // the meeting's action was due on Friday
    CHECK(digest.people[1].name == "Baylis Court School");
    CHECK(digest.people[1].id.isNull());
}

TEST_CASE("The board puts a family where its records say", "[queries][board]") {
    Monday m;
    const auto stage = [&](unsigned family) {
        const HubBoard board = hubBoard(m.db, m.coordinator, m.hub, m.workspace.today());
        for (size_t i = 0; i < boardStages; ++i)
            for (const CaseLine& line : board.stages[i])
                if (line.family == m.familyId(family))
                    return BoardStage(i);
        FAIL("not on the board");
        return BoardStage::New;
    };
    CHECK(stage(1) == BoardStage::PlanWorking); // discussed, no date near
    CHECK(stage(2) == BoardStage::New);
    KeyDate date;
    date.family = m.familyId(1);
    date.kind = KeyDateKind::Conference;
    date.due = day("2026-11-27");
    REQUIRE(setKeyDate(m.workspace, date));
    CHECK(stage(1) == BoardStage::Reviewing);
    m.actAs(m.consultant);
    DirectionBetween close;
    close.family = m.familyId(1);
    close.kind = DecisionKind::Close;
    close.decision = u"Close"_s;
    close.because = u"safe enough"_s;
    close.by = day("2026-11-30");
    close.noActionBecause = u"all is done"_s;
    REQUIRE(recordDirection(m.workspace, close));
    CHECK(stage(1) == BoardStage::StepDown);
    CaseLine moving;
    CHECK(stageOf(moving, true, m.workspace.today()) == BoardStage::Moving);
}

TEST_CASE("A partner's board holds only families in which they are named", "[queries][board]") {
    Monday m;
    const PersonId partner = anId<PersonId>(9);
    (void)m.workspace.change("test.partner", [&](Changes& c) -> Outcome {
        m.person(c, partner, "Pat Police", Role::Partner);
        return ok;
    });
    CHECK(hubBoard(m.db, partner, m.hub, m.workspace.today()).families == 0);
    CHECK(hubBoard(m.db, m.worker, m.hub, m.workspace.today()).families == 3);
}
