// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/themed.h"
#include "tests/support/words.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace rt {

using test::Themed;

namespace {

QStandardItemModel* rows(int count) {
    auto* model = new QStandardItemModel;
    model->setHorizontalHeaderLabels({u"Family"_s, u"Plan"_s, u"Next"_s});
    for (int i = 0; i < count; ++i)
        model->appendRow({new QStandardItem(u"Family %1"_s.arg(i)),
                          new QStandardItem(u"Child protection"_s),
                          new QStandardItem(u"Review Thu 12 Nov 2026"_s)});
    return model;
}

void settle() {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("A table ends on a whole row at any text size, at both ends of its scroll",
          "[widgets][table]") {
    const Themed themed;
    const std::unique_ptr<QTableView> view(table(rows(60), u"Families"_s));
    view->resize(700, 431);
    view->show();
    for (const int percent : textSizes) {
        INFO(percent);
        applyTextSize(percent);
        settle();
        const int row = view->rowHeight(0);
        CHECK(row == scaled(34));
        CHECK(view->viewport()->height() % row == 0);
        view->scrollToBottom();
        CHECK(view->rowViewportPosition(59) + row == view->viewport()->height());
        CHECK(view->verticalScrollBar()->value() % row == 0);
    }
}

TEST_CASE("A list ends on a whole row", "[widgets][list]") {
    const Themed themed;
    const std::unique_ptr<QListView> view(list(rows(60), new LineDelegate, u"Families"_s));
    view->resize(700, 431);
    view->show();
    settle();
    CHECK(view->viewport()->height() % view->sizeHintForRow(0) == 0);
}

TEST_CASE("Single keys act in a list that has the focus, and J and K move", "[widgets][keys]") {
    const Themed themed;
    const std::unique_ptr<QListView> view(list(rows(5), new LineDelegate, u"Families"_s));
    QStringList done;
    rowKeys(view.get(),
            {{Qt::Key_D, [&](const QModelIndex& at) { done << at.data().toString(); }}});
    onEnter(view.get(), [&](const QModelIndex& at) { done << u"open "_s + at.data().toString(); });
    view->show();
    view->setFocus();
    settle();
    REQUIRE(view->currentIndex().row() == 0);
    QTest::keyClick(view.get(), Qt::Key_J);
    QTest::keyClick(view.get(), Qt::Key_D);
    QTest::keyClick(view.get(), Qt::Key_K);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QTest::keyClick(view.get(), Qt::Key_D, Qt::ControlModifier);
    CHECK(done == QStringList{u"Family 1"_s, u"open Family 0"_s});
}

TEST_CASE("Minor columns leave when the table is too narrow and return when it is not",
          "[widgets][table]") {
    const Themed themed;
    const std::unique_ptr<QTableView> view(table(rows(3), u"Families"_s));
    minorColumns(view.get(), {1});
    view->resize(900, 300);
    view->show();
    settle();
    CHECK_FALSE(view->isColumnHidden(1));
    view->resize(260, 300);
    settle();
    CHECK(view->isColumnHidden(1));
    view->resize(900, 300);
    settle();
    CHECK_FALSE(view->isColumnHidden(1));
}

TEST_CASE("A filter applies as one types, and Esc clears it", "[widgets][filter]") {
    const Themed themed;
    QWidget window;
    auto* box = new QVBoxLayout(&window);
    auto* bar = new FilterBar(u"Filter families"_s);
    QListView* view = list(rows(3), new LineDelegate, u"Families"_s);
    box->addWidget(bar);
    box->addWidget(view);
    bar->setView(view);
    bar->addQuick(u"All 3"_s);
    bar->addQuick(u"Visit late 1"_s);
    std::pair<QString, int> last;
    QObject::connect(bar, &FilterBar::changed, [&](const QString& text, int quick) {
        last = {text, quick};
    });
    window.show();
    window.activateWindow();
    view->setFocus();
    settle();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    REQUIRE(bar->edit()->hasFocus());
    QTest::keyClicks(bar->edit(), u"ade"_s);
    CHECK(last == std::pair(u"ade"_s, 0));
    bar->chooseQuick(1);
    CHECK(last == std::pair(u"ade"_s, 1));
    QTest::keyClick(bar->edit(), Qt::Key_Escape);
    CHECK(last == std::pair(QString(), 1));
    QTest::keyClick(bar->edit(), Qt::Key_Down);
    CHECK(view->hasFocus());
}

} // namespace rt
