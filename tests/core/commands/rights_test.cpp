// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actor.h"
#include "core/commands/agenda.h"
#include "core/commands/challenges.h"
#include "core/commands/directions.h"
#include "core/commands/meeting.h"
#include "core/commands/notes.h"
#include "core/commands/settings.h"
#include "core/commands/undo.h"
#include "core/commands/withdraw.h"
#include "core/store/verify.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

namespace {

NewNote aNote(const SmallTrust& t) {
    NewNote note;
    note.family = t.family;
    note.text = QStringLiteral("Called Nan.");
    return note;
}

} // namespace

TEST_CASE("a trust without people may be set up by anybody, afterwards by its people only",
          "[commands][rights]") {
    TestWorkspace t;
    Person one;
    one.given = QStringLiteral("Rose");
    REQUIRE(addPerson(t.workspace, one));
    CHECK(addPerson(t.workspace, one).error() == notAllowed("actor"));
}

TEST_CASE("one batch may bring the whole trust, and verifies", "[commands][rights]") {
    SmallTrust t;
    CHECK(t.one("SELECT count(*) FROM person") == "5");
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
    t.actAs({});
    CHECK(addHub(t.workspace, {}).error() == notAllowed("actor"));
}

TEST_CASE("a partner writes only of families in which they are named", "[commands][rights]") {
    SmallTrust t;
    t.actAs(t.partner);
    CHECK(addNote(t.workspace, aNote(t)).error() == notAllowed("right.write_notes"));
    t.actAs(t.consultant);
    REQUIRE(addCoWorker(t.workspace, {{}, t.mia, t.openCaseIn(t.hub13), t.partner, {}}));
    t.actAs(t.partner);
    CHECK(addNote(t.workspace, aNote(t)));
    CHECK_FALSE(mayAct(t.workspace, Deed::RecordDirection, t.family));
}

TEST_CASE("a worker who stands in for the consultant may do what the consultant may",
          "[commands][rights]") {
    SmallTrust t;
    t.actAs(t.worker);
    CHECK_FALSE(mayAct(t.workspace, Deed::Allocate));
    t.actAs(t.consultant);
    const auto cover = arrangeCover(
        t.workspace,
        {{}, t.consultant, t.worker, t.hub13, day("2026-11-10"), day("2026-11-14"), {}});
    REQUIRE(cover);
    t.actAs(t.worker);
    CHECK(mayAct(t.workspace, Deed::Allocate));
    t.setToday("2026-11-15");
    CHECK_FALSE(mayAct(t.workspace, Deed::Allocate));
}

TEST_CASE("a setting needs a known name, a fitting value and a reason", "[commands][settings]") {
    SmallTrust t;
    Setting setting;
    setting.name = QStringLiteral("voice.days");
    setting.value = QStringLiteral("28");
    CHECK(setSetting(t.workspace, setting).error() == invalid("setting.why"));
    setting.why = QStringLiteral("Board decision");
    REQUIRE(setSetting(t.workspace, setting));
    CHECK(t.one("SELECT from_day FROM setting") == "2026-11-12");
    setting.name = QStringLiteral("no.such.name");
    CHECK_FALSE(setSetting(t.workspace, setting));
    t.actAs(t.worker);
    CHECK_FALSE(setSetting(t.workspace, setting));
}

TEST_CASE("a member writes of the families of their own hubs", "[commands][rights]") {
    SmallTrust t;
    const PersonId other = t.person("Kay", "Moss", Role::Consultant, t.hub14);
    t.actAs(other);
    CHECK(addNote(t.workspace, aNote(t)).error() == notAllowed("actor.hub"));
    CHECK(allocate(t.workspace, {t.mia, t.hub14, other, {}, {}, {}, {}, false}).error() ==
          notAllowed("actor.hub"));
    CHECK(closeCase(t.workspace, {t.openCaseIn(t.hub13), day("2026-11-12"), QStringLiteral("done")})
              .error() == notAllowed("actor.hub"));
    CHECK(
        planMeeting(t.workspace, {t.hub13, {}, MeetingKind::Weekly, day("2026-11-12"), {}, {}, {}})
            .error() == notAllowed("actor.hub"));
    CHECK(planMeeting(t.workspace,
                      {t.hub14, {}, MeetingKind::Weekly, day("2026-11-12"), {}, {}, {}}));
}

TEST_CASE("a co-worker from another hub, a deputy and the other hub of a joint meeting write too",
          "[commands][rights]") {
    SmallTrust t;
    const PersonId other = t.person("Kay", "Moss", Role::SocialWorker, t.hub14);
    SECTION("a co-worker") {
        REQUIRE(addCoWorker(t.workspace, {{}, t.mia, t.openCaseIn(t.hub13), other, {}}));
    }
    SECTION("a deputy, in that hub") {
        REQUIRE(arrangeCover(t.workspace,
                             {{}, t.consultant, other, t.hub13, day("2026-11-01"), {}, {}}));
    }
    SECTION("a joint meeting") {
        const auto joint = planMeeting(
            t.workspace, {t.hub14, t.hub13, MeetingKind::Joint, day("2026-11-12"), {}, {}, {}});
        REQUIRE(joint);
        REQUIRE(addToAgenda(t.workspace, *joint, t.openCaseIn(t.hub13)));
    }
    t.actAs(other);
    CHECK(addNote(t.workspace, aNote(t)));
}

TEST_CASE("a closed family is still its last hub's", "[commands][rights]") {
    SmallTrust t;
    const PersonId other = t.person("Kay", "Moss", Role::SocialWorker, t.hub14);
    REQUIRE(closeCase(t.workspace,
                      {t.openCaseIn(t.hub13), day("2026-11-12"), QStringLiteral("safe enough")}));
    CHECK(addNote(t.workspace, aNote(t)));
    t.actAs(other);
    CHECK_FALSE(addNote(t.workspace, aNote(t)));
}

TEST_CASE("naming a partner and the authority table are not for members", "[commands][rights]") {
    SmallTrust t;
    const CoWorker named{{}, t.mia, t.openCaseIn(t.hub13), t.partner, {}};
    Setting level;
    level.name = QStringLiteral("authority.proceedings");
    level.value = QStringLiteral("consultant");
    level.why = QStringLiteral("quicker");
    t.actAs(t.worker);
    CHECK(addCoWorker(t.workspace, named).error() == notAllowed("right.restrict"));
    t.actAs(t.consultant);
    CHECK(addCoWorker(t.workspace, named));
    CHECK(setSetting(t.workspace, level).error() == notAllowed("right.decide"));
    t.actAs(t.manager);
    CHECK(setSetting(t.workspace, level));
}

TEST_CASE("a challenge is withdrawn by who raised it, a direction by who may decide it",
          "[commands][rights]") {
    SmallTrust t;
    const QString why = QStringLiteral("wrong family");
    t.actAs(t.worker);
    NewChallenge wish;
    wish.family = t.family;
    wish.text = QStringLiteral("Who saw Mia alone?");
    const auto challenge = raiseChallenge(t.workspace, wish);
    REQUIRE(challenge);
    t.actAs(t.consultant);
    CHECK(withdraw(t.workspace, Withdraw<Challenge>{*challenge, why}).error() ==
          notAllowed("right.decide"));
    DirectionBetween direction;
    direction.family = t.family;
    direction.decision = QStringLiteral("Visit weekly");
    direction.because = QStringLiteral("the scale fell");
    direction.by = day("2026-11-20");
    direction.noActionBecause = QStringLiteral("Jo visits already");
    const auto decided = recordDirection(t.workspace, direction);
    REQUIRE(decided);
    t.actAs(t.worker);
    CHECK(withdraw(t.workspace, Withdraw<Direction>{*decided, why}).error() ==
          notAllowed("right.decide"));
    CHECK(withdraw(t.workspace, Withdraw<Challenge>{*challenge, why}));
    t.actAs(t.manager);
    CHECK(withdraw(t.workspace, Withdraw<Direction>{*decided, why}));
}

TEST_CASE("a child is placed today or earlier, so that no day is without a hub",
          "[commands][rights]") {
    SmallTrust t;
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, day("2026-11-13"), {}, {}, {}, false})
              .error() == invalid("allocation.from_day"));
    CHECK(changeLead(t.workspace, {t.mia, t.consultant, day("2026-11-13"), {}}).error() ==
          invalid("allocation.from_day"));
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, {}, {}, {}, {}, false}));
}

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
