// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/privacy.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Child mia() {
    Child child;
    child.given = u"Amelia"_s;
    child.knownAs = u"Mia"_s;
    child.surname = u"Adeyemi"_s;
    return child;
}

KnownNames adeyemis() {
    Family family;
    family.name = u"Adeyemi"_s;
    Adult nan, dad;
    nan.given = u"Zoë"_s;
    nan.surname = u"O'Brien"_s;
    dad.given = u"Mary-Jane"_s;
    dad.surname = u"Núñez Cole"_s;
    Address home, refuge;
    home.lines = u"14 Baylis Road, Slough"_s;
    refuge.lines = u"Rosebank\nFlat 2, Upton Court Road\nReading"_s;
    return knownNames(family, {mia()}, {nan, dad}, {home, refuge});
}

QString masked(QStringView text) {
    return maskText(text, adeyemis());
}

} // namespace

TEST_CASE("a visitor forces initials, F8 blanks whatever else is set", "[privacy][domain]") {
    CHECK(modeFor({}) == NameMode::FirstNames);
    CHECK(modeFor({true, false, false}) == NameMode::Initials);
    CHECK(modeFor({false, true, false}) == NameMode::Initials);
    CHECK(modeFor({true, true, true}) == NameMode::Blank);
    CHECK(modeFor({false, false, true}) == NameMode::Blank);
}

TEST_CASE("people are shown by first name, initials or not at all", "[privacy][domain]") {
    CHECK(shownName(mia(), NameMode::FirstNames) == u"Mia");
    CHECK(shownName(mia(), NameMode::Initials) == u"M.A.");
    CHECK(shownName(mia(), NameMode::Blank) == u"");
    CHECK(initials(u"élodie", u"") == u"É.");
    CHECK(initials(u" 'Tobi", u"O'Brien-Cole") == u"T.O.");
    CHECK(initials(u"", u"") == u"");
    CHECK(initials(u"李", u"王") == u"李.王.");
}

TEST_CASE("a restricted family has no name until it is revealed", "[privacy][domain]") {
    Family family;
    family.name = u"Adeyemi"_s;
    CHECK(shownFamily(family, NameMode::FirstNames) == u"Adeyemi family");
    CHECK(shownFamily(family, NameMode::Initials) == u"A. family");
    CHECK(shownFamily(family, NameMode::Blank) == u"");
    family.restricted = true;
    CHECK(shownFamily(family, NameMode::FirstNames) == u"restricted family");
    CHECK(shownFamily(family, NameMode::Initials, Reveal::Revealed) == u"A. family");
    CHECK(shownFamily(family, NameMode::Blank, Reveal::Revealed) == u"");
}

TEST_CASE("names in free text become initials", "[privacy][domain]") {
    CHECK(masked(u"Mia sleeps at Zoë's on Fridays.") == u"M. sleeps at Z.'s on Fridays.");
    CHECK(masked(u"Mia Adeyemi told us") == u"M.A. told us");
    CHECK(masked(u"the Adeyemis, MIA, mia; amelia") == u"the A., M., M.; A.");
    CHECK(masked(u"Zoe O’Brien and obrien") == u"Z.O. and O.");
    CHECK(masked(u"Mary Jane, MaryJane, Nunez-Cole") == u"M.J., M., N.-C.");
    CHECK(masked(u"Damian met Miah") == u"Damian met Miah"); // other words that hold a name
    CHECK(masked(u"Mi\u00ADa") == u"M.");
    CHECK(masked(u"") == u"");
}

TEST_CASE("addresses and postcodes in free text are hidden", "[privacy][domain]") {
    CHECK(masked(u"She is at 14 Baylis Road, SL1 3AB.") == u"She is at [address], [address].");
    CHECK(masked(u"seen on baylis road in Slough") == u"seen on [address] in Slough");
    CHECK(masked(u"moved to Rosebank, flat 2") == u"moved to [address], [address]");
    CHECK(masked(u"Upton Court Road, sl13ab") == u"[address], [address]");
    CHECK(maskText(u"W1A 1AA and 3 visits by 2nd May", {}) == u"[address] and 3 visits by 2nd May");
}

TEST_CASE("masking never leaves a known name", "[privacy][domain][property]") {
    const auto seed = GENERATE(range(1u, 61u));
    INFO("seed " << seed);
    Dice dice(seed);
    static const QStringList names{u"Mia"_s, u"Adeyemi"_s, u"Zoë"_s,    u"zoe"_s,  u"O'Brien"_s,
                                   u"MIA"_s, u"NÚÑEZ"_s,   u"Amelia"_s, u"Cole"_s, u"O’Brien"_s};
    static const QStringList between{u" "_s, u", "_s, u"-"_s,   u"'s "_s, u"\n"_s, u" saw "_s,
                                     u"("_s, u"/"_s,  u".\""_s, u" 3 "_s, u"'"_s};
    QString text;
    for (int i = dice.roll(1, 12); i > 0; --i)
        text += names[dice.roll(0, int(names.size()) - 1)] +
                between[dice.roll(0, int(between.size()) - 1)];
    const QString hidden = masked(text);
    INFO(text.toStdString() << " -> " << hidden.toStdString());
    QString plain = folded(hidden);
    CHECK_FALSE(plain.contains(u"o'brien"_s));
    const QStringList left = foldedWords(plain.replace(u'\'', u' '));
    for (const QString& name : names)
        CHECK_FALSE(left.contains(foldedWords(name).join(QString())));
}
