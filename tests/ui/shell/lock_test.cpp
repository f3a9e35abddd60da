// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shell_fixture.h"
#include "ui/widgets/inline_message.h"

#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

namespace rt {

using namespace test;

namespace {

LockScreen::Try accepts(const QString& right) {
    return [right](const QString& typed, const Answered& answered) {
        answered(typed == right ? Failure{} : Failure{u"That passphrase does not open this."_s});
    };
}

} // namespace

TEST_CASE("Ctrl+L hides everything, and unlocking returns to the same caret", "[shell][lock]") {
    Window w;
    w.window.lockScreen().setTry(accepts(u"apple tree"_s));
    w.window.openArea(1);
    auto* who = qobject_cast<QLineEdit*>(w.window.focusWidget());
    REQUIRE(who);
    QTest::keyClicks(who, u"Mia, Tobi"_s);
    who->setCursorPosition(3);
    const QSignalSpy locked(&w.window, &MainWindow::locked);
    const QSignalSpy unlocked(&w.window, &MainWindow::unlocked);

    QTest::keyClick(who, Qt::Key_L, Qt::ControlModifier);
    CHECK(w.window.isLocked());
    CHECK(locked.count() == 1);
    CHECK_FALSE(w.window.page()->isVisible());
    CHECK_FALSE(w.window.menuBar()->isVisible());

    auto* field = w.window.lockScreen().field();
    CHECK(w.window.focusWidget() == field);
    QTest::keyClicks(field, u"pear"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(w.window.isLocked());
    CHECK(w.window.lockScreen().problem() == u"That passphrase does not open this."_s);
    QTest::keyClicks(field, u"apple tree"_s); // the wrong one is selected: typing replaces it
    QTest::keyClick(field, Qt::Key_Return);

    CHECK_FALSE(w.window.isLocked());
    CHECK(unlocked.count() == 1);
    CHECK(w.window.focusWidget() == who);
    CHECK(who->text() == u"Mia, Tobi"_s);
    CHECK(who->cursorPosition() == 3);
    CHECK(field->text().isEmpty());
}

TEST_CASE("No key reaches the pages while the window is locked", "[shell][lock][keys]") {
    Window w;
    QWidget* page = w.window.page();
    w.window.lock();
    QTest::keyClick(w.window.lockScreen().field(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(w.window.lockScreen().field(), Qt::Key_F7);
    QTest::keyClick(w.window.lockScreen().field(), Qt::Key_F1);
    CHECK(w.window.page() == page);
    CHECK_FALSE(w.window.isPrivate());
    CHECK_FALSE(w.window.findChild<HelpWindow*>());
    CHECK(w.window.isLocked());
}

TEST_CASE("Other windows hide with the lock, unless they stay on purpose", "[shell][lock]") {
    Window w;
    w.window.lockScreen().setTry(accepts(u"x"_s));
    QWidget torn, wall;
    wall.setProperty(staysProperty, true);
    torn.show();
    wall.show();
    w.window.lock();
    CHECK_FALSE(torn.isVisible());
    CHECK(wall.isVisible());
    QTest::keyClicks(w.window.lockScreen().field(), u"x"_s);
    QTest::keyClick(w.window.lockScreen().field(), Qt::Key_Return);
    CHECK(torn.isVisible());
}

TEST_CASE("The passphrase can be pasted", "[shell][lock]") {
    Window w;
    w.window.lockScreen().setTry(accepts(u"apple tree"_s));
    w.window.lock();
    QLineEdit source(u"apple tree"_s);
    source.selectAll();
    source.copy();
    QTest::keyClick(w.window.lockScreen().field(), Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(w.window.lockScreen().field(), Qt::Key_Return);
    CHECK_FALSE(w.window.isLocked());
}

TEST_CASE("Nobody here for ten minutes locks, with a warning 20 seconds before",
          "[shell][lock][idle]") {
    Window w;
    IdleGuard& idle = w.window.idle();
    const QSignalSpy warned(&idle, &IdleGuard::warned);
    idle.touch();
    w.now = w.now.addSecs(579);
    idle.tick();
    CHECK(warned.count() == 0);
    w.now = w.now.addSecs(1);
    idle.tick();
    idle.tick();
    CHECK(warned.count() == 1);
    idle.touch();
    w.now = w.now.addSecs(30);
    idle.tick();
    CHECK_FALSE(w.window.isLocked());
    w.now = w.now.addSecs(600); // as after sleep: no tick came between
    idle.tick();
    CHECK(w.window.isLocked());
}

TEST_CASE("The warning can be put off by any key, and the time is a setting",
          "[shell][lock][idle]") {
    Window w;
    w.window.idle().setMinutes(5);
    w.window.idle().start();
    w.now = w.now.addSecs(285);
    w.window.idle().tick();
    settle();
    auto* warning = [&]() -> InlineMessage* {
        for (auto* each : w.window.findChildren<InlineMessage*>())
            if (each->words().startsWith(u"Still here?"))
                return each;
        return nullptr;
    }();
    REQUIRE(warning);
    CHECK(warning->isVisible());
    QTest::keyClick(&w.window, Qt::Key_Shift);
    CHECK_FALSE(warning->isVisible());
    w.now = w.now.addSecs(299);
    w.window.idle().tick();
    CHECK_FALSE(w.window.isLocked());
    w.now = w.now.addSecs(1);
    w.window.idle().tick();
    CHECK(w.window.isLocked());
    w.window.idle().stop();
}

TEST_CASE("What happens instead of locking is asked, until somebody was away for long",
          "[shell][lock][idle]") {
    Window w;
    int asked = 0;
    w.window.insteadOfLock = [&] {
        ++asked;
        return w.window.idle().awaySeconds() < 1800;
    };
    w.window.idleWarning = [] { return u"The wall goes blank soon."_s; };
    w.window.idle().touch();
    for (int i = 0; i < 2; ++i) {
        w.now = w.now.addSecs(600);
        w.window.idle().tick();
    }
    CHECK(asked == 2);
    CHECK_FALSE(w.window.isLocked());
    w.now = w.now.addSecs(600);
    w.window.idle().tick();
    CHECK(w.window.isLocked());
}

TEST_CASE("The lock screen leads to restoring a backup", "[shell][lock][backup]") {
    Window w;
    const QSignalSpy asked(&w.window, &MainWindow::restoreAsked);
    w.window.lock();
    for (auto* each : w.window.lockScreen().findChildren<QPushButton*>())
        if (each->text().startsWith(u"Restore"))
            QTest::keyClick(each, Qt::Key_Space);
    CHECK(asked.count() == 1);
    CHECK(w.window.isLocked());
}

TEST_CASE("A clock that is set back does not lock", "[shell][lock][idle]") {
    QDateTime now(QDate(2026, 11, 12), QTime(14, 0), Qt::UTC);
    IdleGuard idle([&] { return now; });
    const QSignalSpy expired(&idle, &IdleGuard::expired);
    now = now.addDays(-1);
    idle.tick();
    now = now.addSecs(30);
    idle.tick();
    CHECK(expired.count() == 0);
    idle.setMinutes(2);
    now = now.addSecs(90);
    idle.tick();
    CHECK(expired.count() == 1);
}

} // namespace rt
