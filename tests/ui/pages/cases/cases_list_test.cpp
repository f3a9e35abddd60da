// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casework.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/table_columns.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

namespace rt {

using namespace test;

namespace {

struct CaseList : FileWindow {
    QTableView* view = qobject_cast<QTableView*>(focus());

    CaseList() { REQUIRE(view); }

    QString family(int row) const { return view->model()->index(row, 0).data().toString(); }

    QMenu* menu() {
        chord(Qt::Key_F10, Qt::ShiftModifier);
        auto* shown = view->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        REQUIRE(shown);
        return shown;
    }
};

} // namespace

TEST_CASE("On the list of cases N and A write about the family of the row",
          "[pages][cases][lists][keys]") {
    CaseList w;
    w.chord(Qt::Key_J);
    const QVariant chosen = w.view->currentIndex().data(IdRole);
    w.chord(Qt::Key_N);
    w.type(u"note Mum rang, the boiler works again."_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    const Note note = w.latest<Note>();
    CHECK(note.text == u"Mum rang, the boiler works again.");
    const auto inCase = firstRowOf<Case>(w.desk->db(), "family=? ORDER BY key", note.family);
    REQUIRE(inCase);
    CHECK((inCase->id.value == chosen.toUuid()));
    w.view->setFocus();
    w.chord(Qt::Key_A);
    CHECK(w.focus() != w.view);
    w.chord(Qt::Key_Escape);
    CHECK(w.focus() == w.view);
}

TEST_CASE("The row's verbs stand in its menu, with their keys", "[pages][cases][lists][keys]") {
    CaseList w;
    QStringList words;
    QMenu* menu = w.menu();
    for (const QAction* one : menu->actions())
        if (!one->isSeparator())
            words << one->text();
    menu->close();
    CHECK(words.mid(0, 4) == QStringList{u"Open the family\tEnter"_s,
                                         u"An action for the family\tA"_s,
                                         u"A note about the family\tN"_s, u"Saved lists\tL"_s});
    CHECK(words.contains(u"Columns"));
    CHECK(words.contains(u"Height of rows"));
    CHECK(words.contains(u"Print the list…\tCtrl+P"));
}

TEST_CASE("Columns of the cases stay as they were arranged when the area is opened again",
          "[pages][cases][lists]") {
    CaseList w;
    TableColumns::of(w.view)->setShown(4, false);
    TableColumns::of(w.view)->move(3, -1);
    w.window->present(casesPage(*w.desk, w.around()));
    w.wait();
    auto* again = qobject_cast<QTableView*>(w.focus());
    REQUIRE(again);
    REQUIRE(again != w.view);
    CHECK(again->isColumnHidden(4));
    CHECK(again->horizontalHeader()->visualIndex(3) == 2);
}

TEST_CASE("What is copied of the cases is what is shown: filtered, with initials when hidden",
          "[pages][cases][lists][privacy]") {
    CaseList w;
    const QString name = w.family(1);
    w.chord(Qt::Key_F, Qt::ControlModifier);
    w.type(name);
    w.chord(Qt::Key_Down);
    w.chord(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.startsWith(u"Practice data"));
    CHECK(copied.count(u'\n') == 2 + w.view->model()->rowCount());
    CHECK(copied.contains(name));
    w.chord(Qt::Key_F, Qt::ControlModifier);
    w.chord(Qt::Key_Escape);
    w.chord(Qt::Key_Down);
    w.chord(Qt::Key_F7);
    w.chord(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    copied = QGuiApplication::clipboard()->text();
    CHECK(copied.count(u'\n') == 2 + w.view->model()->rowCount());
    CHECK_FALSE(copied.contains(name));
    QGuiApplication::clipboard()->clear();
}

} // namespace rt
