// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/hub/hub_window.h"

namespace rt {

using namespace test;

TEST_CASE("A setting changes from a day on with its reason, and its history says so",
          "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Coordinator, HubTabName::Settings);
    w.goTo(w.view(u"Settings"_s), u"A child's views are old after"_s);
    w.chord(Qt::Key_Return);
    w.fill(u"setting.value"_s, u"35"_s);
    w.save();
    CHECK(w.says(u"Say why the setting changes; it stays in the history."_s));
    w.fill(u"setting.why"_s, u"Asked for by the young people's council"_s);
    w.pick(u"setting.hub"_s, u"Hub 13"_s);
    w.save();
    const auto set = w.latest<Setting>();
    CHECK(set.value == u"35"_s);
    CHECK(set.hub == w.hub13());
    CHECK(set.author == w.desk->person());
    CHECK(set.from == w.desk->today());
    auto* history = w.view(u"History"_s);
    REQUIRE(history);
    history->setCurrentIndex(history->model()->index(0, 0));
    CHECK(HubWindow::rowWords(history).contains(u"35 days, Hub 13"_s));
    CHECK(HubWindow::rowWords(history).contains(u"young people's council"_s));
}

TEST_CASE("A value that a setting cannot take is refused at its field", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Coordinator, HubTabName::Settings);
    w.goTo(w.view(u"Settings"_s), u"Seen: child protection plan"_s);
    w.chord(Qt::Key_Return);
    w.fill(u"setting.value"_s, u"often"_s);
    w.fill(u"setting.why"_s, u"because"_s);
    w.save();
    CHECK(w.says(u"This setting cannot take that value."_s));
    CHECK(w.field(u"setting.value"_s)->hasFocus());
}

TEST_CASE("Who decides is changed by managers; others read it with a sentence who may",
          "[pages][hub][keys]") {
    const auto levels = [](HubWindow& w) {
        w.goTo(w.view(u"Settings"_s), u"Decides: "_s);
        return w.field(u"setting.value"_s);
    };
    HubWindow coordinator(HubWindow::As::Coordinator, HubTabName::Settings);
    CHECK_FALSE(levels(coordinator));
    CHECK(coordinator.says(u"Group managers and the head of operations change who decides."_s));
    HubWindow manager(HubWindow::As::Manager, HubTabName::Settings);
    CHECK(levels(manager));
    HubWindow worker(HubWindow::As::Worker, HubTabName::Settings);
    worker.goTo(worker.view(u"Settings"_s), u"Length of a weekly meeting"_s);
    CHECK_FALSE(worker.field(u"setting.value"_s));
    CHECK(worker.says(u"120 minutes"_s));
}

TEST_CASE("Why somebody may open families is read in words", "[pages][hub][privacy][keys]") {
    HubWindow w(HubWindow::As::Coordinator, HubTabName::Sight);
    auto* asked = w.view(u"People and hubs"_s);
    w.goTo(asked, u"Hub 13"_s);
    w.chord(Qt::Key_Return);
    auto* why = w.view(u"Why"_s);
    REQUIRE(why);
    CHECK(why->hasFocus());
    w.goTo(why, u"Belongs to Hub 13"_s);
    w.chord(Qt::Key_Escape);
    CHECK(asked->hasFocus());
    w.chord(Qt::Key_F, Qt::ControlModifier);
    w.type(u"partner practitioner"_s);
    CHECK(w.says(u"A partner opens the families in which they are named, and no other."_s));
    CHECK(w.view(u"What the role may do"_s)->model()->rowCount() == 12);
    QTest::keyClicks(w.focus(), u"zzzz"_s);
    w.wait();
    CHECK(w.says(u"Nobody matches."_s));
}

} // namespace rt
