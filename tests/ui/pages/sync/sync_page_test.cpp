// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/sync/sync_window.h"
#include "ui/widgets/chip_delegate.h"

#include <QClipboard>
#include <QListView>
#include <QPushButton>

using namespace rt;
using namespace rt::test;

namespace {

// A trust in its worst week: everything that the page can say at once.
void fillWorst(SyncWindow& w) {
    const auto people = rowsOf<Person>(w.desk->db(), "1 ORDER BY key LIMIT 9");
    int at = 0;
    for (const Person& one : people) {
        KnownColleague colleague{one.id.value, w.desk->now().addSecs(-at * 7000), at % 3, {}};
        if (at == 4)
            colleague.stopped = u"newer"_s;
        w.state.colleagues.push_back(colleague);
        ++at;
        w.addMember(one.name(), u"Coordinator in hub %1"_s.arg(at), at % 4);
    }
    w.members.people[1].invitedUntil = w.desk->now().addDays(2);
    w.members.people[2].invitedUntil = w.desk->now().addDays(-2);
    w.members.unrotated = {u"Hub 13"_s, u"Hub 4 & 5"_s};
    w.members.requests = {{QUuid::createUuid(),
                           people[0].id.value,
                           people[0].name(),
                           u"apple harbour maple stone violet winter"_s,
                           {},
                           false}};
    for (const char* kind : {"damaged", "gap", "forged", "newer", "renamed", "fork", "revoked"})
        w.state.round.alarms.push_back({QLatin1String(kind), {}, u"x"_s, w.desk->now()});
    w.state.aside = {{people[1].id.value, u"right"_s, 4}, {people[2].id.value, u"newer"_s, 1}};
    w.state.round.unplaced = 3;
    w.state.round.history = 12;
    w.state.joinedToday = 14;
    w.state.waiting = 6;
    w.state.recoveries = 1;
}

} // namespace

TEST_CASE("Read-only, full and away drives are said on the page, with what to do",
          "[pages][sync]") {
    SyncWindow w;
    w.open();
    CHECK(w.words().contains(u"Nothing is damaged, missing or set aside."));
    w.state.writing = SyncState::Writing::Refused;
    w.state.waiting = 2;
    w.change();
    CHECK(w.words().contains(u"can be read and not written to"));
    CHECK(w.words().contains(u"2 changes to send"));
    requireReadable(*w.window, u"sync-read-only"_s);
    w.state.writing = SyncState::Writing::Full;
    w.change();
    CHECK(w.words().contains(u"The shared drive is full."));
    w.state.round.share = ShareHealth::Away;
    w.state.away = w.desk->now();
    w.change();
    CHECK(w.words().contains(u"cannot be reached"));
    CHECK(w.words().contains(u"Working offline since 09:00. 2 changes to send"));
    w.state.round.share = ShareHealth::Empty;
    w.change();
    CHECK(w.words().contains(u"The shared folder is empty"));
    w.state.round.share = ShareHealth::Foreign;
    w.change();
    CHECK(w.words().contains(u"belongs to another trust"));
}

TEST_CASE("Everything at once can be read at 150 % and in the dark", "[pages][sync][clipping]") {
    SyncWindow w;
    fillWorst(w);
    w.open();
    CHECK(w.words().contains(u"Not yet rotated: Hub 13, Hub 4 & 5"));
    CHECK(w.words().contains(u"Joined without anybody's help: 14 changes today"));
    CHECK(w.words().contains(u"3 changes wait for their hub"));
    requireReadable(*w.window, u"sync-worst"_s);
    auto* list = w.window->findChild<QListView*>();
    REQUIRE(list);
    for (auto* each : w.window->findChildren<QListView*>())
        if (each->accessibleName() == u"Members")
            list = each;
    const auto said = [list](int row) {
        return list->model()->index(row, 0).data(DetailRole).toString();
    };
    CHECK(said(0).contains(u"1 PC"));
    CHECK(said(1).contains(u"Invited until Sat 14 Nov 09:00"));
    CHECK(said(2).contains(u"Invitation ran out unused"));
}

TEST_CASE("The invitation's form, its letter and a removal can be read",
          "[pages][sync][clipping]") {
    SyncWindow w;
    w.members.people.push_back({QUuid::createUuid(),
                                u"Sam Marsh"_s,
                                {{11, w.members.hubs[12].hub, u"Coordinator in hub 13"_s}},
                                false,
                                true,
                                {},
                                {}});
    w.open();
    const auto pressed = [&w](const QString& words) {
        for (auto* each : w.window->findChildren<QPushButton*>())
            if (each->text() == words && each->isVisible()) {
                each->setFocus();
                w.chord(Qt::Key_Space);
                return;
            }
        FAIL("no button " << words.toStdString());
    };
    pressed(u"Invite a PC of Sam Marsh"_s);
    requireReadable(*w.window, u"sync-invite-form"_s);
    pressed(u"Make the invitation"_s);
    REQUIRE(w.invited.size() == 1);
    REQUIRE(w.invited[0].grants.size() == 1);
    CHECK(w.invited[0].grants[0].role == 11);
    CHECK(w.invited[0].grants[0].hub == w.members.hubs[12].hub);
    CHECK(w.words().contains(u"until Sun 15 Nov 2026 09:00"));
    requireReadable(*w.window, u"sync-letter"_s);

    w.members.people[0].isMember = true;
    w.members.people[0].pcs = {{QUuid::createUuid()}, {QUuid::createUuid()}};
    w.change();
    pressed(u"Remove Sam Marsh from the trust"_s);
    CHECK(w.removed.empty());
    requireReadable(*w.window, u"sync-removal"_s);
    pressed(u"Remove them"_s);
    CHECK(w.removed.size() == 1);
}

TEST_CASE("While a PC waits, its six words are all that the page shows", "[pages][sync]") {
    SyncWindow w;
    w.state.part = SyncState::Part::Waiting;
    w.state.spokenWords = u"apple harbour maple stone violet winter"_s;
    w.open();
    CHECK(w.words().contains(w.state.spokenWords));
    CHECK_FALSE(w.words().contains(u"Members"));
    requireReadable(*w.window, u"sync-waiting"_s);
}

TEST_CASE("A support file is copied from the page", "[pages][sync]") {
    SyncWindow w;
    w.open();
    for (auto* each : w.window->findChildren<QPushButton*>())
        if (each->text() == u"Copy a support file")
            each->click();
    CHECK(QGuiApplication::clipboard()->text() == u"support");
    CHECK(w.said.join(u' ').contains(u"nothing that anybody wrote"));
}
