// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/reports/chase_email.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("A chasing e-mail has initials, reference and dates, and nothing that was written",
          "[reports][today]") {
    MeetingHub hub;
    for (const char* due : {"2026-11-05", "2026-11-16"}) {
        Action action;
        action.family = MeetingHub::familyId(1);
        action.child = MeetingHub::childId(1, 0);
        action.outsideOwner = u"Baylis Court School"_s;
        action.what = u"send attendance since Mia ran away"_s;
        action.due = day(due);
        REQUIRE(addAction(hub.workspace, action));
    }
    const Chase chase{u"Jo Clarke"_s, u"Hub coordinator"_s, u"Hub 13"_s, day("2026-11-12")};
    const auto rows = openActionsOfHub(hub.db, hub.hub);
    const QString text = chaseEmail(hub.db, rows, chase);
    CHECK(text.contains(u"Hello Baylis Court School,"_s));
    CHECK(text.contains(u"M.A., our reference F-1: was due Thu 5 Nov 2026"_s));
    CHECK(text.contains(u"is due Mon 16 Nov 2026"_s));
    CHECK(text.contains(u"Jo Clarke\nHub coordinator, Hub 13"_s));
    for (const auto& kept : {u"Mia"_s, u"Adeyemi"_s, u"attendance"_s, u"ran away"_s})
        CHECK_FALSE(text.contains(kept));
    CHECK(chaseEmail(hub.db, {}, chase).isEmpty());
}

TEST_CASE("A chasing e-mail from practice data says so first", "[reports][today]") {
    MeetingHub hub;
    Action action;
    action.family = MeetingHub::familyId(1);
    action.owner = hub.worker;
    action.what = u"call Nan"_s;
    action.due = day("2026-11-05");
    REQUIRE(addAction(hub.workspace, action));
    Chase chase{u"Jo"_s, {}, u"Hub 13"_s, day("2026-11-12"), true};
    CHECK(chaseEmail(hub.db, openActionsOfHub(hub.db, hub.hub), chase)
              .startsWith(u"PRACTICE DATA"_s));
}
