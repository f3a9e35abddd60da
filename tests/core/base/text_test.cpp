// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/words.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;
using Catch::Approx;

TEST_CASE("folding forgets case and accents", "[text][base]") {
    CHECK(folded(u"Zoë") == u"zoe");
    CHECK(folded(u"Zoe\u0308") == u"zoe");
    CHECK(folded(u"ŁUKASZ Ødegård") == u"lukasz odegard");
    CHECK(folded(u"Straße") == u"strasse");
    CHECK(folded(u"O’Brien") == u"o'brien");
    CHECK(folded(u"Mi\u00ADa") == u"mia");
    CHECK(foldedWords(u"  O'Brien-Núñez, (Mia) 2 ") ==
          QStringList{u"obrien"_s, u"nunez"_s, u"mia"_s, u"2"_s});
    CHECK(foldedWords(u"--").isEmpty());
}

TEST_CASE("a search finds words by how they begin", "[text][base]") {
    CHECK(wordsBegin(u"good with teenagers", u"teen"));
    CHECK(wordsBegin(u"Yorùbá", u"yoruba"));
    CHECK(wordsBegin(u"Mia Adeyemi", u"ade mi"));
    CHECK_FALSE(wordsBegin(u"fifteen", u"teen"));
    CHECK_FALSE(wordsBegin(u"anything", u""));
}

TEST_CASE("a tidy line has no controls, no direction marks and single spaces", "[text][base]") {
    CHECK(tidyLine(u"  Mia \t\n  Adeyemi ") == u"Mia Adeyemi");
    CHECK(tidyLine(u"a\u202Eb\u2066c\u200B\uFEFF") == u"abc");
    CHECK(tidyLine(QString(u"a\0b\x07"_s)) == u"ab");
    CHECK(tidyLine(u"Zoe\u0308") == u"Zoë");
    CHECK(tidyLine(u"نام\u200Cها") == u"نام\u200Cها"); // a joiner that the script needs
}

TEST_CASE("tidy text keeps its lines", "[text][base]") {
    CHECK(tidyText(u"\r\n one  \r\n\r\ntwo\rthree\n\n") == u" one\n\ntwo\nthree");
    CHECK(tidyText(u"a\u2028b") == u"a\nb");
    CHECK(tidyText(QString(u"\0\n\x01"_s)) == u"");
}

TEST_CASE("controls and direction marks are noticed", "[text][base]") {
    CHECK(hasControlCharacters(QString(u"a\0"_s)));
    CHECK_FALSE(hasControlCharacters(u"a\tb\r\nc"));
    CHECK(hasDirectionMarks(u"abc\u202Egpj.exe"));
    CHECK_FALSE(hasDirectionMarks(u"Ayşe"));
}

TEST_CASE("names that sound alike share a key", "[text][base]") {
    CHECK(soundKey(u"Stephen") == soundKey(u"Steven"));
    CHECK(soundKey(u"Philip") == soundKey(u"Filip"));
    CHECK(soundKey(u"MacDonald") == soundKey(u"McDonald"));
    CHECK(soundKey(u"Knight") == soundKey(u"Nite"));
    CHECK(soundKey(u"Aisha") == soundKey(u"Ayesha"));
    CHECK(soundKey(u"Mia") != soundKey(u"Tobi"));
    CHECK(soundKey(u"李") == u"");
}

TEST_CASE("names are alike by Jaro and Winkler's measure", "[text][base]") {
    CHECK(jaroWinkler(u"martha", u"marhta") == Approx(0.9611).margin(0.0001));
    CHECK(jaroWinkler(u"dixon", u"dicksonx") == Approx(0.8133).margin(0.0001));
    CHECK(jaroWinkler(u"mia", u"mia") == 1.0);
    CHECK(jaroWinkler(u"", u"") == 0.0);
    CHECK(jaroWinkler(u"abc", u"xyz") == 0.0);
}
