// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/search_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 12);

SearchLine read(const char* typed) {
    return readSearch(QString::fromUtf8(typed), today);
}

SearchFilter only(const char* typed) {
    INFO(typed);
    const SearchLine line = read(typed);
    REQUIRE(line.filters.size() == 1);
    CHECK(line.notUnderstood.isEmpty());
    return line.filters.front();
}

} // namespace

TEST_CASE("filters are taken out of the words that are looked for", "[domain][search]") {
    const SearchLine line =
        read("mia hub:13 age:13-17 scale<5 nan discussed:>28d visit:late voice:>42d");
    CHECK(line.words == "mia nan");
    REQUIRE(line.filters.size() == 6);
    CHECK(line.filters[0] ==
          SearchFilter{SearchKey::Hub, 0, SearchFilter::noLimit, {}, {}, u"13"_s});
    CHECK((line.filters[1].low == 13 && line.filters[1].high == 17));
    CHECK((line.filters[2].low == 0 && line.filters[2].high == 4));
    CHECK((line.filters[3].low == 29 && line.filters[3].high == SearchFilter::noLimit));
    CHECK((line.filters[4].key == SearchKey::Visit && line.filters[4].late));
    CHECK((line.filters[5].key == SearchKey::Voice && line.filters[5].low == 43));
}

TEST_CASE("numbers of a filter are one, a range, or on one side", "[domain][search]") {
    CHECK((only("age:13").low == 13 && only("age:13").high == 13));
    CHECK((only("age>=16").low == 16 && only("AGE<2").high == 1));
    CHECK((only("scale:<=4").high == 4 && only("scale:3-5").low == 3));
    CHECK((only("discussed:>4w").low == 29 && only("seen:1-2m").low == 30));
    CHECK(only("seen:1-2m").high == 60);
    CHECK((only("voice:never").never && only("actions:late").late));
    CHECK(only("status:CP").word == "child_protection");
    CHECK(only("status:looked").word == "looked_after");
}

TEST_CASE("what looks like a filter and is none is said, and one still being typed is passed over",
          "[domain][search]") {
    for (const char* typed : {"scale:often", "age:17-13", "age:3d", "scale<0", "hub<13",
                              "wind:high", "discussed:late", "age:99999", "status:odd"}) {
        INFO(typed);
        const SearchLine line = read(typed);
        CHECK(line.filters.empty());
        CHECK(line.notUnderstood == QStringList{QString::fromLatin1(typed)});
    }
    for (const char* typed : {"hub:", "scale<", "discussed:>"}) {
        INFO(typed);
        CHECK((read(typed).isEmpty() && read(typed).notUnderstood.isEmpty()));
    }
}

TEST_CASE("a date of birth is understood in any form", "[domain][search]") {
    for (const char* typed : {"13/4/13", "13/04/2013", "13.4.2013", "13-4-13", "2013-04-13",
                              "13 Apr 2013", "13th april 2013", "13 apr 13", "born 13/4/13"}) {
        INFO(typed);
        const SearchLine line = read(typed);
        REQUIRE(line.born);
        CHECK(line.born->digits() == "20130413");
        CHECK((line.words.isEmpty() && !line.bornMayBeNumber));
    }
    CHECK(read("apr 2013").born->digits() == "201304");
    CHECK(read("4/2013").born->digits() == "201304");
    CHECK(read("2013").born->digits() == "2013");
    CHECK((read("2013").bornMayBeNumber && read("2013").words == "2013"));
    CHECK_FALSE(read("mia 2013").bornMayBeNumber);
    CHECK(read("1/2/85").born->digits() == "19850201");
}

TEST_CASE("a date of birth goes with names; what cannot be one stays a word", "[domain][search]") {
    const SearchLine line = read("mia 13 apr 2013 adeyemi");
    CHECK((line.words == "mia adeyemi" && line.born->digits() == "20130413"));
    for (const char* typed : {"31/2/2013", "2031", "13/13/13", "12 baker street", "may"}) {
        INFO(typed);
        CHECK_FALSE(read(typed).born);
        CHECK(read(typed).words == QString::fromLatin1(typed));
    }
}

TEST_CASE("commands begin with a sign", "[domain][search]") {
    CHECK((read("> lock").commandsOnly && read("> lock").words == "lock"));
    CHECK_FALSE(read("lock").commandsOnly);
}

TEST_CASE("nothing that is typed or pasted breaks the reading", "[domain][search]") {
    for (const QString& typed :
         {QString(10000, u'x'), QString(10000, u':'), u"\"NEAR(\" OR * - ^ AND NOT (("_s,
          u"\u202eaim\u202c مريم 🙂🙂"_s, u"age:\u0661\u0663"_s, QString(u'\0') + u"mia"_s,
          u"   "_s}) {
        const SearchLine line = readSearch(typed, today);
        CHECK(line.words.size() <= 400);
        CHECK(line.filters.empty());
    }
    CHECK(readSearch(u"\u202emia\u202c"_s, today).words == "mia");
    CHECK(readSearch({}, today).isEmpty());
}
