// SPDX-License-Identifier: GPL-3.0-or-later
// What Today leads to: the week's digest, what is new since one looked, the board.
#include "core/queries/case_list.h"
#include "tests/features/morning.h"
#include "ui/pages/quick/family_here.h"
#include "ui/widgets/undo_bar.h"

#include <QClipboard>

using namespace rt;
using namespace rt::test;

TEST_CASE("Monday: the digest is read in the window, copied and printed by initials",
          "[features][today][mornings][digest]") {
    Morning m;
    m.atThis(QDateTime(QDate(2026, 11, 16), QTime(8, 40), Qt::UTC));
    m.sitDown(m.hub.coordinator);
    m.tabTo(u"Digest of the week"_s);
    m.press(Qt::Key_Space);
    REQUIRE(m.isOn(u"Today  /  Digest of the week"_s));
    QListView* changed = m.list(u"What changed last week"_s);
    REQUIRE(changed->hasFocus());
    REQUIRE(changed->model()->rowCount() > 0);
    CHECK_FALSE(changed->currentIndex().data(DetailRole).toString().isEmpty());
    m.press(Qt::Key_E);
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.startsWith(u"Subject: Hub 13, week of Mon 16 Nov 2026"_s));
    CHECK(copied.contains(u"Actions by person"_s));
    QStringList families;
    for (const CaseLine& line : caseList(m.desk().db(), m.hub.hub, m.desk().today()))
        families << line.name;
    const QString body = copied.section(u"Actions by person"_s, 0, 0);
    for (const QString& name : families)
        CHECK_FALSE(body.contains(name + u' '));
    m.press(Qt::Key_P);
    REQUIRE(QDir().mkpath(m.file(u"papers"_s)));
    m.typeOver(m.file(u"papers"_s));
    m.press(Qt::Key_Return);
    CHECK(QDir(m.file(u"papers"_s)).entryList({u"digest-hub-13-2026-11-16.pdf"_s}).size() == 1);
    for (const auto& part : {u"Due this week"_s, u"Actions by person"_s}) {
        m.tabTo(part);
        CHECK(m.list(part)->model()->rowCount() > 0);
    }
    m.press(Qt::Key_J); // past the person, to an action of theirs
    m.press(Qt::Key_Return);
    CHECK_FALSE(familyHere(&m.window()).isNull());
    m.press(Qt::Key_Left, Qt::AltModifier);
    m.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(m.window().header().crumb() == u"Today");
}

TEST_CASE("Anyone can answer the phone: what a colleague wrote since one looked",
          "[features][today][mornings][news]") {
    Morning m;
    m.sitDown(m.hub.consultant);
    m.press(Qt::Key_3, Qt::ControlModifier);
    m.press(Qt::Key_Return); // the first family of the list
    const FamilyId family = familyHere(&m.window());
    REQUIRE_FALSE(family.isNull());
    CHECK_FALSE(m.words(m.window()).contains(u"Since you last looked"_s));

    // The coordinator takes a call, at the same PC.
    m.later(2 * 3600);
    m.sitDown(m.hub.coordinator);
    m.press(Qt::Key_3, Qt::ControlModifier);
    m.press(Qt::Key_Return);
    REQUIRE(familyHere(&m.window()) == family);
    m.press(Qt::Key_N, Qt::ControlModifier);
    m.type(u"Nan called. She has kept the key."_s);
    m.press(Qt::Key_Return, Qt::ControlModifier);

    // Next morning the consultant finds it on Today, in the list and in the file.
    m.later(24 * 3600);
    m.sitDown(m.hub.consultant);
    m.tabTo(u"1 family changed since you looked"_s);
    m.press(Qt::Key_Space);
    auto* cases = qobject_cast<QTableView*>(m.focus());
    REQUIRE(cases);
    REQUIRE(cases->model()->rowCount() == 1);
    CHECK(cases->model()->index(0, 0).data().toString().endsWith(u", 1 new"_s));
    m.press(Qt::Key_Return);
    REQUIRE(familyHere(&m.window()) == family);
    CHECK(m.words(m.window()).contains(u"Since you last looked, 1"_s));
    m.window().undoBar().dismiss(); // its ten seconds are over
    requireReadable(m.window(), u"family-since"_s);
    m.window().resize(1366, 768);
    m.press(Qt::Key_S, Qt::ShiftModifier);
    auto* news = qobject_cast<QListView*>(m.focus());
    REQUIRE(news);
    CHECK(news->accessibleName() == u"Since you last looked");
    const QString line = news->currentIndex().data(DetailRole).toString();
    INFO(line.toStdString());
    CHECK(line.contains(u"Nan called. She has kept the key."_s));
    CHECK(line.startsWith(m.row<Person>(m.hub.coordinator.value).name()));
    m.press(Qt::Key_Return);
    CHECK(m.words(m.window()).contains(u"Nan called. She has kept the key."_s)); // its note

    // Read, so it is marked no more; and nothing of this leaves the PC.
    m.sitDown(m.hub.consultant);
    CHECK_FALSE(m.words(m.window()).contains(u"changed since you looked"_s));
    m.press(Qt::Key_3, Qt::ControlModifier);
    CHECK_FALSE(m.list(u"Families"_s, 0).contains(u"new"_s));
}

TEST_CASE("The board shows where each family stands, walked by arrows",
          "[features][today][mornings][board]") {
    Morning m;
    m.sitDown(m.hub.consultant);
    m.tabTo(u"Board"_s);
    m.press(Qt::Key_Space);
    REQUIRE(m.isOn(u"Today  /  Board"_s));
    int families = 0;
    for (auto* each : m.window().page()->findChildren<QListView*>())
        families += each->model()->rowCount();
    CHECK(families == int(caseList(m.desk().db(), m.hub.hub, m.desk().today()).size()));
    for (int i = 0; i < 2; ++i)
        m.press(Qt::Key_Right);
    QListView* working = m.list(u"Plan working"_s);
    REQUIRE(working->model()->rowCount() > 0);
    CHECK(working->hasFocus());
    m.press(Qt::Key_J);
    m.press(Qt::Key_Return);
    CHECK_FALSE(familyHere(&m.window()).isNull());
}

TEST_CASE("A partner has no meeting area, and finds it again as a member",
          "[features][today][partner]") {
    Morning m;
    const auto offered = [&] {
        for (const auto* each : m.window().findChildren<QAction*>())
            if (each->text() == u"Meeting" && each->isCheckable())
                return each->isVisible();
        return false;
    };
    m.sitDown(m.hub.coordinator);
    CHECK(offered());
    m.press(Qt::Key_4, Qt::ControlModifier);
    CHECK(m.isOn(u"Meeting"_s));
    const auto partner =
        firstRowOf<Person>(m.desk().db(), "role='partner' AND to_day IS NULL ORDER BY key");
    REQUIRE(partner);
    m.desk().actAs(partner->id);
    m.settled();
    CHECK_FALSE(offered());
    CHECK(m.isOn(u"Today"_s)); // not left on a page that is not theirs
    m.press(Qt::Key_4, Qt::ControlModifier);
    CHECK(m.isOn(u"Today"_s));
    m.sitDown(m.hub.coordinator);
    CHECK(offered());
}

TEST_CASE("The header's search button opens the palette, and says its key",
          "[features][today][search]") {
    Morning m;
    m.sitDown(m.hub.coordinator);
    m.tabTo(u"Search or command"_s);
    CHECK(m.focus()->toolTip().contains(u"Ctrl+K"_s));
    m.press(Qt::Key_Space);
    CHECK(m.focus() != m.window().page()->focusWidget());
    m.type(u"digest"_s);
    m.press(Qt::Key_Return);
    CHECK(m.isOn(u"Today  /  Digest of the week"_s));
}

TEST_CASE("Digest, board and the hubs' bands are readable at every size",
          "[features][today][picture]") {
    Morning m;
    m.sitDown(m.hub.consultant);
    for (const auto& [link, name] : {std::pair{u"Digest of the week"_s, u"today-digest"_s},
                                     std::pair{u"Board"_s, u"today-board"_s}}) {
        m.tabTo(link);
        m.press(Qt::Key_Space);
        requireReadable(m.window(), name);
        m.window().resize(1366, 768);
        m.press(Qt::Key_Left, Qt::AltModifier);
    }
}
