// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actor.h"
#include "core/commands/agenda.h"
#include "core/commands/challenges.h"
#include "core/commands/directions.h"
#include "core/commands/meeting.h"
#include "core/commands/notes.h"
#include "core/commands/settings.h"
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
          notAllowed("right.hand_over"));
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
    t.actAs(t.manager);
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, day("2026-11-13"), {}, {}, {}, false})
              .error() == invalid("allocation.from_day"));
    CHECK(changeLead(t.workspace, {t.mia, t.consultant, day("2026-11-13"), {}}).error() ==
          invalid("allocation.from_day"));
    CHECK(allocate(t.workspace, {t.mia, t.hub14, t.worker, {}, {}, {}, {}, false}));
}
