// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/parts_chart.h"
#include "ui/charts/strip_chart.h"
#include "ui/theme/series.h"
#include "ui/theme/system_scheme.h"

#include <QBarSet>
#include <QChart>
#include <QHorizontalPercentBarSeries>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <catch2/catch_approx.hpp>

using namespace rt;
using namespace rt::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<PartsRow> halves() {
    return {{u"Hub 13"_s, u"6 of 9"_s, {6, 2, 1, 0}, {u"both"_s, u"one"_s, u"two"_s, u"none"_s}},
            {u"Hub 14"_s, u"0 of 0"_s, {0, 0, 0, 0}, {u"both"_s, u"one"_s, u"two"_s, u"none"_s}}};
}

std::vector<StripRow> weeks() {
    return {{u"Hub 13"_s,
             u"1 of 2"_s,
             {Mark::Met, Mark::Missed, Mark::Nothing},
             {u"week 1"_s, u"week 2"_s, u"week 3"_s}},
            {u"Hub 14"_s,
             u"3 of 3"_s,
             {Mark::Met, Mark::Met, Mark::Met},
             {u"week 1"_s, u"week 2"_s, u"week 3"_s}}};
}

struct Shown {
    Themed themed;
    QWidget window;
    StripChart* chart = new StripChart(u"Meetings"_s);
    ChartPanel panel{chart, {}, {u"Hub"_s, u"Held"_s}};

    Shown() {
        chart->draw(weeks(), {u"1 Oct"_s, {}, u"15 Oct"_s});
        panel.setWords(u"Hub 13 had 1 week without a meeting"_s, u"Weeks with a meeting"_s,
                       {u"Counted: weeks."_s, u"Out of: weeks."_s});
        panel.setTable({{u"Hub 13"_s, u"1 of 2"_s}, {u"Hub 14"_s, u"3 of 3"_s}});
        auto* box = new QVBoxLayout(&window);
        box->addWidget(&panel);
        window.resize(640, 400);
        window.show();
        window.activateWindow();
        chart->setFocus();
        settle();
    }

    ~Shown() { panel.setParent(nullptr); }
};

} // namespace

TEST_CASE("What is missing is a gap in the strip, never a mark", "[charts]") {
    Shown s;
    int marks = 0;
    for (const QAbstractSeries* each : s.chart->chart()->series())
        marks += static_cast<const QScatterSeries*>(each)->count();
    CHECK(marks == 5);
}

TEST_CASE("Arrows and J and K walk a chart's points and stop at its sides; Enter opens one",
          "[charts][keys]") {
    Shown s;
    const QSignalSpy opened(&s.panel, &ChartPanel::opened);
    QTest::keyClick(s.chart, Qt::Key_Right);
    QTest::keyClick(s.chart, Qt::Key_J);
    CHECK(s.chart->row() == 1);
    CHECK(s.chart->column() == 1);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(s.chart, Qt::Key_Right);
    CHECK(s.chart->column() == 2);
    QTest::keyClick(s.chart, Qt::Key_Up);
    QTest::keyClick(s.chart, Qt::Key_K);
    QTest::keyClick(s.chart, Qt::Key_Left);
    QTest::keyClick(s.chart, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened[0] == QVariantList{0, 1});
    CHECK(s.chart->accessibleDescription().startsWith(u"Hub 13, week 2"_s));
    CHECK(s.chart->accessibleDescription().contains(u"Hub 14: 3 of 3"_s));
}

TEST_CASE("T changes between chart and table and keeps the keyboard there; I says what is counted",
          "[charts][keys]") {
    Shown s;
    const QSignalSpy opened(&s.panel, &ChartPanel::opened);
    CHECK_FALSE(s.panel.showsTable());
    QTest::keyClick(s.chart, Qt::Key_T);
    CHECK(s.panel.showsTable());
    CHECK(s.panel.table()->hasFocus());
    CHECK(s.panel.table()->accessibleName().contains(u"Hub 13 had 1 week"_s));
    QTest::keyClick(s.panel.table(), Qt::Key_J);
    QTest::keyClick(s.panel.table(), Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened[0] == QVariantList{1, -1});
    QTest::keyClick(s.panel.table(), Qt::Key_I);
    CHECK(s.panel.showsDefinition());
    QTest::keyClick(s.panel.table(), Qt::Key_T);
    CHECK_FALSE(s.panel.showsTable());
    CHECK(s.chart->hasFocus());
    QTest::keyClick(s.chart, Qt::Key_I);
    CHECK_FALSE(s.panel.showsDefinition());
}

TEST_CASE("Bars begin at nothing and end at all of it, the first row above", "[charts]") {
    Themed themed;
    PartsChart chart(u"Halves"_s, 4);
    chart.draw(halves());
    chart.resize(600, 120);
    chart.show();
    settle();
    const QRect both = chart.pointAt(0, 0), none = chart.pointAt(1, 0);
    CHECK(both.left() == none.left());
    CHECK(both.bottom() < none.top());
    CHECK(none.width() <= 1); // a row of nothing is a gap
    CHECK(chart.pointAt(0, 2).right() ==
          Catch::Approx(chart.chart()->plotArea().right()).margin(2));
    const auto* bars = static_cast<QHorizontalPercentBarSeries*>(chart.chart()->series().front());
    CHECK(bars->barSets().front()->at(1) == 6); // the first row is the last bar
}

TEST_CASE("Every colour of a chart follows the scheme, and stands out from its ground",
          "[charts][theme]") {
    Shown s;
    const auto* met = static_cast<QScatterSeries*>(s.chart->chart()->series().front());
    const QColor light = met->brush().color();
    applyScheme(Scheme::Dark);
    settle();
    CHECK(met->brush().color() == tone(Tone::SpcCommon, s.chart->palette()));
    CHECK(met->brush().color() != light);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = schemePalette(scheme);
        for (int place = 0; place < seriesCount; ++place) {
            INFO(place);
            CHECK(contrast(seriesTone(place, palette), tone(Tone::Plot, palette)) >= 3.0);
        }
        CHECK(contrast(onSeries(0, palette), seriesTone(0, palette)) >= 4.5);
        CHECK(contrast(onSeries(1, palette), tone(Tone::Plot, palette)) >= 4.5);
    }
}

TEST_CASE("A chart without rows takes keys and has nothing to open", "[charts]") {
    Themed themed;
    StripChart chart(u"Nothing"_s);
    chart.draw({}, {});
    chart.show();
    const QSignalSpy opened(&chart, &RowsChart::opened);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Return})
        QTest::keyClick(&chart, key);
    CHECK(opened.isEmpty());
    CHECK(chart.spokenPoint().isEmpty());
}

TEST_CASE("The bar of a single hub is no thicker than one of many", "[charts]") {
    const Themed themed;
    PartsChart chart(u"Halves"_s, 4);
    chart.draw({halves().front()});
    chart.resize(400, 220);
    chart.show();
    settle();
    const int alone = chart.pointAt(0, 0).height();
    CHECK(alone > 0);
    CHECK(alone <= scaled(28));
    CHECK(chart.pointAt(0, 0).top() < scaled(28)); // at the top, the rest stays empty
    chart.draw(std::vector<PartsRow>(6, halves().front()));
    settle();
    CHECK(std::abs(chart.pointAt(5, 0).height() - alone) <= 3);
}
