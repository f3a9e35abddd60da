// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/themed.h"
#include "ui/theme/density.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/clipboard_minute.h"
#include "ui/widgets/columns_dialog.h"
#include "ui/widgets/list_habits.h"
#include "ui/widgets/list_menu.h"
#include "ui/widgets/page.h"
#include "ui/widgets/table_columns.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace rt {

using test::Themed;

namespace {

QStandardItemModel* families(int count = 5) {
    auto* model = new QStandardItemModel;
    model->setHorizontalHeaderLabels({u"Family"_s, u"Plan"_s, u"Next"_s, u"Needs attention"_s});
    for (int i = 0; i < count; ++i) {
        auto* flags = new QStandardItem;
        if (i == 0)
            flags->setData(QVariant::fromValue(Chips{{Status::Overdue, u"Visit late 3 days"_s}}),
                           ChipsRole);
        model->appendRow({new QStandardItem(u"Family %1"_s.arg(i)),
                          new QStandardItem(u"Child protection"_s),
                          new QStandardItem(u"Review Thu 12 Nov"_s), flags});
    }
    return model;
}

void settle() {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

// A window that remembers, with one page and its list.
struct Shown {
    Themed themed;
    QWidget window;
    ListHabits* habits = new ListHabits(&window);
    QWidget* page = new QWidget;
    QTableView* view;
    QStringList told;

    explicit Shown(QStandardItemModel* model = families()) : view(table(model, u"Families"_s, 3)) {
        describePage(page, u"Cases"_s, {},
                     {u"Enter\tOpen the family"_s, u"A, Insert\tAn action"_s});
        auto* inner = new QVBoxLayout(page);
        inner->addWidget(view);
        auto* box = new QVBoxLayout(&window);
        box->addWidget(page);
        habits->told = [this](const QString& words) { told << words; };
        window.resize(1000, 400);
        window.show();
        window.activateWindow();
        view->setFocus();
        settle();
    }

    ~Shown() { QGuiApplication::clipboard()->clear(); }

    QStringList shown() const {
        QStringList titles;
        for (const auto& item : TableColumns::of(view)->items())
            if (item.isShown)
                titles << item.title;
        return titles;
    }

    QMenu* menu() {
        QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
        settle();
        return view->findChild<QMenu*>({}, Qt::FindDirectChildrenOnly);
    }

    static QAction* action(const QMenu* menu, const QString& begins) {
        for (QAction* one : menu->actions())
            if (one->text().startsWith(begins))
                return one;
        return nullptr;
    }

    static QString clip() { return QGuiApplication::clipboard()->text(); }
};

} // namespace

TEST_CASE("A column that was hidden stays hidden in the next list of that name",
          "[widgets][columns]") {
    Shown d;
    TableColumns::of(d.view)->setShown(1, false);
    TableColumns::of(d.view)->move(3, -1);
    TableColumns::of(d.view)->widen(2, 60);
    const int width = d.view->columnWidth(2);
    CHECK(d.shown() == QStringList{u"Family"_s, u"Needs attention"_s, u"Next"_s});

    QTableView* next = table(families(), u"Families"_s, 3);
    d.page->layout()->addWidget(next);
    settle();
    CHECK(next->isColumnHidden(1));
    CHECK(next->horizontalHeader()->visualIndex(3) == 2);
    CHECK(next->columnWidth(2) == width);
    QTableView* other = table(families(), u"People"_s, 3);
    d.page->layout()->addWidget(other);
    settle();
    CHECK_FALSE(other->isColumnHidden(1));
}

TEST_CASE("What a person chose to see does not leave for want of room", "[widgets][columns]") {
    Shown d;
    minorColumns(d.view, {1, 2});
    d.window.resize(330, 400);
    settle();
    REQUIRE(d.shown() == QStringList{u"Family"_s, u"Needs attention"_s});
    TableColumns::of(d.view)->setShown(1, true);
    settle();
    CHECK(d.shown() == QStringList{u"Family"_s, u"Plan"_s, u"Needs attention"_s});
    TableColumns::of(d.view)->reset();
    settle();
    CHECK(d.shown() == QStringList{u"Family"_s, u"Needs attention"_s});
    CHECK(d.habits->all().isEmpty());
}

TEST_CASE("The first column neither moves nor leaves", "[widgets][columns]") {
    Shown d;
    auto* columns = TableColumns::of(d.view);
    columns->setShown(0, false);
    columns->move(0, 2);
    columns->move(1, -5);
    CHECK(d.shown().first() == u"Family");
    d.habits->setColumns(u"Families"_s, {{u"Next"_s, u"Family"_s}, {u"Family"_s}, true, {}});
    CHECK(d.shown().first() == u"Family");
}

TEST_CASE("What is remembered of columns that are no more is passed over", "[widgets][columns]") {
    Shown d;
    d.habits->setColumns(u"Families"_s, {{u"Shoe size"_s, u"Next"_s, u"Next"_s},
                                         {u"Shoe size"_s},
                                         true,
                                         {{u"Plan"_s, -7}, {u"Next"_s, 1'000'000}}});
    settle();
    CHECK(d.shown() == QStringList{u"Family"_s, u"Next"_s, u"Plan"_s, u"Needs attention"_s});
    CHECK(d.view->columnWidth(1) >= 40);
    CHECK(d.view->columnWidth(2) <= 2000);
}

TEST_CASE("A column's width follows the text size, and one column fills what is left",
          "[widgets][columns]") {
    Shown d;
    TableColumns::of(d.view)->widen(1, 200 - d.view->columnWidth(1));
    REQUIRE(d.view->columnWidth(1) == 200);
    applyTextSize(150);
    settle();
    CHECK(d.view->columnWidth(1) == 300);
    CHECK(d.view->horizontalHeader()->length() >= d.view->viewport()->width());
    applyTextSize(100);
    settle();
    CHECK(d.view->columnWidth(1) == 200);
    CHECK(d.view->horizontalHeader()->length() == d.view->viewport()->width());
}

TEST_CASE("Columns are hidden, moved and made wider by keys alone", "[widgets][columns][keys]") {
    Shown d;
    QMenu* menu = d.menu();
    REQUIRE(menu);
    for (int i = 0; i < 6 && !menu->activeAction()->text().startsWith(u"Columns"); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Right);
    QMenu* columns = menu->activeAction()->menu();
    REQUIRE(columns);
    for (int i = 0; i < 8 && !columns->activeAction()->text().startsWith(u"Order"); ++i)
        QTest::keyClick(columns, Qt::Key_Down);
    QTest::keyClick(columns, Qt::Key_Return);
    settle();
    auto* dialog = d.window.findChild<ColumnsDialog*>();
    REQUIRE(dialog);
    QListWidget* list = dialog->list();
    QTest::keyClick(list, Qt::Key_Down); // Plan
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(d.view->isColumnHidden(1));
    QTest::keyClick(list, Qt::Key_Space);
    CHECK_FALSE(d.view->isColumnHidden(1));
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    CHECK(d.shown() == QStringList{u"Family"_s, u"Next"_s, u"Plan"_s, u"Needs attention"_s});
    CHECK(list->currentItem()->text() == u"Plan");
    const int width = d.view->columnWidth(1);
    QTest::keyClick(list, Qt::Key_Right, Qt::ControlModifier);
    CHECK(d.view->columnWidth(1) > width);
    QTest::keyClick(dialog, Qt::Key_Escape);
    settle();
    CHECK(d.window.findChild<ColumnsDialog*>() == nullptr);
}

TEST_CASE("A drag of the head is remembered when it ends", "[widgets][columns]") {
    Shown d;
    QHeaderView* head = d.view->horizontalHeader();
    const int edge = head->sectionViewportPosition(1) + head->sectionSize(1) - 1;
    const int before = head->sectionSize(1);
    QTest::mousePress(head->viewport(), Qt::LeftButton, {}, {edge, 10});
    QTest::mouseMove(head->viewport(), {edge + 20, 10});
    QMouseEvent drag(QEvent::MouseMove, QPointF(edge + 50, 10),
                     head->viewport()->mapToGlobal(QPointF(edge + 50, 10)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(head->viewport(), &drag);
    CHECK(d.habits->all().isEmpty());
    QTest::mouseRelease(head->viewport(), Qt::LeftButton, {}, {edge + 50, 10});
    settle();
    CHECK(head->sectionSize(1) == before + 50);
    CHECK(d.habits->columns(u"Families"_s).widths.value(u"Plan"_s) == before + 50);
}

TEST_CASE("Rows are low, usual or high enough for a finger, in every open list",
          "[widgets][density]") {
    Shown d;
    QListView* lines = list(families(), new LineDelegate, u"Chase"_s);
    d.page->layout()->addWidget(lines);
    QSignalSpy chosen(d.habits, &ListHabits::densityChosen);
    settle();
    const int line = lines->sizeHintForRow(0);
    QMenu* menu = d.menu();
    const QAction* rows = Shown::action(menu, u"Height of rows"_s);
    REQUIRE(rows);
    Shown::action(rows->menu(), u"For touch"_s)->trigger();
    menu->close();
    settle();
    CHECK(d.view->rowHeight(0) == 44);
    CHECK(lines->sizeHintForRow(0) > line);
    CHECK(chosen.count() == 1);
    applyDensity(Density::Compact);
    settle();
    CHECK(d.view->rowHeight(0) == 28);
    CHECK(lines->sizeHintForRow(0) < line);
    applyTextSize(200);
    settle();
    CHECK(d.view->rowHeight(0) == 56);
}

TEST_CASE("Chosen rows are copied as a table, for text and for spreadsheets", "[widgets][copy]") {
    Shown d;
    QTest::keyClick(d.view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(d.view, Qt::Key_C, Qt::ControlModifier);
    CHECK(Shown::clip() == u"Family\tPlan\tNext\tNeeds attention\n"
                           "Family 0\tChild protection\tReview Thu 12 Nov\tVisit late 3 days\n"
                           "Family 1\tChild protection\tReview Thu 12 Nov\t\n");
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(
        u"<tr><td>Family 1</td><td>Child protection</td>"_s));
    CHECK(d.told.value(0).startsWith(u"2 rows copied as a table."));
    QTest::keyClick(d.view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(Shown::clip().count(u'\n') == 6);
    ClipboardMinute::expire();
    CHECK(Shown::clip().isEmpty());
}

TEST_CASE("A copy has the columns as they are shown, and the mark of practice above",
          "[widgets][copy]") {
    Shown d;
    d.habits->mark = u"Practice data"_s;
    TableColumns::of(d.view)->setShown(2, false);
    TableColumns::of(d.view)->move(3, -2);
    QTest::keyClick(d.view, Qt::Key_C, Qt::ControlModifier);
    CHECK(Shown::clip() == u"Practice data\nFamily\tNeeds attention\tPlan\n"
                           "Family 0\tVisit late 3 days\tChild protection\n");
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(
        u"<caption>Practice data</caption>"_s));
}

TEST_CASE("What would be a formula or a new row in a spreadsheet stays words", "[widgets][copy]") {
    auto* model = families(1);
    model->setHeaderData(1, Qt::Horizontal, u"=1+1"_s);
    model->item(0, 0)->setText(u"=cmd|' /C calc'!A0"_s);
    model->item(0, 1)->setText(u"two\tcells\nand rows"_s);
    model->item(0, 2)->setText(u"'@SUM(A1)"_s);
    Shown d(model);
    QTest::keyClick(d.view, Qt::Key_C, Qt::ControlModifier);
    CHECK(Shown::clip() == u"Family\t'=1+1\tNext\tNeeds attention\n"
                           "'=cmd|' /C calc'!A0\ttwo cells and rows\t''@SUM(A1)\t"
                           "Visit late 3 days\n");
    model->item(0, 0)->setText(u"<b>-1</b>"_s);
    model->item(0, 1)->setText(u"-1"_s);
    QTest::keyClick(d.view, Qt::Key_C, Qt::ControlModifier);
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    CHECK(html.contains(u"<td>&lt;b&gt;-1&lt;/b&gt;</td>"_s));
    CHECK(html.contains(u"<td>'-1</td>"_s));
}

TEST_CASE("A list that is no table is copied with what each row says", "[widgets][copy]") {
    const Themed themed;
    auto* model = new QStandardItemModel;
    auto* item = new QStandardItem(u"Strategy minutes"_s);
    item->setData(u"Police, Patel"_s, DetailRole);
    item->setData(QVariant::fromValue(Chips{{Status::Overdue, u"6 days late"_s}}), ChipsRole);
    model->appendRow(item);
    model->appendRow(new QStandardItem(u"School report"_s));
    const std::unique_ptr<QListView> view(list(model, new LineDelegate, u"Chase"_s));
    const ListSheet sheet = sheetOf(*view, Rows::All);
    REQUIRE(sheet.columns.size() == 3);
    CHECK(sheet.columns[0].title == u"Chase");
    CHECK(sheet.rows ==
          std::vector<QStringList>{{u"Strategy minutes"_s, u"Police, Patel"_s, u"6 days late"_s},
                                   {u"School report"_s, {}, {}}});
}

TEST_CASE("A list's menu has what its row can do, with the keys", "[widgets][keys]") {
    Shown d;
    QStringList done;
    onEnter(d.view, [&](const QModelIndex& at) { done << u"open "_s + at.data().toString(); });
    rowKeys(d.view, {{Qt::Key_A, [&](const QModelIndex&) { done << u"action"_s; }},
                     {Qt::Key_X, [&](const QModelIndex&) { done << u"unnamed"_s; }}});
    QTest::keyClick(d.view, Qt::Key_J);
    QMenu* menu = d.menu();
    REQUIRE(menu);
    REQUIRE(Shown::action(menu, u"Open the family\tEnter"_s));
    REQUIRE(Shown::action(menu, u"An action\tA"_s));
    CHECK_FALSE(Shown::action(menu, u"unnamed"_s));
    CHECK(menu->activeAction() == Shown::action(menu, u"Open the family"_s));
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    CHECK(done == QStringList{u"open Family 1"_s});
}

TEST_CASE("Ctrl+P hands the list to the window: all of it, or the rows that were chosen",
          "[widgets][print][keys]") {
    Shown d;
    QTest::keyClick(d.view, Qt::Key_P, Qt::ControlModifier); // nobody prints: nothing happens
    std::vector<ListSheet> printed;
    d.habits->print = [&](const ListSheet& sheet) { printed.push_back(sheet); };
    QTest::keyClick(d.view, Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(d.view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(d.view, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(printed.size() == 2);
    CHECK(printed[0].rows.size() == 5);
    CHECK(printed[0].about == u"Cases");
    CHECK(printed[1].rows.size() == 2);
    CHECK(printed[1].rowsInList == 5);
    CHECK(listOn(d.page) == d.view);
    d.view->hide();
    CHECK(listOn(d.page) == nullptr);
}

} // namespace rt
