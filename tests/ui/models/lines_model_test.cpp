// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/words.h"
#include "ui/models/lines_model.h"
#include "ui/widgets/table_columns.h"
#include "ui/widgets/views.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

struct Family {
    int id;
    QString name;
    int children;
    Chips flags = {};
};

std::vector<Column<Family>> columns() {
    return {
        Column<Family>{.title = u"Family"_s,
                       .value = [](const Family& f) { return f.name; },
                       .detail = [](const Family& f) { return u"%1 children"_s.arg(f.children); }},
        Column<Family>{.title = u"Children"_s,
                       .value = [](const Family& f) { return f.children; },
                       .align = Qt::AlignRight},
        Column<Family>{
            .title = u"Needs"_s, .value = {}, .chips = [](const Family& f) { return f.flags; }}};
}

QVariant idOf(const Family& f) {
    return f.id;
}

std::vector<Family> families() {
    return {{1, u"Novak"_s, 1},
            {2, u"Adeyemi"_s, 3, {{Status::Overdue, u"Visit late 3 days"_s}}},
            {3, u"Élodie Baylis"_s, 2},
            {4, u"Ahmed"_s, 3}};
}

QStringList shown(const LinesModel<Family>& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.lineAt(row).name;
    return names;
}

struct List {
    LinesModel<Family> model{columns(), idOf};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    List() { model.setLines(families()); }
};

} // namespace

TEST_CASE("A list shows its lines, in words a screen reader can say", "[lines][models]") {
    const List list;
    CHECK(list.model.rowCount() == 4);
    CHECK(list.model.index(1, 0).data().toString() == u"Adeyemi"_s);
    CHECK(list.model.index(1, 0).data(DetailRole).toString() == u"3 children"_s);
    CHECK(list.model.index(1, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Adeyemi, 3 children"_s);
    CHECK(list.model.index(1, 2).data(Qt::AccessibleTextRole).toString() == u"Visit late 3 days"_s);
    CHECK(list.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() == u"Children"_s);
}

TEST_CASE("Filtering keeps the lines in which every word typed stands", "[lines][models]") {
    List list;
    list.model.setFilter(u"3 ad"_s);
    CHECK(shown(list.model) == QStringList{u"Adeyemi"_s});
    list.model.setFilter(u"late"_s);
    CHECK(shown(list.model) == QStringList{u"Adeyemi"_s});
    list.model.setFilter(u"elodie"_s);
    CHECK(shown(list.model) == QStringList{u"Élodie Baylis"_s});
    list.model.setFilter(u"nobody"_s);
    CHECK(list.model.rowCount() == 0);
    list.model.setFilter({});
    CHECK(list.model.rowCount() == 4);
    list.model.setQuickFilter([](const Family& f) { return f.children == 3; });
    CHECK(shown(list.model) == QStringList{u"Adeyemi"_s, u"Ahmed"_s});
}

TEST_CASE("A quick filter and words hold together, in one change", "[lines][models]") {
    List list;
    const QSignalSpy changes(&list.model, &QAbstractItemModel::modelReset);
    list.model.setFilters(u"a"_s, [](const Family& f) { return f.children == 3; });
    CHECK(changes.count() == 1);
    CHECK(shown(list.model) == QStringList{u"Adeyemi"_s, u"Ahmed"_s});
    list.model.setFilters(u"a"_s, {});
    CHECK(shown(list.model).size() == 4);
}

TEST_CASE("A long list is filtered alike before and after it was read ahead", "[lines][models]") {
    List list;
    std::vector<Family> many;
    for (int i = 0; i < 1'000; ++i)
        many.push_back({i, u"Family %1"_s.arg(i), i % 7});
    list.model.setLines(many);
    list.model.setFilter(u"family 999"_s);
    CHECK(list.model.rowCount() == 1);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    list.model.setFilter(u"99"_s);
    CHECK(list.model.rowCount() == 19);
    many.resize(500); // while the rest is still to be read
    list.model.setLines(many);
    QCoreApplication::processEvents();
    many.resize(120);
    list.model.setLines(many);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    CHECK(list.model.rowCount() == 1);
}

TEST_CASE("In steps, a filter shows what it found first and adds the rest", "[lines][models]") {
    List list;
    std::vector<Family> many;
    for (int i = 0; i < 1'000; ++i)
        many.push_back({i, u"Family %1"_s.arg(i), i % 7});
    list.model.filterInSteps(300);
    list.model.setLines(many);
    CHECK_FALSE(list.model.isReady());
    const QSignalSpy added(&list.model, &QAbstractItemModel::rowsInserted);
    list.model.setFilter(u"family"_s);
    CHECK(list.model.rowCount() == 300);
    CHECK(added.isEmpty());
    list.model.setFilter(u"99"_s); // typed on, before the rest was looked at
    while (!list.model.isReady())
        QCoreApplication::processEvents();
    CHECK(added.count() > 0);
    QStringList expected;
    for (const Family& one : many)
        if (one.name.contains(u"99"_s))
            expected << one.name;
    CHECK(shown(list.model) == expected); // in order, each once
    list.model.setFilter(u"family"_s);    // all words are known now
    CHECK(list.model.rowCount() == 1'000);
}

TEST_CASE("In steps, new lines are looked through at once: no place is lost", "[lines][models]") {
    List list;
    std::vector<Family> many;
    for (int i = 0; i < 1'000; ++i)
        many.push_back({i, u"Family %1"_s.arg(i), i % 7});
    list.model.filterInSteps(100);
    list.model.setFilter(u"family"_s);
    list.model.setLines(many);
    CHECK(list.model.rowCount() == 1'000);
    list.model.setLines(families());
    CHECK(list.model.rowCount() == 0);
}

TEST_CASE("Sorting is stable, and a third press gives the query's order back", "[lines][models]") {
    List list;
    list.model.sort(0);
    CHECK(shown(list.model) ==
          QStringList{u"Adeyemi"_s, u"Ahmed"_s, u"Élodie Baylis"_s, u"Novak"_s});
    list.model.sort(1, Qt::DescendingOrder);
    CHECK(shown(list.model) ==
          QStringList{u"Adeyemi"_s, u"Ahmed"_s, u"Élodie Baylis"_s, u"Novak"_s});
    list.model.sort(-1);
    CHECK(shown(list.model).first() == u"Novak"_s);
}

TEST_CASE("Hub 9 stands before hub 13, and what is empty last", "[lines][models]") {
    const std::vector<QVariant> keys{u"Hub 13"_s, QVariant(), u"hub 9"_s, u""_s};
    CHECK(inOrder(keys, Qt::AscendingOrder) == std::vector<size_t>{2, 0, 1, 3});
    CHECK(inOrder(keys, Qt::DescendingOrder) == std::vector<size_t>{0, 2, 1, 3});
}

TEST_CASE("The chosen row stays chosen by its id when the lines change", "[lines][models]") {
    List list;
    list.model.setParent(qApp); // or the view would take it
    const std::unique_ptr<QTableView> view(table(&list.model, u"Families"_s));
    view->setCurrentIndex(list.model.index(2, 1));
    list.model.sort(0, Qt::DescendingOrder);
    REQUIRE(view->currentIndex().row() == 1);
    CHECK(list.model.line(view->currentIndex()).id == 3);
    CHECK(view->currentIndex().column() == 1);

    std::vector<Family> fewer = families();
    fewer.erase(fewer.begin() + 2); // its line is gone: the row that took its place
    list.model.setLines(fewer);
    CHECK(view->currentIndex().row() == 1);

    list.model.setFilter(u"nobody"_s);
    CHECK_FALSE(view->currentIndex().isValid());
    list.model.setFilter({});
    CHECK(view->currentIndex().isValid());
}

TEST_CASE("Filtering and sorting leave the columns as they were arranged", "[lines][models]") {
    List list;
    list.model.setParent(qApp);
    const std::unique_ptr<QTableView> view(table(&list.model, u"Families"_s, 2));
    view->resize(700, 300);
    view->show();
    auto* columns = TableColumns::of(view.get());
    columns->move(2, -1);
    columns->widen(1, 40);
    const int width = view->columnWidth(1);
    for (const auto& typed : {u"nobody"_s, u"ad"_s, QString()}) {
        list.model.setFilter(typed);
        list.model.sort(typed.isEmpty() ? 0 : -1);
        CHECK(view->horizontalHeader()->visualIndex(2) == 1);
        CHECK(view->columnWidth(1) == width);
    }
}

TEST_CASE("Markup in data stays words, also in a tooltip", "[lines][models]") {
    CHECK(plainTip(u"<b>Novak</b>"_s) == u"<qt>&lt;b&gt;Novak&lt;/b&gt;</qt>"_s);
    CHECK(plainTip({}).isEmpty());
}

} // namespace rt
