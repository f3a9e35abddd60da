// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "core/queries/people.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/quick/capture_line.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/quick/popup.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

namespace rt {

using namespace test;

namespace {

QString childOf(const FileWindow& w, FamilyId family) {
    return calledName(childrenOf(w.desk->db(), family).front());
}

QString workerOf(const FileWindow& w, FamilyId family) {
    const Case open = openCasesOf(w.desk->db(), family).front();
    return peopleOfHub(w.desk->db(), open.hub, w.desk->today()).front().person.given.toLower();
}

} // namespace

TEST_CASE("Any family opens by four letters of its name: two actions", "[pages][quick][keys]") {
    FileWindow w;
    const auto family = rowOf<Family>(w.desk->db(), w.family(Notable::Drift));
    w.chord(Qt::Key_K, Qt::ControlModifier);
    w.typeAndEnter(family->name);
    CHECK(w.actions == 2);
    CHECK(w.window->page()->property(familyProperty).toString() == family->id.text());
    CHECK_FALSE(Popup::in(w.window.get(), u"Search or command"_s));
}

TEST_CASE("Without letters quick open offers what was opened last; Esc returns to the same place",
          "[pages][quick][keys]") {
    FileWindow w;
    QWidget* before = w.focus();
    w.openFamily(Notable::Drift);
    REQUIRE(w.window->back());
    settle();
    w.chord(Qt::Key_K, Qt::ControlModifier);
    auto* popup = w.window->findChild<Popup*>();
    REQUIRE(popup);
    CHECK(popup->findChild<QListView*>()->model()->rowCount() == 1);
    w.chord(Qt::Key_Escape);
    CHECK(w.focus() == before);
}

TEST_CASE("A restricted family of another hub is found without its name", "[pages][quick]") {
    FileWindow w;
    auto elsewhere = rowsOf<Case>(w.desk->db(), "closed IS NULL ORDER BY key");
    std::erase_if(elsewhere, [](const Case& c) { return c.hub == Practice::one().made.hub13; });
    if (elsewhere.empty())
        return; // the smallest trust has one hub
    const FamilyId id = elsewhere.front().family;
    w.desk->run(
        [id](Workspace& work) {
            return work.change("test", [&](Changes& c) {
                return c.update<Family>(id, [](Family& f) { f.restricted = true; });
            });
        },
        w.window.get(), [](const Outcome&) {});
    w.wait();
    const auto family = rowOf<Family>(w.desk->db(), id);
    w.chord(Qt::Key_K, Qt::ControlModifier);
    w.type(family->reference);
    auto* model = w.window->findChild<Popup*>()->findChild<QListView*>()->model();
    REQUIRE(model->rowCount() == 1);
    CHECK_FALSE(model->index(0, 0).data().toString().contains(family->name));
    w.chord(Qt::Key_Return);
    CHECK(w.window->page()->property(familyProperty).isNull());
}

TEST_CASE("A note is written from anywhere: three actions", "[pages][quick][keys]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::Drift);
    const auto family = rowOf<Family>(w.desk->db(), id);
    const QString name = childOf(w, id) + u' ' + family->name;
    w.chord(Qt::Key_N, Qt::ControlModifier);
    w.type(name + u" note She slept at Nan's on Friday."_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.actions == 3);
    CHECK(w.refused.isEmpty());
    const Note note = w.latest<Note>();
    CHECK(note.family == id);
    CHECK(note.children == std::vector{childrenOf(w.desk->db(), id).front().id});
    CHECK(note.text == u"She slept at Nan's on Friday."_s);
    CHECK_FALSE(w.desk->drafts().find(u"capture"_s));
}

TEST_CASE("On a family's page a note needs no name", "[pages][quick][keys]") {
    FileWindow w;
    w.openFamily(Notable::FallingScale);
    w.chord(Qt::Key_N, Qt::ControlModifier);
    w.type(u"note Mum rang, the boiler works again."_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    const Note note = w.latest<Note>();
    CHECK(note.family == w.family(Notable::FallingScale));
    CHECK(note.children.empty());
}

TEST_CASE("An action with owner and date: three actions", "[pages][quick][keys]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    w.openFamily(Notable::FallingScale);
    w.actions = 0;
    w.chord(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    w.type(workerOf(w, id) + u" call nan fri"_s);
    w.chord(Qt::Key_Return);
    CHECK(w.actions == 3);
    const Action action = w.latest<Action>();
    CHECK(action.family == id);
    CHECK(action.what == u"call nan"_s);
    CHECK(action.due == QDate(2026, 11, 13));
    CHECK_FALSE(action.owner.isNull());
}

TEST_CASE("What is typed and not saved is there again", "[pages][quick][draft]") {
    FileWindow w;
    w.chord(Qt::Key_N, Qt::ControlModifier);
    w.type(u"note half a thought"_s);
    w.chord(Qt::Key_Escape);
    w.chord(Qt::Key_N, Qt::ControlModifier);
    auto* edit = qobject_cast<QPlainTextEdit*>(w.focus());
    REQUIRE(edit);
    CHECK(edit->toPlainText() == u"note half a thought"_s);
}

TEST_CASE("A line is read as a note or an action, and Tab turns it", "[pages][quick]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    const QString worker = workerOf(w, id), child = childOf(w, id).toLower();
    CaptureReader reader(*w.desk, id);
    CHECK(reader.read(worker + u" call nan fri"_s, Capture::Anything).isAction());
    CHECK_FALSE(reader.read(child + u" note all is well"_s, Capture::Anything).isAction());
    CHECK_FALSE(reader.read(u"all is well at home"_s, Capture::Anything).isAction());
    const Captured about = reader.read(child + u" note all is well"_s, Capture::Anything);
    REQUIRE(about.about.size() == 1);
    CHECK(about.about.front().childNames.value(0).toLower() == child);
    CHECK(about.text == u"all is well"_s);
    CHECK(reader.read(u"xyzzy note lost"_s, Capture::Anything).about.empty());
}

} // namespace rt
