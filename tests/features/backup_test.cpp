// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_watch.h"
#include "core/store/backup.h"
#include "tests/features/hub_lists.h"
#include "tests/features/running.h"
#include "tests/support/small_disk.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/task_strip.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace rt;
using namespace rt::test;

namespace {

// A hub of one's own: no practice data, so that backups are made without asking.
class OwnHub : public Running {
public:
    OwnHub() {
        {
            auto profile = Profile::create(folder(), *passphraseFrom(passphrase), fixedEnv(now, 1),
                                           lowestCost);
            REQUIRE(profile->workspace().change("family.add", [](Changes& c) -> Outcome {
                Family family;
                family.id =
                    FamilyId{QUuid::fromString(u"{00000001-0000-0000-0000-000000000001}"_s)};
                family.name = u"Canary-Adeyemi"_s;
                c.add(family);
                return ok;
            }));
        }
        open();
    }

    BackupKeeper& keeper() { return program->backups(); }

    void considered() {
        keeper().consider();
        until([this] { return !keeper().isRunning(); });
        settled();
    }

    size_t made(const QString& in = {}) const {
        return backupsIn(in.isEmpty() ? folder() + u"-backups"_s : in).size();
    }

    void write() {
        desk().run(
            [](Workspace& w) {
                return w.change("hub.add", [](Changes& c) -> Outcome {
                    Hub hub;
                    hub.id =
                        HubId{QUuid::createUuidV5(QUuid(), c.now().toString(Qt::ISODateWithMs))};
                    hub.label = u"H"_s;
                    c.add(hub);
                    return ok;
                });
            },
            program.get(), [](const auto&) {});
        settled();
    }
};

} // namespace

TEST_CASE("A backup is made at the start of a day, and each hour in which something changed",
          "[features][backup]") {
    OwnHub r;
    r.considered();
    CHECK(r.made() == 1);
    r.later(3 * 3600); // nothing was written
    r.considered();
    CHECK(r.made() == 1);
    r.write();
    r.considered();
    CHECK(r.made() == 2);
    r.write();
    r.later(1800);
    r.considered();
    CHECK(r.made() == 2); // not before the hour
    r.later(24 * 3600);
    r.considered();
    CHECK(r.made() == 3);
}

TEST_CASE("A backup folder that vanishes is said, tried again later, and the week is counted",
          "[features][backup]") {
    OwnHub r;
    const QString stick = r.file(u"stick"_s);
    REQUIRE(QDir().mkdir(stick));
    REQUIRE(r.keeper().choose(stick).isEmpty());
    r.until([&] { return !r.keeper().isRunning(); });
    REQUIRE(r.made(stick) == 1);
    REQUIRE(QDir(stick).removeRecursively());
    r.later(2 * 24 * 3600);
    r.considered();
    CHECK(r.window().message().words().contains(u"backup folder is not there"));
    CHECK(r.keeper().words().contains(u"Last backup: Thu 12 Nov 2026"));
    CHECK_FALSE(r.words(r.window()).contains(u"no backup for"));
    CHECK_FALSE(QFileInfo::exists(stick)); // no folder of its name in its place
    r.later(6 * 24 * 3600);
    r.considered();
    r.settled();
    CHECK(r.words(r.window()).contains(u"no backup for 8 days"));
    REQUIRE(QDir().mkdir(stick));
    r.later(16 * 60);
    r.considered();
    CHECK(r.made(stick) == 1);
    CHECK(r.keeper().problem().isEmpty());
    CHECK_FALSE(r.words(r.window()).contains(u"no backup for"));
}

TEST_CASE("An import goes on where no backup could be made before it, and says so",
          "[features][backup][import]") {
    OwnHub r;
    const QString stick = r.file(u"stick"_s);
    REQUIRE(QDir().mkdir(stick));
    REQUIRE(r.keeper().choose(stick).isEmpty());
    r.until([&] { return !r.keeper().isRunning(); });
    REQUIRE(QDir(stick).removeRecursively());
    importByKeys(r, HubLists(r.file({})));
    CHECK(r.desk().db().number("SELECT count(*) FROM child") == 3);
    CHECK(r.window().message().words().contains(u"backup folder is not there"));
    CHECK_FALSE(QFileInfo::exists(stick));
}

#if defined(Q_OS_LINUX)
TEST_CASE("An import goes on where the disk of its backups is full, and says so",
          "[features][backup][import]") {
    OwnHub r;
    const QString stick = r.file(u"stick"_s);
    REQUIRE(QDir().mkdir(stick));
    const SmallDisk disk(stick);
    if (!disk.isThere())
        SKIP("only the system's administrator may mount a small disk");
    REQUIRE(r.keeper().choose(stick).isEmpty());
    r.until([&] { return !r.keeper().isRunning(); });
    REQUIRE(r.made(stick) == 1);
    REQUIRE(disk.fill());
    importByKeys(r, HubLists(r.file({})));
    CHECK(r.desk().db().number("SELECT count(*) FROM child") == 3);
    CHECK(r.window().message().words().contains(u"not enough room on that disk"));
    CHECK(r.made(stick) == 1); // the old one stays, and nothing half written stands beside it
    CHECK(QDir(stick).entryList(QDir::Files).size() == 2);
}
#endif

TEST_CASE("The backup folder is chosen in the settings by keys; the profile itself is refused",
          "[features][backup][settings]") {
    OwnHub r;
    r.considered();
    r.press(Qt::Key_Comma, Qt::ControlModifier);
    r.tabTo(u"Backup folder"_s);
    r.typeOver(r.folder());
    QTest::keyClick(r.focus(), Qt::Key_Tab);
    r.settled();
    CHECK(r.words(*r.window().findChild<SettingsDialog*>()).contains(u"inside the profile"));
    const QString other = r.file(u"other"_s);
    REQUIRE(QDir().mkdir(other));
    r.tabTo(u"Backup folder"_s);
    r.typeOver(other);
    QTest::keyClick(r.focus(), Qt::Key_Tab);
    r.until([&] { return !r.keeper().isRunning() && r.made(other) == 1; });
    r.settled();
    CHECK(r.desk().profile().backupFolder() == other);
    CHECK_FALSE(r.words(*r.window().findChild<SettingsDialog*>()).contains(u"inside the profile"));
}

TEST_CASE("Locking in the middle of a backup lets the keys go, and it is made after unlocking",
          "[features][backup][lock]") {
    OwnHub r;
    r.keeper().now();
    r.window().lock();
    CHECK(r.desk().isLocked());
    r.until([&] { return !r.keeper().isRunning(); });
    r.unlock();
    r.considered();
    CHECK(r.made() == 1);
}

TEST_CASE("From the lock screen a backup is restored into a new profile, which opens",
          "[features][backup][first]") {
    OwnHub r;
    r.considered();
    const QString file = backupsIn(r.folder() + u"-backups"_s).front().path;
    r.lock();
    r.tabTo(u"Restore a backup…"_s);
    r.press(Qt::Key_Space);
    REQUIRE(r.program->firstRun());
    r.program->firstRun()->activateWindow();
    settle();
    CHECK(r.focus()->accessibleName() == u"Backup file");
    CHECK(qobject_cast<QLineEdit*>(r.focus())->text() == QDir::toNativeSeparators(file));
    r.tabTo(u"Passphrase"_s);
    QTest::keyClicks(r.focus(), u"not this one"_s);
    QTest::keyClick(r.focus(), Qt::Key_Return);
    r.until([&] { return r.words(*r.program->firstRun()).contains(u"does not open this backup"); });
    CHECK_FALSE(Profile::isThere(r.folder() + u"-2"_s));
    r.tabTo(u"Passphrase"_s);
    QTest::keyClick(r.focus(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(r.focus(), passphrase);
    QTest::keyClick(r.focus(), Qt::Key_Return);
    r.until([&] { return !r.program->firstRun(); });
    r.settled();
    CHECK(r.desk().profile().folder() == r.folder() + u"-2"_s);
    CHECK(r.desk().db().number("SELECT count(*) FROM family") == 1);
    CHECK_FALSE(r.window().isLocked());
}

TEST_CASE("Sleep and the session's own lock lock the window", "[features][lock]") {
    Practising r;
    auto* session = r.window().findChild<SessionWatch*>();
    REQUIRE(session);
    session->sleeping(false); // it wakes
    session->screenSaver(false);
    CHECK_FALSE(r.window().isLocked());
    session->sleeping(true);
    r.settled();
    CHECK(r.window().isLocked());
    r.unlock();
    session->sessionLocked();
    CHECK(r.window().isLocked());
}

TEST_CASE("The support file and the settings hold no word of a case", "[features][canary]") {
    OwnHub r;
    r.considered();
    r.window().showAbout();
    const QString support = r.window().findChild<QPlainTextEdit*>()->toPlainText();
    CHECK(support.contains(u"Roundtable 0"));
    CHECK(support.contains(u"family 1"));
    CHECK_FALSE(support.contains(u"Canary"));
    CHECK_FALSE(support.contains(r.folder()));
    r.press(Qt::Key_Escape);
    r.window().close();
    QFile settings(r.folder() + u"/window.ini"_s);
    REQUIRE(settings.open(QIODevice::ReadOnly));
    const QByteArray all = settings.readAll();
    CHECK_FALSE(all.contains("Canary"));
    CHECK_FALSE(all.contains(r.folder().toUtf8()));
}
