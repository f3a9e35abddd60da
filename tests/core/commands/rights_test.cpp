// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actor.h"
#include "core/commands/notes.h"
#include "core/commands/settings.h"
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
