// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_notes.h"
#include "tests/features/running.h"
#include "ui/pages/quick/family_here.h"
#include "ui/widgets/note_edit.h"

#include <QLineEdit>

using namespace rt;
using namespace rt::test;

namespace {

// From the list of families to the place where a note is written.
NoteEdit* writeNote(Running& r) {
    r.openArea(u"Cases"_s);
    r.press(Qt::Key_Return);
    r.press(Qt::Key_2, Qt::AltModifier);
    for (auto* each : r.window().page()->findChildren<NoteEdit*>())
        if (each->accessibleName() == u"Note" && each->isVisible()) {
            r.tabTo(u"Note"_s);
            return each;
        }
    return nullptr;
}

bool isNoted(Running& r, FamilyId family, const QString& words) {
    for (const NoteLine& line : familyNotes(r.desk().db(), family, {}, 50, {}))
        if (line.note.text == words)
            return true;
    return false;
}

} // namespace

TEST_CASE("Locked in the middle of a sentence, unlocked at the same caret", "[features][lock]") {
    Practising r;
    NoteEdit* edit = writeNote(r);
    REQUIRE(edit);
    r.type(u"Mia sleeps well at Nan's"_s);
    for (int i = 0; i < 6; ++i)
        r.press(Qt::Key_Left);
    const int caret = edit->textCursor().position();
    r.lock();
    REQUIRE(r.window().isLocked());
    CHECK(r.desk().isLocked());
    CHECK_FALSE(edit->isVisible());
    CHECK_FALSE(r.words(r.window()).contains(u"Mia"_s));

    r.type(u"not this one"_s);
    r.press(Qt::Key_Return);
    r.until([&] { return !r.window().lockScreen().problem().isEmpty(); });
    CHECK(r.window().isLocked());

    r.unlock();
    CHECK(r.focus() == edit);
    CHECK(edit->textCursor().position() == caret);
    CHECK(edit->text() == u"Mia sleeps well at Nan's");
    r.type(u" home and at"_s);
    CHECK(edit->text() == u"Mia sleeps well at home and at Nan's");
}

TEST_CASE("What was saved as the window locked is saved, and told after unlocking",
          "[features][lock]") {
    Practising r;
    REQUIRE(writeNote(r));
    const FamilyId family = familyHere(&r.window());
    r.type(u"Seen at school on Thursday"_s);
    QTest::keyClick(r.focus(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(r.focus(), Qt::Key_L, Qt::ControlModifier);
    settle();
    REQUIRE(r.desk().isLocked());
    r.unlock();
    CHECK(isNoted(r, family, u"Seen at school on Thursday"_s));
    CHECK(r.window().page()->findChild<NoteEdit*>()->text().isEmpty());
}

TEST_CASE("Nobody here for ten minutes: the keys are gone", "[features][lock][idle]") {
    Practising r;
    r.now = r.now.addSecs(601);
    r.window().idle().tick();
    r.settled();
    CHECK(r.window().isLocked());
    CHECK(r.desk().isLocked());
    r.unlock();
    CHECK_FALSE(r.desk().isLocked());
}

TEST_CASE("Every page can be locked and unlocked", "[features][lock]") {
    Practising r;
    for (int area = 0; area < 4; ++area) {
        r.window().openArea(area);
        r.settled();
        r.lock();
        r.now = r.now.addSecs(5);
        r.settled();
        CHECK(r.desk().isLocked());
        r.unlock();
    }
}

TEST_CASE("A box over the window does not outlive the lock", "[features][lock]") {
    Practising r;
    r.press(Qt::Key_K, Qt::ControlModifier);
    r.type(u"a"_s);
    r.window().lock();
    r.settled();
    CHECK(r.window().lockScreen().field()->hasFocus());
    CHECK(r.words(r.window()).count(u'\n') < 12);
    r.unlock();
}
