// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/days.h"
#include "tests/support/words.h"
#include "ui/text/discussion_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("every gap says what is missing and where", "[words][ui]") {
    for (size_t i = 0; i < Names<GapCode>::words.size(); ++i) {
        CHECK(gapText(GapCode(i)).endsWith(u'.'));
        CHECK_FALSE(gapField(GapCode(i)).isEmpty());
    }
    CHECK(gapText(GapCode::DirectionBy) == u"Direction has no date.");
    CHECK(gapField(GapCode::Next) == u"Next discussion");
}

TEST_CASE("what is owed, and at what level", "[words][ui]") {
    CHECK(owedText(Half::Direction, on("2026-11-05")) == u"Direction owed since 5 Nov");
    CHECK(owedText(Half::Reflection, {}) == u"Reflection owed");
    Direction direction;
    direction.level = Authority::GroupManager;
    direction.owedByManager = true;
    CHECK(authorityText(direction) == u"Owed by the group manager");
    direction.owedByManager = false;
    CHECK(authorityText(direction) == u"Decided at the level of the group manager");
}

TEST_CASE("scales raise questions, not alarms", "[words][ui]") {
    CHECK(scaleQuestion(4) == u"What makes it a 4 and not a 3?");
    CHECK(scaleQuestion(0) == u"What makes it a 0?");
    CHECK(spreadQuestion({u"Mum"_s, 4, 7}) == u"What does Mum see that the hub does not?");
    CHECK(scaleDropText({6, 4, on("2026-11-05"), 2}) == u"Scale fell from 6 to 4");
}

TEST_CASE("role coverage in a line", "[words][ui]") {
    CHECK(coverageText({{Role::Consultant, true}}) == u"Every role is here");
    CHECK(coverageText(
              {{Role::Consultant, true}, {Role::Clinician, false}, {Role::SocialWorker, false}}) ==
          u"Not here: clinician and social worker");
}

TEST_CASE("chips show what a typed action was understood as", "[words][ui]") {
    const QDate today = on("2026-11-12");
    const std::vector<OwnerCandidate> people{
        {numbered<PersonId>(1), u"Jo"_s, {}, u"Osei"_s, true},
        {numbered<PersonId>(2), u"Jo"_s, {}, u"Mensah"_s, true},
        {numbered<PersonId>(3), u"Sam"_s, {}, u"Clarke"_s, true}};
    const auto named = [&](PersonId person) {
        for (const OwnerCandidate& one : people)
            if (one.id == person)
                return one.given + u' ' + one.family;
        return QString();
    };
    const auto chips = [&](QStringView line) {
        return actionChips(readActionLine(line, people, {}, today), named, today);
    };
    CHECK(chips(u"sam call nan fri").owner == u"Sam Clarke");
    CHECK(chips(u"sam call nan fri").due == u"Fri 13 Nov");
    CHECK(chips(u"sam call nan fri").dueKnown);
    CHECK(chips(u"jo call nan").owner == u"Jo Osei or Jo Mensah?");
    CHECK_FALSE(chips(u"jo call nan").ownerKnown);
    CHECK(chips(u"jo call nan").due == u"by when?");
    CHECK(chips(u"tariq call nan fri").owner == u"nobody here is called tariq");
    CHECK(chips(u"call nan fri").owner == u"who?");
    CHECK(chips(u"?teen call nan fri").owner == u"who is good with teen?");
    CHECK(chips(u"School: send attendance -1d").due == u"Wed 11 Nov, in the past");
    CHECK(chips(u"School: send attendance").ownerKnown);
    CHECK(chips(u"sam fri").what == u"what?");
}

TEST_CASE("an action without a date says so", "[words][ui]") {
    CHECK(dueDayText(QDate(2026, 11, 13)) == u"Fri 13 Nov");
    CHECK(dueDayText({}) == u"no date");
    CHECK(byDueText(QDate(2026, 11, 13)) == u"by Fri 13 Nov 2026");
    CHECK(byDueText({}) == u"no date");
}

TEST_CASE("prompt cards are questions", "[words][ui]") {
    CHECK(promptCards().size() == 13);
    for (const QString& card : promptCards())
        CHECK(card.endsWith(u'?'));
}
