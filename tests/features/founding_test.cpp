// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_founding.h"
#include "tests/features/two_offices.h"

#include <QClipboard>
#include <QLineEdit>
#include <QRegularExpression>

using namespace rt;
using namespace rt::test;

namespace {

// The two groups that are asked for, typed from the paper.
void typeBack(Office& pc, const QWidget& page) {
    QString key;
    for (const auto* each : page.findChildren<QWidget*>())
        if (each->accessibleName() == u"Recovery key")
            key = each->accessibleDescription();
    const QStringList groups = key.split(u' ');
    REQUIRE(groups.size() == 14);
    static const QRegularExpression number(u"Type group (\\d+)"_s);
    for (const auto* each : page.findChildren<QLineEdit*>())
        if (const auto found = number.match(each->accessibleName()); found.hasMatch()) {
            pc.tabTo(each->accessibleName());
            pc.typeOver(groups[found.captured(1).toInt() - 1].toLower());
        }
}

class Founder : public Office {
public:
    void fill(const QString& share) {
        tabTo(u"Your name"_s);
        typeOver(u"Jo Marsh"_s);
        tabTo(u"Your hub"_s);
        typeOver(u"13"_s);
        tabTo(u"Shared folder"_s);
        typeOver(share);
        tabTo(u"I have put the passphrase somewhere safe"_s);
        press(Qt::Key_Space);
    }

    QString said() { return words(*program->firstRun()); }

    bool waits() {
        for (const auto* each : program->firstRun()->findChildren<QAbstractButton*>())
            if (each->text() == u"Working")
                return true;
        return false;
    }

    // Another folder, and what is said about it.
    QString tried(const QString& share) {
        tabTo(u"Shared folder"_s);
        typeOver(share);
        press(Qt::Key_Return);
        until([this] { return !waits(); });
        settled();
        return said();
    }
};

} // namespace

TEST_CASE("A trust is founded from the first page by keys: nothing is made before the recovery key "
          "was typed back",
          "[features][sync][founding]") {
    SharedDrive drive;
    Founder jo;
    jo.start();
    jo.tabTo(u"Found a trust"_s);
    jo.press(Qt::Key_Space);
    jo.fill(drive.path());
    jo.press(Qt::Key_Tab, Qt::ShiftModifier);
    jo.press(Qt::Key_Return);
    jo.until([&] { return jo.said().contains(u"The recovery key"); });
    jo.settled();
    CHECK(QDir(drive.path()).isEmpty());
    CHECK_FALSE(QDir(jo.folder()).exists());
    requireReadable(*jo.program->firstRun(), u"recovery-key"_s);

    jo.tabTo(u"Found the trust"_s);
    jo.press(Qt::Key_Space);
    CHECK(jo.said().contains(u"as it stands on the paper"));
    jo.type(u"0000"_s);
    jo.press(Qt::Key_Return);
    CHECK(jo.said().contains(u"This is not group"));
    CHECK(QDir(drive.path()).isEmpty());

    typeBack(jo, *jo.program->firstRun());
    jo.press(Qt::Key_Return);
    jo.waitForWindow();
    jo.synced();
    CHECK(jo.header().contains(u"Synced 09:00"));
    const SyncState& state = jo.program->sync()->state();
    CHECK(state.administrator);
    CHECK(state.waiting == 0);
    CHECK(jo.desk().db().number("SELECT count(*) FROM hub WHERE label='13'") == 1);
    CHECK(jo.desk().db().number("SELECT count(*) FROM membership") == 1);
    jo.write(u"Adeyemi"_s);
    jo.synced();
    CHECK(state.waiting == 0);
}

TEST_CASE("What is wrong with a folder for a new trust is said before anything is made",
          "[features][sync][founding]") {
    SharedDrive drive, other, crowded;
    const Office elsewhere(other);
    QFile file(drive.folder.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 500; ++i) {
        QFile stranger(crowded.path() + u"/Rota %1.xlsx"_s.arg(i));
        REQUIRE(stranger.open(QIODevice::WriteOnly));
    }
    Founder jo;
    jo.start();
    jo.program->firstRun()->chooseFound();
    jo.settled();
    jo.fill(drive.path());
    CHECK(jo.tried(drive.path() + u"-elsewhere"_s).contains(u"is not there"));
    CHECK(jo.tried(file.fileName()).contains(u"This is a file"));
    CHECK(jo.tried(QFileInfo(jo.folder()).path()).contains(u"lie in each other"));
    CHECK(jo.tried(other.path()).contains(u"belongs to a trust already"));
    CHECK(jo.tried(crowded.path()).contains(u"More than a hundred other files"));
    if (QFileInfo(u"/sys"_s).isDir()) // nobody makes files there
        CHECK(jo.tried(u"/sys"_s).contains(u"cannot be written to"));
    CHECK_FALSE(QDir(jo.folder()).exists());
    CHECK(QDir(crowded.path()).entryList(QDir::Files).size() == 500);
    CHECK(jo.tried(drive.path()).contains(u"The recovery key"));
}

TEST_CASE("A joining PC finds its trust among a hundred thousand strange files",
          "[features][sync][join]") {
    SharedDrive drive;
    Office jo(drive);
    for (int i = 0; i < 100'000; ++i) {
        QFile stranger(drive.path() + u"/Æ strange ‘%1’ (2).docx"_s.arg(i));
        REQUIRE(stranger.open(QIODevice::WriteOnly));
    }
    Office sam(drive, jo);
    sam.open();
    sam.synced();
    CHECK(sam.header().contains(u"Synced 09:00"));
}

TEST_CASE("A profile that stands alone becomes a trust on the page Sync, by keys",
          "[features][sync][founding]") {
    SharedDrive drive;
    Office jo;
    {
        auto profile =
            Profile::create(jo.folder(), *passphraseFrom(passphrase), jo.env(), lowestCost);
        Person person;
        person.given = u"Jo"_s;
        person.family = u"Marsh"_s;
        person.role = Role::Coordinator;
        Workspace& w = profile->workspace();
        REQUIRE(w.change("setup", [&](Changes& c) -> Outcome {
            person.id = c.newId<PersonId>();
            person.from = QDate(2026, 1, 1);
            c.add(person);
            Hub hub;
            hub.id = c.newId<HubId>();
            hub.label = u"13"_s;
            hub.opened = person.from;
            c.add(hub);
            return ok;
        }));
        profile->setLocal(u"person"_s, person.id.text());
        profile->setLocal(u"machine-token"_s, jo.file(u"token"_s));
    }
    jo.open();
    jo.write(u"Adeyemi"_s);
    CHECK(jo.header().contains(u"saved on this PC"));
    jo.openArea(u"Sync"_s);
    requireReadable(jo.window(), u"founding"_s);
    jo.window().activateWindow();
    jo.settled();
    jo.window().page()->setFocus(Qt::OtherFocusReason);
    jo.tabTo(u"Shared folder"_s);
    jo.type(jo.folder());
    jo.press(Qt::Key_Return);
    jo.until([&] { return jo.words(*jo.window().page()).contains(u"lie in each other"); });
    jo.typeOver(drive.path());
    jo.press(Qt::Key_Return);
    jo.until([&] { return jo.words(*jo.window().page()).contains(u"Type group"); });
    typeBack(jo, *jo.window().page());
    jo.press(Qt::Key_Return);
    jo.until([&] { return jo.program->sync() != nullptr; });
    jo.synced();
    CHECK(jo.header().contains(u"Synced 09:00"));
    CHECK(jo.words(*jo.window().page()).contains(u"Members and their PCs"));
    CHECK(jo.program->sync()->state().waiting == 0);
    CHECK(QDir(drive.path()).entryList({u"root.*"_s}).size() == 1);
    jo.lock();
    jo.unlock();
    jo.synced();
    CHECK(jo.header().contains(u"Synced 09:00"));
}

TEST_CASE("The recovery key is written to be printed, once in a folder", "[sync][founding]") {
    const QTemporaryDir folder;
    const RecoveryKey key = makeRecoveryKey();
    const QDateTime now(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC);
    const PrintRecovery printing = recoveryPrinting([now] { return now; });
    const auto file = printing.save(wordsOf(key), folder.path());
    REQUIRE(file);
    QFile pdf(folder.filePath(*file));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(pdf.permissions() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(printing.save(wordsOf(key), folder.path()).error().code == ErrorCode::Conflict);
    CHECK(printing.print(wordsOf(key), u"no printer of this name"_s).contains(u"not there"));
    const auto words = wordsOf(key);
    const auto again = recoveryKeyTyped(words.sheets[0], words.sheets[2]);
    REQUIRE(again);
    CHECK(printed(*again) == words.key);
}
