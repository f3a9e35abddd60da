// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shell_fixture.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/task_strip.h"
#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace rt {

using namespace test;

namespace {

struct Kept { // a keeper of backups that only notes what it is asked
    BackupState state{u"/media/stick"_s, u"Last backup: Thu 12 Nov 2026, 09:00."_s};
    QString problem;
    QStringList chosen;
    int asked = 0;
    std::function<void()> told;

    BackupCalls calls() {
        return {[this] { return state; },
                [this](const QString& folder) {
                    chosen << folder;
                    return problem;
                },
                [this] { ++asked; }, [this](QObject*, std::function<void()> tell) { told = tell; }};
    }
};

template <class T> T* named(const QWidget& in, const QString& name) {
    for (T* each : in.findChildren<T*>())
        if (each->accessibleName() == name)
            return each;
    return nullptr;
}

QPushButton* press(const QWidget& in, const QString& words) {
    for (auto* each : in.findChildren<QPushButton*>())
        if (each->text() == words)
            return each;
    return nullptr;
}

QString said(const QWidget& in) {
    QStringList all;
    for (const auto* each : in.findChildren<QLabel*>())
        if (each->isVisibleTo(&in))
            all << each->text();
    return all.join(u'\n');
}

} // namespace

TEST_CASE("Every setting is reached by Tab alone", "[shell][settings][keys]") {
    Window w;
    Kept kept;
    w.window.setBackups(kept.calls());
    QTest::keyClick(&w.window, Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = w.window.findChild<SettingsDialog*>();
    REQUIRE(dialog);
    dialog->activateWindow();
    settle();
    QStringList met;
    for (int i = 0; i < 20; ++i) {
        const QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        const auto* button = qobject_cast<const QAbstractButton*>(at);
        met << (button && at->accessibleName().isEmpty() ? button->text() : at->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        settle();
    }
    for (const auto& name : {u"Colours"_s, u"Text size"_s, u"Lock when nobody is here for"_s,
                             u"Keep moving parts still"_s, u"Backup folder"_s, u"Choose"_s,
                             u"Back up now"_s, u"Close"_s}) {
        INFO(name.toStdString());
        CHECK(met.contains(name));
    }
}

TEST_CASE("The reading theme is chosen by keys, holds at once and is remembered",
          "[shell][settings]") {
    Window w;
    w.window.showSettings();
    auto* colours = named<QComboBox>(*w.window.findChild<SettingsDialog*>(), u"Colours"_s);
    REQUIRE(colours);
    QTest::keyClick(colours, Qt::Key_End);
    settle();
    CHECK(appliedScheme() == Scheme::Cream);
    CHECK(loadSettings(w.folder.path()).scheme == Scheme::Cream);
    CHECK(typeFont(Type::Reading).letterSpacing() == 103);
    CHECK_FALSE(settingsAreDamaged(w.folder.path()));
}

TEST_CASE("The backup folder is typed; what is wrong with it stands beneath it",
          "[shell][settings][backup]") {
    const Themed themed;
    Kept kept;
    SettingsDialog dialog({}, nullptr, kept.calls());
    dialog.show();
    dialog.activateWindow();
    settle();
    auto* folder = named<QLineEdit>(dialog, u"Backup folder"_s);
    REQUIRE(folder);
    CHECK(folder->text() == u"/media/stick");
    CHECK(said(dialog).contains(u"Last backup: Thu 12 Nov 2026"));
    kept.problem = u"The backup folder is not there."_s;
    folder->setFocus();
    folder->selectAll();
    QTest::keyClicks(folder, u"/media/gone"_s);
    QTest::keyClick(folder, Qt::Key_Tab);
    REQUIRE(kept.chosen.value(0) == u"/media/gone");
    CHECK(said(dialog).contains(u"The backup folder is not there."));
    QTest::keyClick(press(dialog, u"Back up now"_s), Qt::Key_Space);
    CHECK(kept.asked == 1);
    kept.state.running = true;
    kept.told();
    CHECK_FALSE(press(dialog, u"Backing up"_s)->isEnabled());
}

TEST_CASE("A damaged settings file is said, mended, and forgotten", "[shell][settings]") {
    const QTemporaryDir folder;
    const auto write = [&](const QByteArray& bytes) {
        QFile file(folder.filePath(u"window.ini"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    CHECK_FALSE(settingsAreDamaged(folder.path())); // there is none yet
    for (const QByteArray& bytes :
         {QByteArray("[look]\nscheme=purple\ntext=7000\n"),
          QByteArray("[lock]\nidleMinutes=soon\n"), QByteArray(4000, '\x9f'),
          QByteArray("]]]\n\0\0\0garbage\n[look", 22)}) {
        write(bytes);
        CHECK(settingsAreDamaged(folder.path()));
    }
    const Themed themed;
    MainWindow window({}, folder.path(),
                      [] { return QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC); });
    CHECK(window.message().words().contains(u"could not be read"));
    CHECK(window.settings() == WindowSettings{});
    CHECK_FALSE(settingsAreDamaged(folder.path()));
}

TEST_CASE("What changed is told once a version, and not at the first start", "[shell][help]") {
    Window w;
    w.window.tellVersion(u"0.1.0"_s);
    CHECK(w.window.message().words().isEmpty());
    w.window.tellVersion(u"0.2.0"_s);
    CHECK(w.window.message().words().contains(u"0.2.0"));
    w.window.message().clear();
    w.window.tellVersion(u"0.2.0"_s);
    CHECK(w.window.message().words().isEmpty());
}

TEST_CASE("The support file is read before it is copied", "[shell][about]") {
    const Themed themed;
    AboutDialog about({{{u"Roundtable"_s, u"0.1.0"_s}}, [] { return u"child 70\n"_s; }}, nullptr);
    about.show();
    CHECK(about.findChild<QPlainTextEdit*>()->toPlainText() == u"child 70\n");
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(press(about, u"Copy a support file"_s), Qt::Key_Space);
    CHECK(QGuiApplication::clipboard()->text() == u"child 70\n");
    CHECK(said(about).contains(u"Copied"));
}

TEST_CASE("Tasks are ticked one by one and can be put away", "[shell][first]") {
    Window w;
    TaskStrip& tasks = w.window.tasks();
    CHECK_FALSE(tasks.isVisible());
    tasks.show(
        {{u"Open a case"_s, u"press Ctrl+K."_s, true}, {u"Add a note"_s, u"press Ctrl+N."_s}});
    settle();
    CHECK(tasks.isVisible());
    CHECK(tasks.words() == u"Practise: 1 of 2 done. Add a note: press Ctrl+N.");
    const QSignalSpy away(&tasks, &TaskStrip::putAway);
    QTest::keyClick(press(tasks, u"Put away"_s), Qt::Key_Space);
    CHECK(away.count() == 1);
    tasks.show({});
    CHECK_FALSE(tasks.isVisible());
}

TEST_CASE("Settings with backups, about and the tasks can be read at 150 %", "[shell][clipping]") {
    Window w;
    Kept kept;
    kept.state.words = u"The backup folder is not there. Plug the disk in or connect the drive; it "
                       "is tried again by itself. Last backup: Thu 12 Nov 2026, 09:00."_s;
    SettingsDialog settings({}, nullptr, kept.calls());
    requireReadable(settings, u"settings-backup"_s);
    settings.close();
    AboutDialog about({{{u"Roundtable"_s, u"0.1.0"_s}, {u"Qt"_s, u"6.4.2"_s}},
                       [] { return u"Roundtable support file\nchild 70\n"_s; }},
                      nullptr);
    requireReadable(about, u"about"_s);
    about.close();
    w.window.tasks().show({{u"Read Today"_s, u"press Ctrl+1."_s, true},
                           {u"Open a case"_s, u"press Ctrl+K, type a few letters of a name."_s},
                           {u"Add a note"_s, {}},
                           {u"Prepare a meeting"_s, {}},
                           {u"Run one family"_s, {}}});
    requireReadable(w.window, u"tasks"_s);
    applyScheme(Scheme::Cream);
    settle();
    picture(w.window, u"tasks-cream"_s);
}

} // namespace rt
