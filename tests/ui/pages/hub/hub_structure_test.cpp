// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/structure_chart.h"
#include "tests/ui/pages/hub/hub_window.h"
#include "ui/pages/hub/structure_drawing.h"

#include <catch2/generators/catch_generators.hpp>

namespace rt {

using namespace test;

namespace {

StructureDrawing* drawing(const HubWindow& w) {
    return w.window->findChild<StructureDrawing*>();
}

} // namespace

TEST_CASE("The drawing is walked by arrows, and says each hub", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Manager, HubTabName::Structure);
    StructureDrawing* drawn = drawing(w);
    REQUIRE(drawn);
    drawn->setFocus();
    CHECK(drawn->accessibleName() == u"The trust as at Thu 12 Nov 2026, 16 hubs"_s);
    const Structure read = structureOn(w.desk->db(), w.desk->today());
    for (size_t i = 0; i < read.groups.size(); ++i)
        w.chord(Qt::Key_Left);
    for (size_t i = 0; i < read.hubs.size(); ++i)
        w.chord(Qt::Key_Up);
    QSet<HubId> seen;
    for (size_t group = 0; group < read.groups.size(); ++group) {
        for (size_t hub = 0; hub < read.groups[group].hubs.size(); ++hub) {
            seen.insert(drawn->current());
            const Hub row = read.hub(drawn->current())->line.hub;
            CHECK(drawn->accessibleDescription().startsWith(u"Hub %1"_s.arg(row.label)));
            w.chord(Qt::Key_Down);
        }
        for (size_t hub = 0; hub < read.groups[group].hubs.size(); ++hub)
            w.chord(Qt::Key_Up);
        w.chord(Qt::Key_Right);
    }
    CHECK(size_t(seen.size()) == read.hubs.size());
}

TEST_CASE("T turns the drawing into a table of the same hubs and back", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Manager, HubTabName::Structure);
    StructureDrawing* drawn = drawing(w);
    drawn->setFocus();
    w.chord(Qt::Key_Right);
    const HubId there = drawn->current();
    w.chord(Qt::Key_T);
    auto* table = w.view(u"Hubs"_s);
    REQUIRE(table);
    CHECK(table->hasFocus());
    CHECK(table->model()->rowCount() == 16);
    CHECK(HubWindow::rowWords(table).contains(
        u"Hub %1 "_s.arg(rowOf<Hub>(w.desk->db(), there)->label)));
    w.chord(Qt::Key_T);
    CHECK(drawn->hasFocus());
    CHECK(drawn->current() == there);
}

TEST_CASE("A manager changes a band by key, and the field's history says who",
          "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Manager, HubTabName::Structure);
    drawing(w)->setCurrent(w.hub13());
    drawing(w)->setFocus();
    w.chord(Qt::Key_Return);
    w.fill(u"hub.band_high"_s, u"30"_s);
    w.save();
    CHECK(w.says(u"The band needs two numbers of children, the smaller one first."_s));
    w.fill(u"hub.band_high"_s, u"66"_s);
    w.save();
    CHECK(rowOf<Hub>(w.desk->db(), w.hub13())->bandHigh == 66);
    CHECK(drawing(w)->hasFocus());
    w.field(u"hub.band_high"_s)->setFocus();
    w.chord(Qt::Key_H, Qt::ControlModifier);
    auto* history = w.view(u"History of this field"_s);
    REQUIRE(history);
    CHECK(HubWindow::rowWords(history).contains(u"66"_s));
    const auto manager = rowOf<Person>(w.desk->db(), w.desk->person());
    CHECK(HubWindow::rowWords(history).contains(manager->name()));
}

TEST_CASE("The structure of a day before the trust began says so", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Manager, HubTabName::Structure);
    for (auto* one : w.window->findChildren<DateField*>())
        if (one->edit()->accessibleName() == u"As at"_s && one->isVisible()) {
            one->edit()->setFocus();
            one->edit()->selectAll();
        }
    w.type(u"1/1/2001"_s);
    CHECK(w.says(u"No hub was open on this day."_s));
    CHECK(drawing(w)->current().isNull());
}

TEST_CASE("Every tab of the Hub area is readable at every size", "[pages][hub][picture]") {
    const auto [tab, name] =
        GENERATE(table<HubTabName, const char*>({{HubTabName::People, "hub-people"},
                                                 {HubTabName::Structure, "hub-structure"},
                                                 {HubTabName::Sight, "hub-sight"},
                                                 {HubTabName::Settings, "hub-settings"}}));
    HubWindow w(HubWindow::As::Manager, tab);
    requireReadable(*w.window, QString::fromLatin1(name));
}

TEST_CASE("The table of hubs and the empty area are readable", "[pages][hub][picture]") {
    SECTION("table") {
        HubWindow w(HubWindow::As::Manager, HubTabName::Structure);
        drawing(w)->setFocus();
        w.chord(Qt::Key_T);
        requireReadable(*w.window, u"hub-table"_s);
    }
    SECTION("service areas") {
        HubWindow w(HubWindow::As::Manager, HubTabName::Structure);
        w.chord(Qt::Key_A, Qt::AltModifier);
        requireReadable(*w.window, u"hub-areas"_s);
    }
    SECTION("partner") {
        HubWindow w(HubWindow::As::Partner);
        requireReadable(*w.window, u"hub-partner"_s);
    }
    SECTION("worker") {
        HubWindow w(HubWindow::As::Worker, HubTabName::Settings);
        requireReadable(*w.window, u"hub-settings-read"_s);
    }
}

} // namespace rt
