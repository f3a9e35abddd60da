// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/undo.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

namespace {

Outcome giveRole(SmallTrust& t, PersonId person, Role role) {
    Edit<Person> edit{t.workspace.load<Person>(person), {}};
    edit.after = edit.before.value;
    edit.after.role = role;
    return editPerson(t.workspace, edit);
}

} // namespace

TEST_CASE("a role is given by a group manager, not by who keeps the lists", "[commands][rights]") {
    SmallTrust t;
    for (const PersonId actor : {t.coordinator, t.consultant}) {
        t.actAs(actor);
        CHECK(giveRole(t, t.coordinator, Role::GroupManager).error() ==
              notAllowed("right.give_rights"));
        CHECK(giveRole(t, t.worker, Role::SeniorSocialWorker).error() ==
              notAllowed("right.give_rights"));
        Person manager;
        manager.given = QStringLiteral("Max");
        manager.role = Role::GroupManager;
        CHECK(addPerson(t.workspace, manager).error() == notAllowed("right.give_rights"));
        manager.role = Role::FamilySupport;
        CHECK(addPerson(t.workspace, manager));
    }
    Edit<Person> phone{t.workspace.load<Person>(t.worker), {}};
    phone.after = phone.before.value;
    phone.after.phone = QStringLiteral("01632 960001");
    t.actAs(t.coordinator);
    CHECK(editPerson(t.workspace, phone));
    t.actAs(t.manager);
    REQUIRE(giveRole(t, t.worker, Role::SeniorSocialWorker));
    const ChangeNo given = t.workspace.lastCommand();
    t.actAs(t.consultant);
    CHECK(undo(t.workspace, given).error() == notAllowed("undo.person"));
}

TEST_CASE("nobody takes a place in another hub, or another's part, for themselves",
          "[commands][rights]") {
    SmallTrust t;
    t.actAs(t.coordinator);
    Membership place;
    place.hub = t.hub14;
    place.from = day("2026-11-01");
    place.role = Role::Coordinator;
    place.person = t.coordinator;
    CHECK(joinHub(t.workspace, place).error() == notAllowed("right.give_rights"));
    place.person = t.worker; // nor does another hub's coordinator place others there
    CHECK(joinHub(t.workspace, place).error() == notAllowed("right.give_rights"));
    Cover cover{{}, t.manager, t.coordinator, t.hub13, day("2026-11-01"), {}, {}};
    CHECK(arrangeCover(t.workspace, cover).error() == notAllowed("right.give_rights"));
    cover.person = t.worker;
    CHECK(arrangeCover(t.workspace, cover).error() == notAllowed("right.give_rights"));
    cover.coveredBy = t.partner;
    CHECK(arrangeCover(t.workspace, cover));
    t.actAs(t.manager);
    place.person = t.coordinator;
    CHECK(joinHub(t.workspace, place));
    cover = {{}, t.consultant, t.worker, t.hub14, day("2026-11-01"), {}, {}};
    CHECK(arrangeCover(t.workspace, cover).error() == invalid("cover.hub"));
    cover.hub = t.hub13;
    CHECK(arrangeCover(t.workspace, cover));
}

TEST_CASE("a coordinator sets a hub up while nobody gives rights yet", "[commands][rights]") {
    TestWorkspace t;
    Person one;
    one.given = QStringLiteral("Sam");
    one.role = Role::Coordinator;
    const PersonId coordinator = *addPerson(t.workspace, one);
    t.actAs(coordinator);
    one.role = Role::Consultant;
    REQUIRE(addPerson(t.workspace, one));
    one.role = Role::GroupManager;
    REQUIRE(addPerson(t.workspace, one));
    CHECK(addPerson(t.workspace, one).error() == notAllowed("right.give_rights"));
}

TEST_CASE("merging and ending hubs moves rights, so a group manager does it",
          "[commands][rights][hub]") {
    SmallTrust t;
    t.actAs(t.coordinator);
    CHECK(mergeHubs(t.workspace, {t.hub13, t.hub14, day("2026-12-01"), QStringLiteral("merger")})
              .error() == notAllowed("right.give_rights"));
    Edit<Hub> edit{t.workspace.load<Hub>(t.hub13), {}};
    edit.after = edit.before.value;
    edit.after.closed = day("2026-11-12");
    CHECK(editHub(t.workspace, edit).error() == notAllowed("right.give_rights"));
    t.actAs(t.manager);
    CHECK(editHub(t.workspace, edit).error() == notAllowed("hub.open_cases"));
    edit.after = edit.before.value;
    edit.after.name = QStringLiteral("Cedar");
    t.actAs(t.coordinator);
    CHECK(editHub(t.workspace, edit));
}
