// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publish_index.h"
#include "core/queries/known_elsewhere.h"
#include "core/store/held_hubs.h"
#include "tests/core/queries/search_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// What hub 14 knows, asked at a PC that holds hub 13 alone.
struct FrontDoor : SearchTrust {
    FrontDoor() {
        consultant14 = person("Ann", "Example", Role::Consultant, hub14);
        rowan = addFamily("Rowan", "Zara", "2014-06-05", hub14);
        hidden = addFamily("Quist", "Ola", "2015-01-02", hub14);
        actAs(consultant14);
        restrict(hidden);
        for (const HubId hub : {hub13, hub14})
            (void)publishIndex(workspace, hub, marks);
        rememberHeldHubs(db, {hub13.value});
    }

    std::vector<KnownElsewhere> ask(const char* typed, PersonId person = {}) {
        return knownElsewhere(db, readSearch(QString::fromUtf8(typed), workspace.today()),
                              person.isNull() ? coordinator : person, workspace.today(), 20);
    }

    PersonId consultant14;
    FamilyId rowan, hidden;
    MarkBook marks;
};

} // namespace

TEST_CASE("a search says that another hub knows somebody, and whom to ask", "[index][search]") {
    FrontDoor door;
    for (const char* typed : {"zara rowan", "row", "rowan 5/6/14", "5/6/2014", "Zarah Rowan"}) {
        INFO(typed);
        const auto found = door.ask(typed);
        REQUIRE(found.size() == 1);
        CHECK(found[0].hubLabel == u"14"_s);
        CHECK(found[0].ask == u"Ann Example"_s);
        CHECK(found[0].person.given == u"Zara"_s);
        CHECK(found[0].person.standing == Known::Open);
    }
    CHECK(door.ask("rowan 6/6/2014").empty());
    CHECK(door.ask("hub:14 rowan").empty());
    CHECK(door.ask("r").empty());
}

TEST_CASE("people of a hub that is held here come from its files, not from the index",
          "[index][search]") {
    FrontDoor door;
    CHECK(door.ask("adeyemi").empty());
    rememberHeldHubs(door.db, {});
    CHECK(door.ask("adeyemi").size() == 2);
    door.db.run("DELETE FROM local WHERE name='held_hubs'"); // shares nothing
    CHECK(door.ask("rowan").empty());
}

TEST_CASE("a protected person is found by a whole name with the day of birth, as ask alone",
          "[index][search]") {
    FrontDoor door;
    const auto found = door.ask("ola quist 2/1/2015");
    REQUIRE(found.size() == 1);
    CHECK(found[0].person.standing == Known::Ask);
    CHECK(found[0].person.given.isEmpty());
    CHECK(found[0].person.id.isNull());
    CHECK(found[0].hubLabel == u"14"_s);
    CHECK(found[0].ask == u"Ann Example"_s);
    CHECK(door.ask("quist 2/1/2015").size() == 1);
    for (const char* typed : {"quist", "ola quist", "2/1/2015", "qui 2/1/2015", "quist 3/1/2015",
                              "quist 2015", "quist rowan 2/1/2015"}) {
        INFO(typed);
        CHECK(door.ask(typed).empty());
    }
}

TEST_CASE("a partner agency and nobody in particular learn nothing of the index",
          "[index][search]") {
    FrontDoor door;
    CHECK(door.ask("rowan", door.partner).empty());
    CHECK(door.ask("rowan", anId<PersonId>(4711)).empty());
}
