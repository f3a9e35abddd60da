// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/hub/hub_window.h"

#include <QTableView>

namespace rt {

using namespace test;

TEST_CASE("A coordinator adds somebody, and gives them a place in the hub, by key",
          "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Coordinator);
    const int before = w.view(u"People"_s)->model()->rowCount();
    w.chord(Qt::Key_N, Qt::AltModifier);
    w.type(u"Zora"_s);
    w.fill(u"person.family"_s, u"Quill"_s);
    w.pick(u"person.role"_s, u"Family support worker"_s);
    w.fill(u"person.share"_s, u"80"_s);
    w.save();
    const auto added = w.latest<Person>("given='Zora'");
    CHECK(added.share == 80);
    CHECK(added.role == Role::FamilySupport);
    CHECK(w.view(u"People"_s)->model()->rowCount() == before); // in no hub of mine yet
    w.chord(Qt::Key_F, Qt::ControlModifier);
    w.type(u"zora"_s);
    CHECK(w.says(u"0 people"_s));
    QTest::keyClick(w.focus(), Qt::Key_Escape);
    for (auto* one : w.window->findChildren<QAbstractButton*>())
        if (one->text() == u"Everybody"_s && one->isVisible())
            QTest::keyClick(one, Qt::Key_Space);
    w.wait();
    w.goTo(w.view(u"People"_s), u"Zora Quill"_s);
    w.chord(Qt::Key_A, Qt::AltModifier);
    w.pick(u"membership.hub"_s, u"Hub 13"_s);
    w.save();
    const auto place = w.latest<Membership>();
    CHECK(place.person == added.id);
    CHECK(place.hub == w.hub13());
    CHECK(w.view<QTableView>(u"People"_s)->hasFocus());
}

TEST_CASE("A share that cannot be stands refused at its field", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Coordinator);
    w.chord(Qt::Key_N, Qt::AltModifier);
    w.type(u"Zora"_s);
    w.fill(u"person.share"_s, u"half"_s);
    w.save();
    CHECK(w.says(u"A share of full time is 0 to 100 per cent."_s));
    CHECK(w.field(u"person.share"_s)->hasFocus());
    CHECK_FALSE(firstRowOf<Person>(w.desk->db(), "given='Zora'"));
    w.fill(u"person.share"_s, u"50"_s);
    w.pick(u"person.role"_s, u"Group manager"_s);
    w.save();
    CHECK(w.says(u"Your role does not allow you to give this role"_s));
}

TEST_CASE("Leave is written down with or without a stand-in, and ended", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Manager);
    w.goTo(w.view(u"People"_s), u"Social worker"_s);
    w.chord(Qt::Key_C, Qt::AltModifier);
    w.type(u"12/11/26"_s);
    w.fill(u"cover.to_day"_s, u"20/11/26"_s);
    w.fill(u"cover.reason"_s, u"annual leave"_s);
    w.save();
    const auto cover = w.latest<Cover>();
    CHECK(cover.coveredBy.isNull());
    CHECK(cover.to == QDate(2026, 11, 20));
    CHECK(HubWindow::rowWords(w.view(u"People"_s)).contains(u"nobody stands in"_s));
    w.goTo(w.view(u"Leave and cover"_s), u"annual leave"_s);
    w.chord(Qt::Key_E);
    w.type(u"13/11/26"_s);
    w.chord(Qt::Key_Return);
    CHECK(rowOf<Cover>(w.desk->db(), cover.id)->to == QDate(2026, 11, 13));
    w.chord(Qt::Key_C, Qt::AltModifier);
    w.fill(u"cover.covered_by"_s, u"Nobody Known"_s);
    w.save();
    CHECK(w.says(u"Nobody here has this name."_s));
    CHECK(w.latest<Cover>().id == cover.id);
}

TEST_CASE("A skill is declared, confirmed and taken back by key", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Manager);
    w.goTo(w.view(u"People"_s), u"Social worker"_s);
    w.chord(Qt::Key_S, Qt::AltModifier);
    w.type(u"grandparents"_s);
    w.save();
    const auto tag = w.latest<PersonTag>();
    CHECK(tag.words == u"grandparents"_s);
    CHECK_FALSE(tag.confirmedOn.isValid());
    w.goTo(w.view(u"Good with"_s), u"grandparents"_s);
    w.chord(Qt::Key_C);
    CHECK(rowOf<PersonTag>(w.desk->db(), tag.id)->confirmedOn == w.desk->today());
    CHECK(w.view(u"Good with"_s)->hasFocus());
    w.chord(Qt::Key_R);
    CHECK_FALSE(rowOf<PersonTag>(w.desk->db(), tag.id));
    CHECK(w.refused.isEmpty());
}

TEST_CASE("What is typed about somebody waits while others are looked at", "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Coordinator);
    auto* people = w.view(u"People"_s);
    w.goTo(people, u"Social worker"_s);
    w.chord(Qt::Key_Return);
    w.fill(u"person.phone"_s, u"01632 960111"_s);
    w.chord(Qt::Key_Escape);
    REQUIRE(people->hasFocus());
    w.goTo(people, u"Family support worker"_s);
    CHECK(w.field(u"person.phone"_s));
    w.goTo(people, u"Social worker"_s);
    auto* phone = qobject_cast<QLineEdit*>(w.field(u"person.phone"_s));
    REQUIRE(phone);
    CHECK(phone->text() == u"01632 960111"_s);
    phone->setFocus();
    w.save();
    CHECK(firstRowOf<Person>(w.desk->db(), "phone='01632 960111'"));
}

TEST_CASE("A social worker reads about colleagues and says what they are good with themselves",
          "[pages][hub][keys]") {
    HubWindow w(HubWindow::As::Worker);
    w.goTo(w.view(u"People"_s), u"Hub coordinator"_s);
    CHECK(w.says(u"Ask one of them."_s));
    CHECK_FALSE(w.field(u"person.given"_s));
    w.goTo(w.view(u"People"_s), rowOf<Person>(w.desk->db(), w.desk->person())->name().trimmed());
    w.chord(Qt::Key_Return);
    w.type(u"beekeeping"_s);
    w.save();
    CHECK(w.latest<PersonTag>().person == w.desk->person());
}

TEST_CASE("A partner finds a sentence instead of the hub's own affairs", "[pages][hub][privacy]") {
    HubWindow w(HubWindow::As::Partner);
    CHECK(w.says(u"The hub's own affairs are kept by its members."_s));
    CHECK_FALSE(w.view(u"People"_s));
    w.chord(Qt::Key_4, Qt::AltModifier);
    CHECK_FALSE(w.view(u"Settings"_s));
}

} // namespace rt
