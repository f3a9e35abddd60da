// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publish_index.h"
#include "core/commands/withdraw.h"
#include "core/queries/rows.h"
#include "core/store/name_mark.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct IndexedTrust : SmallTrust {
    size_t publish(HubId hub) {
        size_t rows = 0;
        for (bool more = true; more;) {
            const Published done = publishIndex(workspace, hub, marks);
            rows += done.rows;
            more = done.more;
        }
        return rows;
    }

    std::vector<KnownPerson> known(HubId hub) const {
        return rowsOf<KnownPerson>(db, "t.hub=? ORDER BY t.born,t.id", hub);
    }

    void edit(bool restricted) {
        Edit<Family> form{workspace.load<Family>(family), {}};
        form.after = form.before.value;
        form.after.restricted = restricted;
        REQUIRE(editFamily(workspace, form));
    }

    void close() {
        CloseCase wish;
        wish.inCase = openCaseIn(hub13);
        wish.on = workspace.today();
        wish.because = u"Plan ended"_s;
        actAs(consultant);
        REQUIRE(closeCase(workspace, wish));
    }

    MarkBook marks;
};

} // namespace

TEST_CASE("a hub's index says who its people are, when they were born, and how they stand",
          "[index][command]") {
    IndexedTrust trust;
    CHECK(trust.publish(trust.hub13) == 2);
    CHECK(trust.publish(trust.hub14) == 0);
    const auto known = trust.known(trust.hub13);
    REQUIRE(known.size() == 2);
    CHECK(known[0].given == u"Mia"_s);
    CHECK(known[0].surname == u"Adeyemi"_s);
    CHECK(known[0].born == day("2013-04-13"));
    CHECK(known[0].isChild);
    CHECK(known[0].standing == Known::Open);
    CHECK(known[0].marks.isEmpty());
    CHECK(known[0].id.value != trust.mia.value);
    CHECK(trust.publish(trust.hub13) == 0); // nothing changed, nothing is written
}

TEST_CASE("two PCs of a hub publish the same rows", "[index][command]") {
    IndexedTrust one, other;
    one.edit(true);
    other.edit(true);
    one.publish(one.hub13);
    other.publish(other.hub13);
    const auto here = one.known(one.hub13), there = other.known(other.hub13);
    REQUIRE(here.size() == there.size());
    for (size_t i = 0; i < here.size(); ++i) {
        CHECK(here[i].id == there[i].id);
        CHECK(cellsOf(here[i]) == cellsOf(there[i]));
    }
}

TEST_CASE("of a restricted family the index says ask, and nothing else", "[index][command]") {
    IndexedTrust trust;
    trust.edit(true);
    REQUIRE(trust.publish(trust.hub13) == 2);
    for (const KnownPerson& person : trust.known(trust.hub13)) {
        CHECK(person.standing == Known::Ask);
        CHECK(person.given.isEmpty());
        CHECK(person.surname.isEmpty());
        CHECK(person.knownAs.isEmpty());
        CHECK_FALSE(person.born.isValid());
        CHECK_FALSE(person.isChild);
        CHECK(person.marks.size() == 2 * 16);
        CHECK_FALSE(person.marks.contains("Mia"));
        const QByteArray mark = nameMark(u"adeyemi"_s, day("2013-04-13"));
        CHECK(holdsMark(person.marks, mark) ==
              holdsMark(person.marks, nameMark(u"mia"_s, day("2013-04-13"))));
    }
    CHECK(trust.workspace.index().named(u"\"adeyemi\""_s, 5, 36, 36).empty());
    trust.edit(false);
    CHECK(trust.publish(trust.hub13) == 2);
    CHECK(trust.known(trust.hub13)[0].given == u"Mia"_s);
}

TEST_CASE("who is restricted later loses name and day of birth, and a protected address does the "
          "same",
          "[index][command]") {
    IndexedTrust trust;
    trust.publish(trust.hub13);
    trust.edit(true);
    REQUIRE(trust.publish(trust.hub13) == 2);
    for (const KnownPerson& person : trust.known(trust.hub13))
        CHECK((person.given.isEmpty() && person.surname.isEmpty() && !person.born.isValid()));
    trust.edit(false);
    trust.publish(trust.hub13);
    CHECK(trust.known(trust.hub13)[0].standing == Known::Open);
    const auto added = trust.workspace.change("address.add", [&](Changes& c) -> Outcome {
        Address one;
        one.id = c.newId<AddressId>();
        one.family = trust.family;
        one.lines = u"1 Quiet Close"_s;
        one.notKnownBy = u"Father"_s;
        c.add(one);
        return ok;
    });
    REQUIRE(added);
    trust.publish(trust.hub13);
    for (const KnownPerson& person : trust.known(trust.hub13))
        CHECK(person.standing == Known::Ask);
}

TEST_CASE("a closed case stays in the index as closed, a withdrawn child does not",
          "[index][command]") {
    IndexedTrust trust;
    trust.publish(trust.hub13);
    trust.close();
    trust.publish(trust.hub13);
    for (const KnownPerson& person : trust.known(trust.hub13)) {
        CHECK(person.standing == Known::Closed);
        CHECK(person.closed == trust.workspace.today());
    }
    REQUIRE(withdraw(trust.workspace, Withdraw<Child>{trust.tobi, u"wrong family"_s}));
    CHECK(trust.publish(trust.hub13) == 1);
    REQUIRE(trust.known(trust.hub13).size() == 1);
    CHECK(trust.known(trust.hub13)[0].given == u"Mia"_s);
}

TEST_CASE("what a PC does not hold it does not withdraw from the index", "[index][command]") {
    IndexedTrust trust;
    const auto other = trust.workspace.change("index.publish", [&](Changes& c) -> Outcome {
        KnownPerson one;
        one.id = c.newId<KnownPersonId>();
        one.hub = trust.hub13;
        one.given = u"Zara"_s;
        c.add(one); // of a family whose rows have not come
        return ok;
    });
    REQUIRE(other);
    trust.publish(trust.hub13);
    CHECK(trust.known(trust.hub13).size() == 3);
}

TEST_CASE("Ctrl+Z passes by what the program published", "[index][command]") {
    IndexedTrust trust;
    const ChangeNo last = trust.workspace.lastCommand();
    trust.publish(trust.hub13);
    CHECK(trust.workspace.lastCommand() == last);
}
