// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/action_line.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;
using Owner = ActionLine::Owner;

namespace {

const PersonId jo = numbered<PersonId>(1), sam = numbered<PersonId>(2),
               callum = numbered<PersonId>(3), joanna = numbered<PersonId>(4),
               zoe = numbered<PersonId>(5), me = numbered<PersonId>(9);

std::vector<OwnerCandidate> hub() {
    return {{jo, u"Josephine"_s, u"Jo"_s, u"Osei"_s, true},
            {sam, u"Sam"_s, {}, u"Clarke"_s, true},
            {callum, u"Callum"_s, {}, u"Reid"_s, false},
            {zoe, u"Zoë"_s, {}, u"O'Brien"_s, true}};
}

ActionLine read(QStringView line, const std::vector<OwnerCandidate>& people = hub()) {
    return readActionLine(line, people, me, on("2026-11-12"));
}

} // namespace

TEST_CASE("one typed line is an action: who, what, by when", "[action_line][domain]") {
    const ActionLine line = read(u"jo call nan fri");
    CHECK(line.ownerState == Owner::Known);
    CHECK(line.owner == jo);
    CHECK(line.what == u"call nan");
    CHECK(line.due == on("2026-11-13"));
    CHECK(line.complete());
}

TEST_CASE("an owner goes by any of their names or initials", "[action_line][domain]") {
    for (const QStringView name :
         {u"Jo", u"josephine", u"osei", u"OSEI", u"jo osei", u"os", u"jos", u"jo:"})
        CHECK(read(name.toString() + u" call nan fri"_s).owner == jo);
    CHECK(read(u"sc call nan fri").owner == sam);
    CHECK(read(u"zoe book room fri").owner == zoe);
    CHECK(read(u"obrien book room fri").owner == zoe);
    CHECK(read(u"me call nan fri").owner == me);
    CHECK(read(u"jo osei call nan fri").what == u"call nan");
}

TEST_CASE("without a date nothing is assumed", "[action_line][domain]") {
    const ActionLine line = read(u"jo call nan");
    CHECK(line.owner == jo);
    CHECK_FALSE(line.due.isValid());
    CHECK_FALSE(line.complete());
}

TEST_CASE("a line that begins with a verb has no owner yet", "[action_line][domain]") {
    const ActionLine line = read(u"call nan fri"); // not Callum
    CHECK(line.ownerState == Owner::Missing);
    CHECK(line.what == u"call nan");
    CHECK(line.due == on("2026-11-13"));
    CHECK(read(u"callum call nan fri").owner == callum);
}

TEST_CASE("a name that nobody has is shown as not understood", "[action_line][domain]") {
    const ActionLine line = read(u"tariq call nan fri");
    CHECK(line.ownerState == Owner::Unknown);
    CHECK(line.ownerText == u"tariq");
    CHECK(line.what == u"call nan");
    CHECK_FALSE(line.complete());
}

TEST_CASE("two people of one name are both offered", "[action_line][domain]") {
    auto people = hub();
    people.push_back({joanna, u"Jo"_s, {}, u"Mensah"_s, true});
    const ActionLine line = read(u"jo call nan fri", people);
    CHECK(line.ownerState == Owner::Several);
    CHECK(line.candidates == std::vector{jo, joanna});
    CHECK(read(u"jo m call nan fri", people).owner == joanna);
    CHECK(read(u"jo mensah call nan fri", people).owner == joanna);
    CHECK(read(u"jo mensah call nan fri", people).what == u"call nan");
}

TEST_CASE("of two people of one name the one in the room is meant", "[action_line][domain]") {
    auto people = hub();
    people.push_back({joanna, u"Jo"_s, {}, u"Mensah"_s, false});
    CHECK(read(u"jo call nan fri", people).owner == jo);
}

TEST_CASE("a whole name beats a beginning, a first name beats initials", "[action_line][domain]") {
    auto people = hub();
    people.push_back({joanna, u"Joanna"_s, {}, u"Mensah"_s, true});
    CHECK(read(u"jo call nan fri", people).owner == jo);
    people.push_back({numbered<PersonId>(6), u"Jonah"_s, {}, u"Okonjo"_s, true}); // J.O. too
    CHECK(read(u"jo call nan fri", people).owner == jo);
    CHECK(read(u"jon call nan fri", people).owner == numbered<PersonId>(6));
    CHECK(read(u"joa call nan fri", people).owner == joanna);
}

TEST_CASE("somebody outside the hub owes it when named before a colon", "[action_line][domain]") {
    const ActionLine line = read(u"Baylis Court School: send attendance by mon 16");
    CHECK(line.ownerState == Owner::Outside);
    CHECK(line.ownerText == u"Baylis Court School");
    CHECK(line.what == u"send attendance");
    CHECK(line.due == on("2026-11-16"));
    CHECK(line.complete());
    CHECK(read(u"jo osei: call nan fri").owner == jo);
}

TEST_CASE("a question mark asks who is good with it", "[action_line][domain]") {
    const ActionLine line = read(u"?teen call nan fri");
    CHECK(line.ownerState == Owner::Query);
    CHECK(line.ownerText == u"teen");
    CHECK(line.what == u"call nan");
    CHECK(line.due == on("2026-11-13"));
}

TEST_CASE("odd lines are read without harm", "[action_line][domain]") {
    CHECK(read(u"").what.isEmpty());
    CHECK(read(u"   ").ownerState == Owner::Missing);
    CHECK(read(u":").what.isEmpty());
    CHECK(read(u"?").ownerState == Owner::Query);
    CHECK(read(u"fri").complete() == false);
    CHECK(read(u"jo fri").what.isEmpty());
    CHECK(read(u"jo\ncall\tnan \u202E fri").what == u"call nan");
}
