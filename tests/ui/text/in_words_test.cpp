// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/words.h"
#include "ui/text/in_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// Every code of an enumeration has words of its own.
template <class E> void checkAll() {
    QStringList all;
    for (size_t i = 0; i < Names<E>::words.size(); ++i)
        all.append(inWords(E(i)));
    INFO(all.join(u", "_s).toStdString());
    CHECK_FALSE(all.contains(QString()));
    CHECK(all.removeDuplicates() == 0);
}

} // namespace

TEST_CASE("every code has words of its own", "[words][ui]") {
    checkAll<HubType>();
    checkAll<Role>();
    checkAll<Employment>();
    checkAll<TagKind>();
    checkAll<Journey>();
    checkAll<Sex>();
    checkAll<Kin>();
    checkAll<NoteKind>();
    checkAll<IncidentKind>();
    checkAll<KeyDateKind>();
    checkAll<ActionState>();
    checkAll<StepKind>();
    checkAll<Authority>();
    checkAll<DecisionKind>();
    checkAll<MeetingKind>();
    checkAll<MeetingState>();
    checkAll<Presence>();
    checkAll<Tier>();
    checkAll<ItemState>();
    checkAll<Depth>();
    checkAll<Waiver>();
    checkAll<DiscussionState>();
}

TEST_CASE("short words for chips", "[words][ui]") {
    CHECK(shortWord(Journey::ChildProtection) == u"CP");
    CHECK(shortWord(Role::Consultant) == u"CSW");
    for (size_t i = 0; i < Names<Role>::words.size(); ++i)
        CHECK_FALSE(shortWord(Role(i)).isEmpty());
    for (size_t i = 0; i < Names<Journey>::words.size(); ++i)
        CHECK_FALSE(shortWord(Journey(i)).isEmpty());
}

TEST_CASE("a stored code is said by its column", "[words][ui]") {
    CHECK(storedText(u"child.status", u"looked_after") == u"Looked after");
    CHECK(storedText(u"child.sex", u"F") == u"Female");
    CHECK(storedText(u"child.category", u"NEG") == u"neglect");
    CHECK(storedText(u"child.need", u"N1") == u"Abuse, neglect, exploitation");
    CHECK(storedText(u"discussion.reflection_waiver", u"key_person_absent") ==
          u"Key person absent");
    CHECK(storedText(u"child.status", u"from_2030") == u"from_2030");
    CHECK(storedText(u"child.school", u"Baylis Court") == u"Baylis Court");
}
