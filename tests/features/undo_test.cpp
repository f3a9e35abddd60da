// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+Z takes back what was saved, and Ctrl+H tells who wrote a field, on every page that edits.
#include "core/demo/held_meeting.h"
#include "core/queries/family_people.h"
#include "core/queries/hubs.h"
#include "core/queries/rows.h"
#include "tests/features/running.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/widgets/undo_bar.h"

#include <QListView>

using namespace rt;
using namespace rt::test;

namespace {

struct Editing : Practising {
    DemoHub hub = demoHub(desk().db(), desk().today());

    explicit Editing(Role role = Role::Consultant) {
        for (const HubLine& line : hubsAsAt(desk().db(), desk().today()))
            if (line.hub.id == hub.hub)
                desk().actAs(role == Role::GroupManager  ? line.manager
                             : role == Role::Coordinator ? hub.coordinator
                                                         : hub.consultant);
        settled();
        press(Qt::Key_1, Qt::ControlModifier);
    }

    // With Tab alone, to a field of a form.
    void tabToField(const QString& name) {
        for (int i = 0; i < 150; ++i) {
            for (const QWidget* at = focus(); at; at = at->parentWidget())
                if (at->objectName() == name)
                    return;
            QTest::keyClick(focus(), Qt::Key_Tab);
            settle();
        }
        FAIL("no way with Tab to " << name.toStdString());
    }

    void save() { press(Qt::Key_Return, Qt::ControlModifier); }

    void undo() {
        CHECK(window().undoBar().isVisible()); // for ten seconds, with its button
        press(Qt::Key_Z, Qt::ControlModifier);
        INFO(words(window()).toStdString());
        CHECK(words(window()).contains(u"Undone."_s));
    }

    QString historyHere() { // of the field that has the keyboard
        press(Qt::Key_H, Qt::ControlModifier);
        QStringList lines;
        for (auto* view : window().page()->findChildren<QListView*>())
            if (view->accessibleName() == u"History of this field" && view->isVisible())
                for (int row = 0; row < view->model()->rowCount(); ++row)
                    lines << view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        if (!lines.isEmpty())
            press(Qt::Key_Escape);
        return lines.join(u'\n');
    }

    QString me() { return rowOf<Person>(desk().db(), desk().person())->name(); }

    template <class T> T latest() { return *firstRowOf<T>(desk().db(), "1 ORDER BY key DESC"); }

    void openFamily(Qt::Key tab) {
        press(Qt::Key_3, Qt::ControlModifier);
        press(Qt::Key_Return);
        press(tab, Qt::AltModifier);
    }
};

} // namespace

TEST_CASE("A service area is added, renamed, undone and has its history, by keys",
          "[features][hub][undo]") {
    Editing e(Role::GroupManager);
    e.press(Qt::Key_7, Qt::ControlModifier);
    e.press(Qt::Key_2, Qt::AltModifier);
    e.press(Qt::Key_A, Qt::AltModifier);
    const auto first = serviceAreas(e.desk().db()).front();
    e.tabToField(u"service_area.name"_s);
    const QString before = rowOf<ServiceArea>(e.desk().db(), first.id)->name;
    e.typeOver(u"Front door and advice"_s);
    e.save();
    INFO(e.words(e.window()).toStdString());
    CHECK(rowOf<ServiceArea>(e.desk().db(), first.id)->name == u"Front door and advice");
    e.tabToField(u"service_area.name"_s);
    CHECK(e.historyHere().contains(u"Front door and advice"_s));
    e.undo();
    CHECK(rowOf<ServiceArea>(e.desk().db(), first.id)->name == before);

    // A new one, from the form beneath the others.
    const size_t areas = serviceAreas(e.desk().db()).size();
    e.tabTo(u"Add area"_s);
    QTest::keyClick(e.focus(), Qt::Key_Backtab);
    const auto isName = [&] {
        for (const QWidget* at = e.focus(); at; at = at->parentWidget())
            if (at->objectName() == u"service_area.name")
                return true;
        return false;
    };
    for (int i = 0; i < 12 && !isName(); ++i)
        QTest::keyClick(e.focus(), Qt::Key_Backtab);
    e.type(u"Edge of care"_s);
    e.save();
    CHECK(serviceAreas(e.desk().db()).size() == areas + 1);
}

TEST_CASE("A person's form: saved, told and undone by keys", "[features][hub][undo]") {
    Editing e(Role::GroupManager);
    e.press(Qt::Key_7, Qt::ControlModifier);
    e.press(Qt::Key_Return);
    e.tabToField(u"person.phone"_s);
    e.typeOver(u"01753 000000"_s);
    const auto count = [&] {
        return e.desk().db().number("SELECT count(*) FROM person WHERE phone='01753 000000'");
    };
    e.save();
    CHECK(count() == 1);
    e.press(Qt::Key_Return);
    e.tabToField(u"person.phone"_s);
    const QString told = e.historyHere();
    CHECK(told.contains(u"01753 000000"_s));
    CHECK(told.contains(e.me()));
    e.undo();
    CHECK(count() == 0);
}

TEST_CASE("A setting: saved and undone by keys, with its history beside it",
          "[features][hub][undo]") {
    Editing e(Role::Coordinator);
    e.press(Qt::Key_7, Qt::ControlModifier);
    e.press(Qt::Key_4, Qt::AltModifier);
    e.press(Qt::Key_F, Qt::ControlModifier);
    e.type(u"views are old"_s);
    e.press(Qt::Key_Return);
    e.tabToField(u"setting.value"_s);
    e.typeOver(u"35"_s);
    e.tabToField(u"setting.why"_s);
    e.type(u"asked for by the council of young people"_s);
    e.save();
    const auto set = [&] {
        return e.desk().db().number("SELECT count(*) FROM setting WHERE gone=0");
    };
    const qint64 after = set();
    CHECK(e.latest<Setting>().value == u"35");
    CHECK(e.words(e.window()).contains(u"As delivered"_s));
    e.undo();
    CHECK(set() == after - 1);
}

TEST_CASE("A family's form and an action: saved, told and undone by keys",
          "[features][family][undo]") {
    Editing e;
    e.openFamily(Qt::Key_5);
    e.tabToInPage(u"People"_s);
    const auto isChild = [&] {
        const auto fields = e.window().page()->findChildren<QWidget*>(u"child.known_as"_s);
        return std::any_of(fields.begin(), fields.end(),
                           [](const QWidget* each) { return each->isVisible(); });
    };
    for (int i = 0; i < 12 && !isChild(); ++i) // down the lines to a child
        e.press(Qt::Key_J);
    e.press(Qt::Key_Return);
    e.tabToField(u"child.known_as"_s);
    e.typeOver(u"Sunny"_s);
    e.save();
    const auto named = [&] {
        return e.desk().db().number("SELECT count(*) FROM child WHERE known_as='Sunny'");
    };
    CHECK(named() == 1);
    e.press(Qt::Key_Return);
    e.tabToField(u"child.known_as"_s);
    CHECK(e.historyHere().contains(u"Sunny"_s));
    e.undo();
    CHECK(named() == 0);

    e.press(Qt::Key_3, Qt::AltModifier);
    e.tabToInPage(u"Actions"_s);
    auto* list = qobject_cast<QListView*>(e.focus());
    REQUIRE(list);
    REQUIRE(list->model()->rowCount() > 0);
    e.press(Qt::Key_D);
    const auto done = [&] {
        return e.desk().db().number(
            "SELECT count(*) FROM action_step WHERE kind='done' AND gone=0");
    };
    const qint64 steps = done();
    const QString told = e.historyHere();
    INFO(told.toStdString());
    CHECK_FALSE(told.isEmpty());
    e.undo();
    CHECK(done() == steps - 1);
}

TEST_CASE("An agenda and a discussion: undone and told by keys", "[features][meeting][undo]") {
    Editing e(Role::Coordinator);
    e.press(Qt::Key_4, Qt::ControlModifier);
    e.press(Qt::Key_Return);
    const auto quick = [&] {
        return e.desk().db().number("SELECT count(*) FROM agenda_item WHERE depth='quick'");
    };
    const qint64 before = quick();
    e.press(Qt::Key_Q);
    CHECK(quick() != before);
    e.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(quick() == before);
    e.save(); // starts the meeting
    e.save(); // past who is here
    auto* room = qobject_cast<MeetingRoom*>(e.window().page());
    REQUIRE(room);
    e.press(Qt::Key_3, Qt::AltModifier);
    e.type(u"Why do Fridays go well?"_s);
    e.press(Qt::Key_Tab);
    e.press(Qt::Key_3, Qt::AltModifier);
    const QString told = e.historyHere();
    INFO(told.toStdString());
    CHECK(told.contains(u"Why do Fridays go well?"_s));
    CHECK(told.contains(e.me()));
}

TEST_CASE("In a field Ctrl+Z takes back the typing first, then what was saved",
          "[features][hub][undo]") {
    Editing e(Role::GroupManager);
    e.press(Qt::Key_7, Qt::ControlModifier);
    e.press(Qt::Key_Return);
    e.tabToField(u"person.phone"_s);
    e.typeOver(u"01753 000000"_s);
    e.save();
    e.press(Qt::Key_Return);
    e.tabToField(u"person.phone"_s);
    e.type(u"1"_s);
    const auto count = [&] {
        return e.desk().db().number("SELECT count(*) FROM person WHERE phone='01753 000000'");
    };
    e.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(count() == 1); // the letter is gone, the number still there
    e.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(count() == 0);
}
