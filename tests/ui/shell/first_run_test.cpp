// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/shell/first_run.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rt {

using namespace test;

namespace {

struct Start {
    Themed themed;
    std::vector<NewProfile> made;
    std::vector<WishedRestore> restored;
    std::vector<WishedTrust> begun, founded;
    KeyShown key;
    std::optional<Role> practised;
    Answered later, practice; // answers that have not come yet
    FirstRun pages{
        {.defaultFolder = u"/home/jo/Roundtable"_s,
         .suggestPassphrase = [] { return u"apple tree river stone"_s; },
         .create =
             [this](const NewProfile& profile, const Answered& answered) {
                 made.push_back(profile);
                 answered({});
             },
         .open = [this](const QString&, const QString&,
                        const Answered& answered) { later = answered; },
         .practise =
             [this](Role role, const Answered& answered) {
                 practised = role;
                 practice = answered;
             },
         .restore =
             [this](const WishedRestore& wish, const Answered& answered) {
                 restored.push_back(wish);
                 later = answered;
             },
         .join = [](const WishedJoin&, const Answered&) {},
         .backupFolder = u"/media/stick/roundtable-1.rtbackup"_s,
         .beginTrust =
             [this](const WishedTrust& wish, const KeyShown& shown) {
                 begun.push_back(wish);
                 key = shown;
             },
         .found =
             [this](const WishedTrust& wish, const Answered& answered) {
                 founded.push_back(wish);
                 later = answered;
             },
         .printRecovery = {.printer = [] { return QString(); }, .print = {}, .save = {}}}};

    template <class T> T* named(const QString& name) const {
        for (T* each : pages.findChildren<T*>())
            if (each->isVisibleTo(&pages) && each->accessibleName() == name)
                return each;
        return nullptr;
    }

    QPushButton* press(const QString& words) const {
        for (auto* each : pages.findChildren<QPushButton*>())
            if (each->text() == words && each->isVisibleTo(&pages))
                return each;
        return nullptr;
    }
};

} // namespace

TEST_CASE("A profile is made with a suggested passphrase that was written down", "[shell][first]") {
    Start start;
    const QSignalSpy finished(&start.pages, &FirstRun::finished);
    start.pages.show();
    start.press(u"Make a profile"_s)->click();
    settle();
    start.press(u"Make the profile"_s)->click();
    CHECK(start.made.empty());
    QTest::keyClicks(start.named<QLineEdit>(u"Your name"_s), u"Jo Marsh"_s);
    start.press(u"Make the profile"_s)->click();
    CHECK(start.made.empty()); // the passphrase is not written down yet
    start.pages.findChild<QCheckBox*>()->click();
    start.press(u"Make the profile"_s)->click();
    REQUIRE(start.made.size() == 1);
    CHECK(start.made[0].person == u"Jo Marsh"_s);
    CHECK(start.made[0].passphrase == u"apple tree river stone"_s);
    CHECK(start.made[0].folder == u"/home/jo/Roundtable"_s);
    CHECK(finished.count() == 1);
}

TEST_CASE("A wrong passphrase is said beside its field, and the page waits for its answer",
          "[shell][first]") {
    Start start;
    const QSignalSpy finished(&start.pages, &FirstRun::finished);
    start.pages.chooseOpen(u"/home/jo/Roundtable"_s);
    start.pages.show();
    settle();
    auto* field = start.named<QLineEdit>(u"Passphrase"_s);
    REQUIRE(field);
    CHECK_FALSE(start.named<QLineEdit>(u"Folder"_s));
    QTest::keyClicks(field, u"pear"_s);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(start.later);
    CHECK_FALSE(field->isEnabled());
    start.later({u"That passphrase does not open this profile."_s, u"passphrase"_s});
    CHECK(field->isEnabled());
    CHECK(field->accessibleDescription() == u"That passphrase does not open this profile."_s);
    CHECK(finished.count() == 0);
    start.press(u"Open"_s)->click();
    start.later({});
    CHECK(finished.count() == 1);
}

TEST_CASE("Who practises says what they do first; while the data is made the page waits",
          "[shell][first]") {
    Start start;
    const QSignalSpy finished(&start.pages, &FirstRun::finished);
    start.pages.show();
    start.press(u"Practise"_s)->click();
    settle();
    CHECK_FALSE(start.practice);
    start.press(u"Consultant social worker"_s)->click();
    REQUIRE(start.practice);
    CHECK(start.practised == Role::Consultant);
    QPushButton* waiting = start.press(u"Making the practice data"_s);
    REQUIRE(waiting);
    CHECK_FALSE(waiting->isEnabled());
    start.practice({u"The disk is full."_s});
    CHECK(start.press(u"Consultant social worker"_s)->isEnabled());
    CHECK(finished.count() == 0);
    start.press(u"Group manager"_s)->click();
    CHECK(start.practised == Role::GroupManager);
    start.practice({});
    CHECK(finished.count() == 1);
}

TEST_CASE("A backup is restored by keys; what is wrong with it is said beside its field",
          "[shell][first][backup]") {
    Start start;
    const QSignalSpy finished(&start.pages, &FirstRun::finished);
    start.pages.show();
    start.press(u"Restore a backup"_s)->click();
    settle();
    auto* file = start.named<QLineEdit>(u"Backup file"_s);
    REQUIRE(file);
    CHECK(file->text() == u"/media/stick/roundtable-1.rtbackup");
    CHECK(start.named<QLineEdit>(u"New folder"_s)->text() == u"/home/jo/Roundtable");
    auto* typed = start.named<QLineEdit>(u"Passphrase"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    CHECK(start.restored.empty());
    QTest::keyClicks(typed, u"apple tree"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    REQUIRE(start.restored.size() == 1);
    CHECK(start.restored[0].passphrase == u"apple tree");
    start.later({u"This backup is damaged."_s, u"backup"_s});
    auto* field = start.named<QWidget>(u"Backup"_s);
    REQUIRE(field);
    CHECK(field->accessibleDescription() == u"This backup is damaged.");
    CHECK(finished.count() == 0);
    start.press(u"Restore and open"_s)->click();
    start.later({});
    CHECK(finished.count() == 1);
}

TEST_CASE("Whoever begins a trust sees its key before it is founded, and Back keeps what was typed",
          "[shell][first][founding]") {
    Start start;
    start.pages.show();
    start.press(u"Found a trust"_s)->click();
    settle();
    QTest::keyClicks(start.named<QLineEdit>(u"Your name"_s), u"Jo"_s);
    start.press(u"Go on to the recovery key"_s)->click();
    CHECK(start.begun.empty());
    CHECK(start.named<QWidget>(u"Your name"_s)->accessibleDescription().contains(u"family name"));
    QTest::keyClicks(start.named<QLineEdit>(u"Your name"_s), u" Marsh"_s);
    QTest::keyClicks(start.named<QLineEdit>(u"Shared folder"_s), u"/mnt/hubs"_s);
    start.pages.findChild<QCheckBox*>()->click();
    start.press(u"Go on to the recovery key"_s)->click();
    REQUIRE(start.begun.size() == 1);
    CHECK(start.begun[0].person == u"Jo Marsh");
    start.key({u"The shared folder cannot be written to."_s, u"share"_s}, {});
    CHECK(start.press(u"Go on to the recovery key"_s)->isEnabled());

    start.press(u"Go on to the recovery key"_s)->click();
    start.key({}, {u"AAAA BBBB CCCC DDDD"_s, {}});
    settle();
    start.press(u"Print"_s)->click();
    QStringList said;
    for (const auto* each : start.pages.findChildren<InlineMessage*>())
        said << each->words();
    CHECK(said.join(u' ').contains(u"This PC has no printer"));
    start.press(u"Found the trust"_s)->click();
    CHECK(start.founded.empty());
    start.press(u"Back"_s)->click();
    settle();
    CHECK(start.named<QLineEdit>(u"Your name"_s)->text() == u"Jo Marsh");
}

TEST_CASE("The first pages can be read at 150 %", "[shell][first][clipping]") {
    Start start;
    requireReadable(start.pages, u"start"_s);
    start.pages.chooseCreate();
    requireReadable(start.pages, u"create"_s);
    start.pages.chooseOpen();
    requireReadable(start.pages, u"open"_s);
    start.pages.chooseRole();
    requireReadable(start.pages, u"role"_s);
    start.pages.chooseRestore();
    requireReadable(start.pages, u"restore"_s);
    start.pages.chooseJoin();
    requireReadable(start.pages, u"join"_s);
    start.pages.chooseFound();
    requireReadable(start.pages, u"found"_s);
}

} // namespace rt
