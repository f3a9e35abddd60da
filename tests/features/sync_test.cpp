// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/features/two_offices.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QPlainTextEdit>

#include <catch2/catch_test_macros.hpp>
#include <cstdio>

using namespace rt;
using namespace rt::test;

namespace {

// In both schemes, where ROUNDTABLE_PICTURES names a folder.
void shoot(QWidget& window, const char* name) {
    const QString folder = qEnvironmentVariable("ROUNDTABLE_PICTURES");
    if (folder.isEmpty())
        return;
    window.resize(1366, 768);
    for (const auto& [scheme, word] :
         {std::pair{Scheme::Light, u"light"_s}, {Scheme::Dark, u"dark"_s}}) {
        applyScheme(scheme);
        settle();
        CHECK(window.grab().save(u"%1/sync-%2-%3.png"_s.arg(folder, QLatin1String(name), word)));
    }
}

} // namespace

TEST_CASE("Two programs on one folder: what one saves the other reads", "[features][sync]") {
    SharedDrive drive;
    Office jo(drive);
    Office sam(drive, jo);
    jo.open();
    jo.untilSynced();
    jo.write(u"Canary-Adeyemi"_s);
    jo.synced();
    CHECK(jo.header().contains(u"Synced 09:00"));
    CHECK(jo.program->sync()->state().waiting == 0);

    sam.open();
    sam.synced();
    CHECK(sam.program->sync()->state().part == SyncState::Part::Member);
    CHECK(sam.reads(u"Canary-Adeyemi"_s));
    sam.write(u"Baker"_s);
    sam.synced();

    jo.toFront();
    jo.press(Qt::Key_F5);
    jo.untilSynced();
    CHECK(jo.reads(u"Baker"_s));
}

TEST_CASE("Without the drive people go on; the header counts what waits and says when it is long",
          "[features][sync]") {
    SharedDrive drive;
    Office jo(drive);
    jo.open();
    jo.synced();
    const QString aside = drive.folder.filePath(u"elsewhere"_s);
    REQUIRE(QDir().rename(drive.path(), aside));
    jo.now = jo.now.addSecs(600);
    jo.write(u"Canary-Adeyemi"_s);
    jo.synced();
    CHECK(jo.header().contains(u"Working offline since 09:10 - 1 change waiting"));
    jo.now = jo.now.addSecs(1800);
    jo.synced();
    CHECK(jo.header().contains(u"Nothing was exchanged with colleagues since 09:00."));
    CHECK(jo.header().contains(u"1 change waiting"));
    REQUIRE(QDir().rename(aside, drive.path()));
    jo.synced();
    CHECK(jo.header().contains(u"Synced 09:40"));
}

TEST_CASE("Locked, nothing is exchanged; afterwards it goes on", "[features][sync]") {
    SharedDrive drive;
    Office jo(drive);
    jo.open();
    jo.synced();
    jo.program->sync()->ask(); // in the middle of a round
    jo.lock();
    CHECK_FALSE(jo.program->sync()->isBusy());
    jo.unlock();
    jo.now = jo.now.addSecs(300);
    jo.synced();
    CHECK(jo.header().contains(u"Synced 09:05"));
}

TEST_CASE("Two change one field at once: both are shown with who, and a key settles it for both",
          "[features][sync][conflict]") {
    SharedDrive drive;
    Office jo(drive);
    Office sam(drive, jo);
    jo.open();
    jo.write(u"Adeyemi"_s);
    jo.synced();
    sam.open();
    sam.synced();
    jo.rename(u"Adeyemi"_s, u"Adeyemi-Cole"_s);
    sam.rename(u"Adeyemi"_s, u"Adeyemi-Reid"_s);
    jo.synced();
    sam.synced();
    jo.synced();
    CHECK(jo.program->sync()->state().round.conflicts == 1);

    jo.toFront();
    jo.openArea(u"Sync"_s);
    jo.press(Qt::Key_F6);
    const QString shown = jo.words(*jo.window().page());
    CHECK(shown.contains(u"Needs a person (1)"));
    CHECK(shown.contains(u"Adeyemi-Cole"));
    CHECK(shown.contains(u"Adeyemi-Reid"));
    CHECK(shown.contains(u"Jo Marsh"));
    CHECK(shown.contains(u"Sam Marsh"));
    shoot(jo.window(), "conflict");
    jo.settledAll();
    const bool coleIsLeft = shown.indexOf(u"Adeyemi-Cole"_s) < shown.indexOf(u"Adeyemi-Reid"_s);
    jo.press(coleIsLeft ? Qt::Key_L : Qt::Key_R);
    CHECK(jo.reads(u"Adeyemi-Cole"_s));
    CHECK(jo.words(*jo.window().page()).contains(u"Nothing needs a person."));
    jo.synced();
    sam.synced();
    CHECK(sam.reads(u"Adeyemi-Cole"_s));
    CHECK(sam.program->sync()->state().round.conflicts == 0);
}

TEST_CASE("An administrator invites, compares six words, lets in and removes",
          "[features][sync][members]") {
    SharedDrive drive;
    Office jo(drive);
    jo.open();
    jo.synced();
    jo.openArea(u"Sync"_s);
    jo.settledAll();
    CHECK(jo.words(*jo.window().page()).contains(u"Nobody else is in the trust yet."));
    jo.tabTo(u"Members"_s);
    jo.press(Qt::Key_J); // Jo, then Sam, who has no PC
    jo.press(Qt::Key_Return);
    jo.press(Qt::Key_Space);
    jo.tabTo(u"Make the invitation"_s); // with the role and hub of the staff list
    jo.press(Qt::Key_Space);
    jo.settledAll();
    auto* letter = jo.window().page()->findChild<QPlainTextEdit*>(u"invitation"_s);
    REQUIRE(letter);
    const auto invitation = readInvitation(letter->toPlainText());
    REQUIRE(invitation);
    CHECK(invitation->person == jo.colleague.value);

    Office sam(drive, *invitation);
    jo.synced();
    jo.settledAll();
    CHECK(jo.words(*jo.window().page()).contains(sam.spoken));
    jo.tabTo(u"The words are the same: let Sam Marsh in"_s);
    jo.press(Qt::Key_Space);
    jo.settledAll();
    sam.open();
    sam.synced();
    CHECK(sam.program->sync()->state().part == SyncState::Part::Member);

    jo.toFront();
    jo.tabTo(u"Remove PC 1 of Sam Marsh"_s);
    jo.press(Qt::Key_Space);
    jo.press(Qt::Key_Space); // the question's button
    jo.settledAll();
    sam.synced();
    CHECK(sam.header().contains(u"This PC was removed from the trust"));
}

TEST_CASE("A new PC joins from the first page by keys, shows six words and is let in",
          "[features][sync][join]") {
    SharedDrive drive;
    Office jo(drive);
    const QString invitation = jo.invitationFor(jo.colleague);
    Office sam;
    sam.start();
    sam.tabTo(u"Join with an invitation"_s);
    sam.press(Qt::Key_Space);
    QGuiApplication::clipboard()->setText(invitation);
    sam.press(Qt::Key_V, Qt::ControlModifier);
    sam.tabTo(u"Shared folder"_s);
    sam.typeOver(drive.path() + u"-elsewhere"_s);
    sam.press(Qt::Key_Return);
    sam.until([&] { return sam.words(*sam.program->firstRun()).contains(u"is not there"); });
    sam.tabTo(u"Shared folder"_s);
    sam.typeOver(drive.path());
    shoot(*sam.program->firstRun(), "join");
    sam.press(Qt::Key_Return);
    sam.waitForWindow();
    sam.synced();
    CHECK(sam.header().contains(u"Waiting to be let in"));
    sam.openArea(u"Sync"_s);
    const QString words = sam.program->sync()->state().spokenWords;
    CHECK(words.split(u' ').size() == 6);
    CHECK(sam.words(*sam.window().page()).contains(words));
    shoot(sam.window(), "waiting");

    jo.open();
    jo.synced();
    jo.openArea(u"Sync"_s);
    jo.settledAll();
    CHECK(jo.words(*jo.window().page()).contains(words));
    shoot(jo.window(), "members");
    jo.tabTo(u"The words are the same: let Sam Marsh in"_s);
    jo.press(Qt::Key_Space);
    jo.settledAll();
    sam.synced();
    CHECK(sam.header().contains(u"Synced 09:00"));
}

TEST_CASE("Two windows stand idle: an edit reaches the other with its next poll, by no key",
          "[features][sync]") {
    SharedDrive drive;
    Office jo(drive);
    Office sam(drive, jo);
    jo.open();
    jo.synced();
    sam.open();
    sam.synced();
    sam.program->sync()->setPoll(50, 60);
    jo.write(u"Canary-Adeyemi"_s); // half a second later its round begins by itself
    sam.until([&] { return sam.reads(u"Canary-Adeyemi"_s); });
    jo.untilSynced();
    CHECK(jo.program->sync()->state().waiting == 0);
    sam.until([&] { return sam.program->sync()->state().joinedToday > 0; });

    jo.write(u"Canary-Baker"_s); // how long it took is printed, as machines differ
    jo.synced();
    QElapsedTimer since;
    since.start();
    sam.program->sync()->ask();
    sam.until([&] { return sam.reads(u"Canary-Baker"_s); });
    std::printf("two windows: an edit was there %lld ms after the poll was asked for\n",
                static_cast<long long>(since.elapsed()));
}
