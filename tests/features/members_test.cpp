// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/features/two_offices.h"

#include <QCheckBox>
#include <QClipboard>
#include <QPlainTextEdit>

using namespace rt;
using namespace rt::test;

namespace {

QString page(Office& pc) {
    return pc.words(*pc.window().page());
}

// What stands in the letter, once it is there.
Invitation letter(Office& pc) {
    pc.settledAll();
    auto* text = pc.window().page()->findChild<QPlainTextEdit*>(u"invitation"_s);
    REQUIRE(text);
    const auto made = readInvitation(text->toPlainText());
    REQUIRE(made);
    return *made;
}

void goTo(Office& pc, const QString& button) {
    pc.toFront();
    pc.settledAll();
    pc.tabToInPage(button);
    pc.press(Qt::Key_Space);
    pc.settledAll();
}

// The list of members, at the line of the colleague who has no PC yet.
void toColleague(Office& pc) {
    pc.openArea(u"Sync"_s);
    pc.settledAll();
    pc.tabToInPage(u"Members"_s);
    pc.press(Qt::Key_J);
}

} // namespace

TEST_CASE("An invitation bears the role and hubs that were chosen", "[features][sync][members]") {
    SharedDrive drive;
    Office jo(drive);
    jo.open();
    jo.synced();
    toColleague(jo);
    goTo(jo, u"Invite a PC of Sam Marsh"_s);
    CHECK(jo.nameOf(jo.focus()) == u"Role");
    jo.tabToInPage(u"Administrator of the trust"_s);
    jo.press(Qt::Key_Space);
    requireReadable(jo.window(), u"sync-invite"_s);
    goTo(jo, u"Make the invitation"_s);
    const Invitation invitation = letter(jo);
    CHECK(invitation.person == jo.colleague.value);
    CHECK(page(jo).contains(u"until Sun 15 Nov 2026 09:00"));

    Office sam(drive, invitation);
    jo.synced();
    jo.settledAll();
    goTo(jo, u"The words are the same: let Sam Marsh in"_s);
    sam.open();
    sam.synced();
    CHECK(sam.program->sync()->state().administrator);
    sam.write(u"Baker"_s); // holds the hub, too
    sam.synced();
    jo.synced();
    CHECK(jo.reads(u"Baker"_s));
}

TEST_CASE("A person's first PC lets the second in; everything else is for administrators",
          "[features][sync][members]") {
    SharedDrive drive;
    Office jo(drive);
    Office sam(drive, jo);
    jo.open();
    jo.synced();
    sam.open();
    sam.synced();
    sam.write(u"Baker"_s);
    sam.synced();
    sam.toFront();
    sam.openArea(u"Sync"_s);
    sam.settledAll();
    CHECK(page(sam).contains(u"Your PCs"));
    CHECK_FALSE(page(sam).contains(u"Jo Marsh asks"));
    for (const auto* each : sam.window().page()->findChildren<QAbstractButton*>())
        CHECK_FALSE(each->text().contains(u"from the trust"));
    goTo(sam, u"Invite a PC of Sam Marsh"_s);
    Office second(drive, letter(sam));
    sam.synced();
    sam.settledAll();
    CHECK(page(sam).contains(second.spoken));
    goTo(sam, u"The words are the same: let Sam Marsh in"_s);
    second.open();
    second.synced();
    CHECK(second.program->sync()->state().part == SyncState::Part::Member);
    CHECK(second.reads(u"Baker"_s)); // with the first one's keys
}

TEST_CASE("Somebody who leaves is removed with all their PCs, and what follows is said first",
          "[features][sync][members]") {
    SharedDrive drive;
    Office jo(drive);
    Office sam(drive, jo);
    jo.open();
    jo.synced();
    sam.open();
    sam.synced();
    jo.toFront();
    toColleague(jo);
    goTo(jo, u"Remove Sam Marsh from the trust"_s);
    CHECK(page(jo).contains(u"loses every role and hub, and 1 PC"));
    CHECK(page(jo).contains(u"not yet rotated"));
    jo.press(Qt::Key_Space);
    jo.settledAll();
    sam.synced();
    CHECK(sam.header().contains(u"This PC was removed from the trust"));
    jo.synced();
    jo.settledAll();
    CHECK(page(jo).contains(u"PC 1 of Sam Marsh was removed."));
}

TEST_CASE("A role is given and taken away without an invitation", "[features][sync][members]") {
    SharedDrive drive;
    Office jo(drive);
    Office sam(drive, jo);
    jo.open();
    jo.synced();
    toColleague(jo);
    goTo(jo, u"Give Sam Marsh a role or hub"_s);
    jo.tabToInPage(u"Administrator of the trust"_s);
    jo.press(Qt::Key_Space);
    goTo(jo, u"Save role and hubs"_s);
    sam.open();
    sam.synced();
    CHECK(sam.program->sync()->state().administrator);
    goTo(jo, u"Take away: Administrator"_s);
    jo.press(Qt::Key_Space);
    jo.settledAll();
    sam.synced();
    CHECK_FALSE(sam.program->sync()->state().administrator);
}

TEST_CASE("An invitation that ran out is said on both PCs, and another one helps",
          "[features][sync][members]") {
    SharedDrive drive;
    Office jo(drive);
    jo.open();
    jo.synced();
    toColleague(jo);
    goTo(jo, u"Invite a PC of Sam Marsh"_s);
    goTo(jo, u"Make the invitation"_s);
    Office sam(drive, letter(jo));
    jo.now = jo.now.addDays(4);
    sam.now = jo.now;
    jo.window().idle().touch();
    jo.synced();
    jo.settledAll();
    CHECK(page(jo).contains(u"Their invitation ran out before they were let in"));
    goTo(jo, u"Invite Sam Marsh again"_s);
    QGuiApplication::clipboard()->setText(invitationText(letter(jo)));

    sam.open();
    sam.synced();
    sam.openArea(u"Sync"_s);
    sam.settledAll();
    sam.tabToInPage(u"Another invitation"_s);
    sam.press(Qt::Key_V, Qt::ControlModifier);
    sam.press(Qt::Key_Return, Qt::ControlModifier);
    sam.settledAll();
    sam.synced();
    CHECK(page(sam).contains(sam.spoken)); // the PC's keys are the same, and so are its words
    jo.synced();
    jo.settledAll();
    goTo(jo, u"The words are the same: let Sam Marsh in"_s);
    sam.synced();
    CHECK(sam.program->sync()->state().part == SyncState::Part::Member);
}
