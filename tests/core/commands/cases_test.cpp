// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/cases.h"
#include "core/queries/family_people.h"
#include "core/queries/hubs.h"
#include "core/queries/meetings.h"
#include "core/queries/oversight.h"
#include "core/queries/rows.h"
#include "core/store/verify.h"
#include "tests/support/small_trust.h"
#include "tests/support/undone.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

TEST_CASE("a child goes to another hub: the sibling stays, and the cases are linked",
          "[commands][allocate]") {
    SmallTrust t;
    t.actAs(t.manager);
    const auto moved =
        allocate(t.workspace, {t.mia, t.hub14, t.worker, day("2026-11-12"), {}, {}, {}, false});
    REQUIRE(moved);
    CHECK(openCasesOf(t.db, t.family).size() == 2);
    CHECK(openAllocationOf(t.db, t.mia)->id == *moved);
    CHECK(t.one("SELECT count(*) FROM allocation WHERE to_day='2026-11-11'") == "1");
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(openCasesOf(t.db, t.family).size() == 1);
    CHECK(openAllocationOf(t.db, t.mia)->inCase == t.openCaseIn(t.hub13));
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("when the last child has gone, the case closes", "[commands][allocate]") {
    SmallTrust t;
    t.actAs(t.manager);
    for (const ChildId child : {t.mia, t.tobi})
        REQUIRE(allocate(t.workspace, {child,
                                       t.hub14,
                                       t.worker,
                                       day("2026-11-12"),
                                       QStringLiteral("moved house"),
                                       {},
                                       {},
                                       false}));
    CHECK(openCasesOf(t.db, t.family).size() == 1);
    CHECK(t.one("SELECT closed_because FROM family_case WHERE closed IS NOT NULL") ==
          "moved house");
}

TEST_CASE("hubs refuse what they do not hold", "[commands][allocate]") {
    SmallTrust t;
    const ChildId ada = t.child(t.family, "Ada", "2024-07-01", Journey::ChildProtection);
    Allocate wish{ada, t.information, t.worker, {}, {}, {}, {}, false};
    CHECK(allocate(t.workspace, wish).error() == notAllowed("allocate.hub_holds_no_cases"));
    wish.hub = t.innovation;
    CHECK(allocate(t.workspace, wish).error() == notAllowed("allocate.plan"));
    wish.overrideBecause = QStringLiteral("plan ends on Monday");
    CHECK(allocate(t.workspace, wish).error() == notAllowed("right.decide"));
    t.actAs(t.manager);
    CHECK(allocate(t.workspace, wish));
    REQUIRE(closeHub(t.workspace, {t.hub14, day("2026-11-01"), QStringLiteral("reorganised")}));
    wish = {t.tobi, t.hub14, t.worker, {}, {}, {}, {}, false};
    CHECK(allocate(t.workspace, wish).error() == notAllowed("allocate.hub_closed"));
}

TEST_CASE("a consultant allocates in the hub; from one hub to another only a manager hands over",
          "[commands][allocate][rights]") {
    SmallTrust t;
    const ChildId ada = t.child(t.family, "Ada", "2024-07-01", Journey::ChildInNeed);
    t.actAs(t.coordinator);
    CHECK(allocate(t.workspace, {ada, t.hub13, t.worker, {}, {}, {}, {}, false}).error() ==
          notAllowed("right.allocate"));
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, {}, {}, {}, {}, false}).error() ==
          notAllowed("right.hand_over"));
    t.actAs(t.consultant);
    CHECK(allocate(t.workspace, {ada, t.hub13, t.worker, {}, {}, {}, {}, false}));
    CHECK(allocate(t.workspace, {t.mia, t.hub13, t.consultant, {}, {}, {}, {}, false}));
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, {}, {}, {}, {}, false}).error() ==
          notAllowed("right.hand_over"));
    t.actAs(t.manager);
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, {}, {}, {}, {}, false}));
    CHECK(openAllocationOf(t.db, t.mia)->inCase == t.openCaseIn(t.hub14));
}

TEST_CASE("closing a case ends its allocations and needs a reason", "[commands][case]") {
    SmallTrust t;
    const CaseId open = t.openCaseIn(t.hub13);
    CHECK(closeCase(t.workspace, {open, day("2026-11-12"), {}}).error() ==
          invalid("family_case.closed_because"));
    REQUIRE(closeCase(t.workspace, {open, day("2026-11-12"), QStringLiteral("stepped down")}));
    CHECK(rowOf<Child>(t.db, t.mia)->status == Journey::Closed);
    CHECK_FALSE(openAllocationOf(t.db, t.tobi));
    CHECK(unallocated(t.db, t.workspace.today()).empty());
    CHECK(closeCase(t.workspace, {open, day("2026-11-12"), QStringLiteral("again")}).error().code ==
          ErrorCode::Conflict);
}

TEST_CASE("a new lead begins the day after the old one ended", "[commands][lead]") {
    SmallTrust t;
    REQUIRE(changeLead(t.workspace, {t.mia, t.consultant, day("2026-11-12"), {}}));
    CHECK(openAllocationOf(t.db, t.mia)->lead == t.consultant);
    CHECK(openCasesOf(t.db, t.family).size() == 1);
    CHECK(changeLead(t.workspace, {t.mia, t.consultant, {}, {}}).error().code ==
          ErrorCode::Conflict);
}

TEST_CASE("a hub that merges takes its families and people along", "[commands][hub]") {
    SmallTrust t;
    t.actAs(t.manager);
    CHECK(closeHub(t.workspace, {t.hub13, day("2026-11-12"), QStringLiteral("x")}).error() ==
          notAllowed("hub.open_cases"));
    REQUIRE(
        mergeHubs(t.workspace, {t.hub13, t.hub14, day("2026-12-01"), QStringLiteral("merger")}));
    CHECK(t.openCaseIn(t.hub13).isNull());
    CHECK_FALSE(t.openCaseIn(t.hub14).isNull());
    CHECK(openAllocationOf(t.db, t.mia)->inCase == t.openCaseIn(t.hub14));
    CHECK(t.one("SELECT count(*) FROM membership WHERE from_day='2026-12-01'") == "5");
    CHECK(rowOf<Hub>(t.db, t.hub13)->mergedInto == t.hub14);
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK_FALSE(t.openCaseIn(t.hub13).isNull());
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a placement corrected on the same day counts in one hub", "[commands][allocate]") {
    SmallTrust t;
    const QDate today = t.workspace.today();
    const auto children = [&](HubId hub) {
        const auto lines = hubsAsAt(t.db, today);
        const auto at = std::find_if(lines.begin(), lines.end(),
                                     [hub](const HubLine& line) { return line.hub.id == hub; });
        return at == lines.end() ? -1 : at->children;
    };
    CHECK(children(t.hub13) == 2);
    t.actAs(t.manager);
    REQUIRE(allocate(t.workspace, {t.mia, t.hub14, t.worker, today, {}, {}, {}, false}));
    CHECK((children(t.hub13) == 1 && children(t.hub14) == 1));
    // it was a mistake: Mia stays
    REQUIRE(allocate(t.workspace, {t.mia, t.hub13, t.worker, today, {}, {}, {}, false}));
    CHECK((children(t.hub13) == 2 && children(t.hub14) == 0));
    CHECK(childrenInCase(t.db, t.openCaseIn(t.hub13), today).size() == 2);
    CHECK(t.openCaseIn(t.hub14).isNull());
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK((children(t.hub13) == 1 && children(t.hub14) == 1));
    CHECK(allocate(t.workspace, {t.mia, t.hub13, t.worker, day("2026-11-01"), {}, {}, {}, false})
              .error() == invalid("allocation.before"));
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("who keeps the lists enters where a child is once, and moves nobody",
          "[commands][allocate][rights]") {
    SmallTrust t;
    const ChildId ada = t.child(t.family, "Ada", "2024-07-01", Journey::ChildInNeed);
    t.actAs(t.coordinator);
    Allocate wish{ada, t.hub13, t.worker, day("2026-11-02"), {}, {}, {}, true};
    REQUIRE(allocate(t.workspace, wish));
    wish.hub = t.hub14;
    wish.from = day("2026-11-12");
    CHECK(allocate(t.workspace, wish).error() == notAllowed("allocate.imported"));
    wish.imported = false;
    CHECK(allocate(t.workspace, wish).error() == notAllowed("right.hand_over"));
}

TEST_CASE("a service area is renamed and ended, but not while hubs in it go on",
          "[commands][hub][area]") {
    SmallTrust t;
    t.actAs(t.manager);
    const AreaId area = *addServiceArea(t.workspace, {{}, QStringLiteral("Court"), {}, {}});
    CHECK(addServiceArea(t.workspace, {{}, QStringLiteral(" court"), {}, {}}).error().detail ==
          "service_area.name");
    const auto edit = [&](auto change) {
        Edit<ServiceArea> form{t.workspace.load<ServiceArea>(area), {}};
        form.after = form.before.value;
        change(form.after);
        return editServiceArea(t.workspace, form);
    };
    Edit<Hub> hub{t.workspace.load<Hub>(t.hub14), {}};
    hub.after = hub.before.value;
    hub.after.area = area;
    REQUIRE(editHub(t.workspace, hub));
    REQUIRE(edit([](ServiceArea& a) { a.name = QStringLiteral("Court and care"); }));
    CHECK(rowOf<ServiceArea>(t.db, area)->name == "Court and care");
    const auto end = [](ServiceArea& a) { a.to = day("2026-12-31"); };
    CHECK(edit(end).error() == notAllowed("service_area.open_hubs"));
    REQUIRE(closeHub(t.workspace, {t.hub14, day("2026-12-31"), QStringLiteral("reorganised")}));
    REQUIRE(edit(end));
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK_FALSE(rowOf<ServiceArea>(t.db, area)->to.isValid());
    t.actAs(t.worker);
    CHECK(edit(end).error() == notAllowed("right.keep_structure"));
}
