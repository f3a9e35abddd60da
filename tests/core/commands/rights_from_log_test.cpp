// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actor.h"
#include "core/commands/notes.h"
#include "core/queries/hub_staff.h"
#include "core/queries/sight.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// The small trust on a PC that belongs to a real one: its log says who may do what.
struct LoggedTrust : SmallTrust {
    LoggedTrust() { db.run("INSERT INTO sync_state(name, value) VALUES('rights', 'x')"); }

    void grant(PersonId person, const char* role, HubId in = {}) {
        db.prepare("INSERT INTO trust_right(person, role, hub) VALUES(?,?,?)")
            .bind(1, person.value)
            .bind(2, QString::fromLatin1(role))
            .bind(3, in.value)
            .run();
    }

    Outcome writes() {
        NewNote note;
        note.family = family;
        note.at = QDateTime(day("2026-11-11"), QTime(15, 0), Qt::UTC);
        note.text = u"Seen at home."_s;
        const auto added = addNote(workspace, note);
        return added ? Outcome(ok) : Outcome(added.error());
    }
};

} // namespace

TEST_CASE("outside a trust the staff list says who may do what", "[commands][rights]") {
    SmallTrust t;
    CHECK(mayAct(t.workspace, Deed::Sign, t.family));
    t.actAs(t.worker);
    CHECK(mayAct(t.workspace, Deed::WriteNotes, t.family));
    CHECK_FALSE(mayAct(t.workspace, Deed::Sign, t.family));
}

TEST_CASE("in a trust a row of the staff list gives nobody a right", "[commands][rights][trust]") {
    LoggedTrust t;
    CHECK(t.writes().error() == notAllowed("actor"));
    CHECK_FALSE(mayAct(t.workspace, Deed::Sign, t.family));
    CHECK_FALSE(mayAct(t.workspace, Deed::KeepStructure));
    CHECK_FALSE(mayGiveRights(t.workspace));
    t.grant(t.consultant, "social_worker", t.hub13); // the row says consultant
    CHECK(t.writes());
    CHECK(mayAct(t.workspace, Deed::Sign, t.family).error() == notAllowed("right.sign"));
    t.grant(t.consultant, "consultant", t.hub14);
    CHECK(mayAct(t.workspace, Deed::Sign, t.family).error() == notAllowed("actor.hub"));
    CHECK(mayActIn(t.workspace, Deed::Sign, {t.hub14}));
}

TEST_CASE("in a trust a right of the log needs no row", "[commands][rights][trust]") {
    LoggedTrust t;
    const PersonId fresh{QUuid::createUuid()};
    t.actAs(fresh);
    CHECK_FALSE(t.writes());
    t.grant(fresh, "consultant", t.hub13);
    CHECK(t.writes());
    CHECK(mayAct(t.workspace, Deed::Sign, t.family));
    CHECK(mayDecide(t.workspace, Authority::Consultant, t.family));
}

TEST_CASE("who administers the trust keeps its structure and reads no family by that",
          "[commands][rights][trust]") {
    LoggedTrust t;
    t.grant(t.worker, "administrator");
    t.actAs(t.worker);
    CHECK(mayAct(t.workspace, Deed::KeepStructure));
    CHECK(mayGiveRights(t.workspace));
    CHECK(keepingOf(t.db, t.worker, t.workspace.today()).rights);
    CHECK_FALSE(t.writes());
    CHECK_FALSE(mayAct(t.workspace, Deed::ReadHubCases, t.family));
}

TEST_CASE("in a trust a deputy stands in with what the log gives whom they cover",
          "[commands][rights][trust]") {
    LoggedTrust t;
    t.grant(t.worker, "social_worker", t.hub13);
    (void)t.workspace.change("cover.add", [&](Changes& c) -> Outcome {
        Cover cover;
        cover.id = c.newId<CoverId>();
        cover.person = t.consultant;
        cover.coveredBy = t.worker;
        cover.hub = t.hub13;
        cover.from = day("2026-11-10");
        cover.to = day("2026-11-14");
        c.add(cover);
        return ok;
    });
    t.actAs(t.worker);
    CHECK_FALSE(mayAct(t.workspace, Deed::Sign, t.family));
    t.grant(t.consultant, "consultant", t.hub13);
    CHECK(mayAct(t.workspace, Deed::Sign, t.family));
}

TEST_CASE("in a trust a restricted family is seen by whom the log lets into its hub",
          "[commands][rights][trust]") {
    LoggedTrust t;
    (void)t.workspace.change("family.restrict", [&](Changes& c) {
        return c.update<Family>(t.family, [](Family& one) { one.restricted = true; });
    });
    CHECK_FALSE(Sight(t.db, t.manager, t.workspace.today()).opens(t.family));
    t.grant(t.manager, "group_manager", t.hub13);
    CHECK(Sight(t.db, t.manager, t.workspace.today()).opens(t.family));
}
