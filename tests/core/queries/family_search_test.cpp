// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/queries/search_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("families are found by names, dates of birth, numbers and words", "[queries][search]") {
    SearchTrust t;
    t.write(t.family, "Zebra crossing by the school");
    for (const char* text :
         {"mia", "adey", "13/4/13", "2013-04-13", "13 Apr 2013", "2013", "apr 2013", "mia 2013",
          "CN-Tobi", "cntobi", "F-100", "f100", "zebra", "tobi mia", "adeyemi mia tobi", "MÍA"}) {
        INFO(text);
        const auto hits = t.find(text);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].family == t.family);
        CHECK(hits[0].hubLabel == "13");
    }
    for (const char* text : {"nobody", "mia 2012", "14/4/13", ""})
        CHECK(t.find(text).empty());
}

TEST_CASE("a search says why a family was found", "[queries][search]") {
    SearchTrust t;
    t.write(t.family, "On the way home from school, past the library, she pointed at a Zebra "
                      "crossing and laughed.");
    const FamilyHit note = t.find("zebra").at(0);
    CHECK((note.table == "note" && note.column == "text"));
    CHECK((note.matched.startsWith(u"… "_s) && note.matched.contains("Zebra crossing")));
    const FamilyHit number = t.find("cn-tobi").at(0);
    CHECK((number.column == "case_number" && number.matched == "CN-Tobi"));
    CHECK(t.find("13/4/13").at(0).matched == "Sat 13 Apr 2013");
}

TEST_CASE("names that sound alike are found after those that are written so", "[queries][search]") {
    SearchTrust t;
    const FamilyId steven = t.addFamily("Clarke", "Steven", "2015-01-01", t.hub13);
    const FamilyId stephen = t.addFamily("Philips", "Stephen", "2016-01-01", t.hub14);
    CHECK(t.found("stephen") == std::vector{stephen, steven});
    CHECK(t.found("steven clark") == std::vector{steven});
    CHECK(t.found("filips") == std::vector{stephen});
    CHECK(t.find("filips").at(0).bySound);
    CHECK_FALSE(t.find("phil").at(0).bySound);
    CHECK(t.found("adeyemy") == std::vector{t.family});
}

TEST_CASE("numbers are found with spaces and without", "[queries][search]") {
    SearchTrust t;
    Edit<Child> edit{t.workspace.load<Child>(t.mia), {}};
    edit.after = edit.before.value;
    edit.after.nhsNumber = u"943 476 5919"_s;
    REQUIRE(editChild(t.workspace, edit));
    for (const char* text : {"9434765919", "943 476 5919", "943 4765919", "94347"}) {
        INFO(text);
        CHECK(t.found(text) == std::vector{t.family});
    }
}

TEST_CASE("first an exact reference, then recent ones, the own hub, the rest",
          "[queries][search]") {
    SearchTrust t;
    const FamilyId far = t.addFamily("Baker", "Lily", "2015-01-01", t.hub14);
    const FamilyId own = t.addFamily("Baker", "Tom", "2016-01-01", t.hub13);
    const FamilyId exact = t.addFamily("Marsh", "Ann", "2016-01-01", t.hub14, "BAKER-7");
    CHECK((t.found("baker").size() == 3 && t.found("baker").front() == own));
    CHECK(t.found("baker 7") == std::vector{exact});
    const FamilyFinder finder(t.db, t.consultant, t.workspace.today());
    FamilyFinder::Wish wish;
    wish.recent = {far};
    CHECK(finder.find(readSearch(u"baker", t.workspace.today()), wish).at(0).family == far);
    CHECK(finder.recent(wish).at(0).name == "Baker");
    const PersonId other = t.person("Kay", "Moss", Role::SocialWorker, t.hub14);
    CHECK(t.found("baker", other).front() != own);
}

TEST_CASE("a partner finds the families in which they are named, and no others",
          "[queries][search][rights]") {
    SearchTrust t;
    const QDate today = t.workspace.today();
    CHECK(t.find("adey", t.partner).empty());
    CHECK(t.find("hub:13", t.partner).empty());
    CHECK_FALSE(Sight(t.db, t.partner, today).sees(t.family));
    REQUIRE(addCoWorker(t.workspace, {{}, t.mia, t.openCaseIn(t.hub13), t.partner, {}}));
    CHECK(t.find("adey", t.partner).size() == 1);
    CHECK(t.find("hub:13", t.partner).size() == 1);
    CHECK(Sight(t.db, t.partner, today).opens(t.family));
}

TEST_CASE("of a restricted family another hub learns that it is there, and whom to ask",
          "[queries][search][rights]") {
    SearchTrust t;
    const PersonId other = t.person("Kay", "Moss", Role::SocialWorker, t.hub14);
    t.write(t.family, "Zebra crossing");
    t.restrict(t.family);
    const auto hits = t.find("mia", other);
    REQUIRE(hits.size() == 1);
    CHECK((hits[0].closedToReader && hits[0].name.isEmpty() && hits[0].reference.isEmpty()));
    CHECK(hits[0].matched.isEmpty());
    CHECK((hits[0].hubLabel == "13" && hits[0].ask == "Rose Okafor"));
    for (const char* text : {"zebra", "hub:13", "age:13"}) // nor can it be guessed at
        CHECK(t.find(text, other).empty());
    const auto own = t.find("zebra", t.worker);
    REQUIRE(own.size() == 1);
    CHECK((own[0].name == "Adeyemi" && !own[0].closedToReader && own[0].matched.isEmpty()));
    const Sight nobody(t.db, {}, t.workspace.today());
    CHECK((nobody.sees(t.family) && !nobody.opens(t.family)));
}

TEST_CASE("a protected address is found only by who may know it, and never said",
          "[queries][search][rights]") {
    SearchTrust t;
    Address place;
    place.family = t.family;
    place.lines = u"4 Cherry Lane"_s;
    place.postcode = u"SL1 4QT"_s;
    REQUIRE(addAddress(t.workspace, place));
    CHECK(t.find("sl14qt").at(0).matched == "SL1 4QT");
    place.lines = u"9 Heron Court"_s;
    place.notKnownBy = u"Dad"_s;
    REQUIRE(addAddress(t.workspace, place));
    const FamilyHit hit = t.find("heron").at(0);
    CHECK((hit.protectedPlace && hit.matched.isEmpty()));
    const PersonId auditor = t.person("Kay", "Moss", Role::QualityAssurance, t.hub14);
    CHECK(t.find("cherry", auditor).size() == 1);
    CHECK(t.find("heron", auditor).empty());
}

TEST_CASE("any text may be searched for", "[queries][search]") {
    SearchTrust t;
    t.addFamily("حداد", "مريم", "2015-01-01", t.hub13);
    t.write(t.family, "She drew a 🦓 and wrote “it's mine”");
    for (const QString& text :
         {QString(10000, u'x'), u"mia "_s.repeated(2500), u"\"mia\" OR NOT (adeyemi*"_s,
          u"NEAR(mia adeyemi, 5)"_s, u"words : mia ^ -"_s, u"'; DROP TABLE search; --"_s, u"🦓"_s,
          u"👩‍👧‍👦"_s, QString(QChar(0xE000)) + u"mia"_s, QString(QChar(0xD83E)),
          u"\\%_*"_s, u"age:\u202e13"_s}) {
        INFO(text.left(60).toStdString());
        CHECK_NOTHROW(t.find(text));
    }
    CHECK(t.find(u"مريم"_s).size() == 1);
    CHECK(t.find(u"\u202bمري\u202c"_s).size() == 1);
    CHECK(t.find(u"it's mine"_s).size() == 1);
}

TEST_CASE("what is withdrawn or renamed is not found by its old words", "[queries][search]") {
    SearchTrust t;
    Edit<Child> edit{t.workspace.load<Child>(t.tobi), {}};
    edit.after = edit.before.value;
    edit.after.given = u"Tunde"_s;
    edit.after.born = day("2016-02-01");
    REQUIRE(editChild(t.workspace, edit));
    CHECK((t.find("toby").empty() && t.find("1/2/2017").empty()));
    CHECK((t.find("tunde").size() == 1 && t.find("1/2/2016").size() == 1));
}
