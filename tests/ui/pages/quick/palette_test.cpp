// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/queries/called.h"
#include "core/queries/case_list.h"
#include "core/queries/family_people.h"
#include "core/queries/saved_lists.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/quick/popup.h"
#include "ui/widgets/chip_delegate.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTableView>

namespace rt {

using namespace test;

namespace {

class PaletteWindow : public FileWindow {
public:
    void search(const QString& typed) {
        chord(Qt::Key_K, Qt::ControlModifier);
        type(typed);
    }

    const QAbstractItemModel& rows() const {
        auto* popup = Popup::in(window.get(), u"Search or command"_s);
        REQUIRE(popup);
        return *popup->findChild<QListView*>()->model();
    }

    QString row(int at) const { return rows().index(at, 0).data().toString(); }

    QStringList names() const {
        QStringList all;
        for (int at = 0; at < rows().rowCount(); ++at)
            all << row(at);
        return all;
    }

    // With the list's menu open.
    void pickFromMenu() {
        QWidget* menu = QApplication::activePopupWidget();
        REQUIRE(menu);
        QTest::keyClick(menu, Qt::Key_Return);
        wait();
    }

    QString crumb() const { return window->page()->property("rtCrumb").toString(); }
};

} // namespace

TEST_CASE("Filters fill a list, which is kept under a name and opened from Cases by keys",
          "[pages][quick][search][keys]") {
    PaletteWindow w;
    w.search(u"hub:13 actions>0"_s);
    CHECK(w.row(0) == "Show as a list");
    CHECK(w.rows().rowCount() > 1);
    w.chord(Qt::Key_Return);
    CHECK(w.crumb() == "List");
    auto* table = w.window->page()->findChild<QTableView*>();
    REQUIRE(table);
    const int families = table->model()->rowCount();
    CHECK(families > 0);
    w.chord(Qt::Key_S);
    w.typeAndEnter(u"Something to do"_s);
    const auto lists = savedLists(w.desk->drafts(), w.desk->person());
    CHECK(lists == std::vector<SavedList>{{u"Something to do"_s, u"hub:13 actions>0"_s}});
    REQUIRE(w.window->back());
    w.wait();
    w.window->page()->setFocus();
    w.chord(Qt::Key_L);
    w.pickFromMenu();
    CHECK(w.crumb() == "List");
    table = w.window->page()->findChild<QTableView*>();
    REQUIRE(table);
    CHECK(table->model()->rowCount() == families);
    w.chord(Qt::Key_Return);
    CHECK_FALSE(familyHere(w.window.get()).isNull());
    w.search(u"something"_s);
    CHECK(w.names().contains(u"Something to do"_s));
}

TEST_CASE("Right acts on a family without opening it, Left goes back to the search",
          "[pages][quick][search][keys]") {
    PaletteWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    const QString name = rowOf<Family>(w.desk->db(), id)->name;
    w.search(name);
    const QStringList found = w.names();
    w.chord(Qt::Key_Right);
    CHECK(w.row(0) == "Write a note");
    w.chord(Qt::Key_Left);
    CHECK(w.names() == found);
    w.chord(Qt::Key_Right);
    w.chord(Qt::Key_Return);
    w.type(u"note Mum rang about the boiler."_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.latest<Note>().family == id);
    CHECK(w.window->page()->property(familyProperty).isNull());
}

TEST_CASE("Commands are found by their words and say their keys", "[pages][quick][search][keys]") {
    PaletteWindow w;
    w.search(u">"_s);
    CHECK(w.names().contains(u"New action"_s));
    w.type(u"lock"_s);
    REQUIRE(w.row(0) == "Lock");
    CHECK(w.rows().index(0, 0).data(DetailRole).toString().contains(u"Ctrl+L"_s));
    w.chord(Qt::Key_Escape);
    w.search(u"new act"_s);
    CHECK(w.names().contains(u"New action"_s));
    w.chord(Qt::Key_Escape);
    w.search(u"> lock"_s);
    w.chord(Qt::Key_Return);
    CHECK(w.window->isLocked());
}

TEST_CASE("A child is found by date of birth, and the row says so", "[pages][quick][search]") {
    PaletteWindow w;
    const FamilyId id = w.family(Notable::Drift);
    const Child child = childrenOf(w.desk->db(), id).front();
    w.search(child.born.toString(u"d/M/yyyy"_s));
    bool found = false;
    for (int at = 0; at < w.rows().rowCount(); ++at)
        found |= w.rows().index(at, 0).data(IdRole).toString() == id.text() &&
                 w.rows().index(at, 0).data(DetailRole).toString().contains(sayDate(child.born));
    CHECK(found);
}

TEST_CASE("With F7 the box shows initials and no words of notes", "[pages][quick][search]") {
    PaletteWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    const auto family = rowOf<Family>(w.desk->db(), id);
    w.chord(Qt::Key_F7);
    w.search(family->reference);
    REQUIRE(w.rows().rowCount() > 0);
    for (int at = 0; at < w.rows().rowCount(); ++at)
        CHECK_FALSE(
            w.rows().index(at, 0).data(Qt::AccessibleTextRole).toString().contains(family->name));
}

TEST_CASE("Whatever is pasted into the box, it answers", "[pages][quick][search]") {
    PaletteWindow w;
    w.chord(Qt::Key_K, Qt::ControlModifier);
    auto* edit = qobject_cast<QLineEdit*>(w.focus());
    REQUIRE(edit);
    for (const QString& text : {QString(20'000, u'x'), u"\" OR (* NEAR"_s, u"مريم"_s,
                                u"👩‍👧 🦓"_s, u"wind:high age:"_s, u"> > >"_s}) {
        INFO(text.left(40).toStdString());
        edit->setText(text);
        w.wait();
        CHECK(edit->text().size() <= 10'000);
        CHECK(w.rows().rowCount() <= 12);
    }
    w.chord(Qt::Key_Escape);
    CHECK_FALSE(Popup::in(w.window.get(), u"Search or command"_s));
}

TEST_CASE("Pictures of the search box and of a list", "[pages][quick][picture]") {
    PaletteWindow w;
    const auto family = rowOf<Family>(w.desk->db(), w.family(Notable::FallingScale));
    w.search(family->name.left(2));
    requireReadable(*w.window, u"palette-names"_s);
    w.chord(Qt::Key_Right);
    requireReadable(*w.window, u"palette-acts"_s);
    w.chord(Qt::Key_Escape);
    w.chord(Qt::Key_Escape);
    w.search(u"hub:13 age:10-17 scale<6 wind:high"_s);
    requireReadable(*w.window, u"palette-filters"_s);
    CHECK(w.row(0) == "Show as a list");
    w.chord(Qt::Key_Return);
    requireReadable(*w.window, u"palette-list"_s);
    CHECK(w.crumb() == "List");
}

} // namespace rt
