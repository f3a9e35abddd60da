// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shell_fixture.h"
#include "ui/shell/page_room.h"
#include "ui/shell/settings_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

namespace rt {

using namespace test;

TEST_CASE("The rail shows the areas that exist, each with its key", "[shell]") {
    Window w;
    CHECK(w.window.windowTitle() == u"Roundtable"_s);
    QStringList rail;
    for (const auto* button : w.window.findChildren<QToolButton*>())
        if (button->defaultAction() && button->defaultAction()->isCheckable())
            rail << button->defaultAction()->shortcut().toString() + u' ' + button->text();
    CHECK(rail == QStringList{u"Ctrl+1 Cases"_s, u"Ctrl+2 Meeting"_s, u"Ctrl+3 Import"_s});
}

TEST_CASE("Keys go between areas, and Alt+Left returns to the same row", "[shell][keys]") {
    Window w;
    auto* families = qobject_cast<QTableView*>(w.window.focusWidget());
    REQUIRE(families);
    QTest::keyClick(families, Qt::Key_J);
    QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(w.window.header().crumb() == u"Cases / Adeyemi family / Case note"_s);
    CHECK(qobject_cast<QLineEdit*>(w.window.focusWidget()));
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Left, Qt::AltModifier);
    CHECK(w.window.focusWidget() == families);
    CHECK(families->currentIndex().row() == 1);
    CHECK_FALSE(w.window.back());
}

TEST_CASE("An area that is open already is not opened again", "[shell]") {
    Window w;
    QWidget* page = w.window.page();
    w.window.openArea(0);
    CHECK(w.window.page() == page);
    w.window.present(formPage());
    w.window.openArea(0);
    CHECK(w.window.page() != page);
}

TEST_CASE("The oldest pages are let go", "[shell]") {
    Window w;
    const QPointer<QWidget> first = w.window.page();
    for (int i = 0; i < 14; ++i)
        w.window.present(formPage());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(first.isNull());
    int steps = 0;
    while (w.window.back())
        ++steps;
    CHECK(steps == 11);
}

TEST_CASE("Privacy is one switch for key, menu and button", "[shell][privacy]") {
    Window w;
    const QSignalSpy changes(&w.window, &MainWindow::privacyChanged);
    QTest::keyClick(&w.window, Qt::Key_F7);
    CHECK(w.window.isPrivate());
    for (auto* button : w.window.header().findChildren<QPushButton*>())
        if (button->text() == u"Privacy"_s) {
            CHECK(button->isChecked());
            button->click();
        }
    CHECK_FALSE(w.window.isPrivate());
    CHECK(changes.count() == 2);
}

TEST_CASE("F1 opens help at the topic of the page, and the list is searched by words",
          "[shell][help]") {
    Window w;
    w.window.openArea(1);
    QTest::keyClick(&w.window, Qt::Key_F1);
    auto* help = w.window.findChild<HelpWindow*>();
    REQUIRE(help);
    CHECK(help->topic() == u"notes"_s);
    QTest::keyClicks(help->search(), u"every family"_s);
    CHECK(help->contents()->isRowHidden(1));
    CHECK(help->topic() == u"cases"_s);
}

TEST_CASE("The key list has the keys of the page and of the window", "[shell][keys]") {
    Window w;
    QStringList lines;
    for (const KeyGroup& group : w.window.keys())
        for (const auto& [key, words] : group.keys)
            lines << key + u' ' + words;
    CHECK(lines.contains(u"A Record an action"_s));
    CHECK(lines.contains(u"Ctrl+L Lock"_s));
    CHECK(lines.contains(u"Ctrl+2 Meeting"_s));
    QTest::keyClick(&w.window, Qt::Key_Slash, Qt::ControlModifier);
    CHECK(w.window.findChild<KeysSheet*>());
}

TEST_CASE("A setting holds at once and after the next start", "[shell][settings]") {
    Window w;
    w.window.showSettings();
    auto* dialog = w.window.findChild<SettingsDialog*>();
    REQUIRE(dialog);
    for (auto* box : dialog->findChildren<QComboBox*>())
        if (box->accessibleName() == u"Text size"_s)
            box->setCurrentIndex(box->findText(u"150 %"_s));
    CHECK(textSize() == 150);
    CHECK(loadSettings(w.folder.path()).textPercent == 150);
    CHECK(loadSettings(w.folder.path()).idleMinutes == 10);
}

TEST_CASE("Where the window stood is remembered, without any name", "[shell][settings]") {
    Window w;
    w.window.resize(1200, 700);
    w.window.close();
    CHECK_FALSE(loadGeometry(w.folder.path()).isEmpty());
    QFile file(w.folder.filePath(u"window.ini"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("Marsh"));
}

TEST_CASE("A damaged settings file gives defaults", "[shell][settings]") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"window.ini"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[look]\nscheme=purple\ntext=7000\n[lock]\nidleMinutes=-4\n\0\xff");
    file.close();
    const WindowSettings settings = loadSettings(folder.path());
    CHECK(settings.scheme == Scheme::System);
    CHECK(settings.textPercent == 100);
    CHECK(settings.idleMinutes == 1);
}

TEST_CASE("Every page can be read at 1366x768 with 150 % text", "[shell][clipping]") {
    Window w;
    w.window.setPractice(u"Practice data: invented people"_s);
    w.window.setStatus(u"Saved 14:05"_s);
    auto* create = new QAction(u"New"_s, &w.window);
    w.window.setCreate(create);
    requireReadable(w.window, u"list"_s);
    w.window.openArea(1);
    requireReadable(w.window, u"form"_s);
    w.window.lock();
    requireReadable(w.window, u"lock"_s);
}

TEST_CASE("At 200 % the window still fits 1366x768 with nothing cut", "[shell][clipping]") {
    Window w;
    w.window.setPractice(u"Practice data: invented people"_s);
    w.window.setStatus(u"Saved 14:05"_s);
    applyTextSize(200);
    w.window.resize(1366, 768);
    for (const int area : {0, 1}) {
        w.window.openArea(area);
        settle();
        picture(w.window, u"double-%1"_s.arg(area));
        CHECK(w.window.size() == QSize(1366, 768));
        CHECK(clippedIn(w.window) == QStringList());
    }
}

TEST_CASE("At large text the rail keeps icons and the words stay to be heard", "[shell][rail]") {
    Window w;
    applyTextSize(150);
    settle();
    const auto buttons = w.window.findChildren<QToolButton*>();
    for (const auto* button : buttons)
        if (button->defaultAction() && button->defaultAction()->isCheckable()) {
            CHECK(button->accessibleName() == button->defaultAction()->text());
            CHECK(button->width() >= 24);
            if (!button->icon().isNull())
                CHECK(button->toolButtonStyle() == Qt::ToolButtonIconOnly);
        }
}

TEST_CASE("Help and settings can be read at 150 %", "[shell][clipping]") {
    Window w;
    HelpWindow help({{u"cases"_s, u"Cases"_s,
                      u"# Cases\n\nEvery family of *your* hub.\n\n"
                      u"- Enter opens\n- A records an action"_s}},
                    nullptr);
    help.open(u"cases"_s);
    requireReadable(help, u"help"_s);
    SettingsDialog settings({}, nullptr);
    requireReadable(settings, u"settings"_s);
}

TEST_CASE("A page that needs more room than there is scrolls; the window does not grow",
          "[shell][text-size]") {
    Window w;
    w.window.resize(1366, 768);
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    for (int i = 0; i < 40; ++i)
        box->addWidget(new QPushButton(u"Line %1"_s.arg(i)));
    w.window.present(page);
    settle();
    CHECK(w.window.size() == QSize(1366, 768));
    auto* room = w.window.findChild<PageRoom*>();
    REQUIRE(room);
    for (auto* one : w.window.findChildren<PageRoom*>())
        if (one->widget() == page)
            room = one;
    CHECK(page->height() >= page->minimumSizeHint().height());
    CHECK(room->verticalScrollBar()->maximum() > 0);
    auto* last = page->findChildren<QPushButton*>().last();
    last->setFocus(Qt::TabFocusReason);
    room->ensureWidgetVisible(last);
    CHECK_FALSE(last->visibleRegion().isEmpty());
    delete last; // and it follows when the page needs less
    for (auto* one : page->findChildren<QPushButton*>().mid(5))
        delete one;
    settle();
    CHECK(room->verticalScrollBar()->maximum() == 0);
    CHECK(page->size() == room->viewport()->size());
}

TEST_CASE("With large text the header says less, and the window still fits a small screen",
          "[shell][text-size]") {
    Window w;
    QAction* create = w.window.addTo(MainWindow::Menu::File, u"New note or action…"_s, {}, [] {});
    create->setIconText(u"New"_s);
    w.window.setCreate(create);
    w.window.setStatus(u"Ellie Tully, saved on this PC"_s);
    w.window.resize(1366, 768);
    settle();
    const auto words = [&w] {
        QStringList all;
        for (const auto* button : w.window.header().findChildren<QPushButton*>())
            if (button->isVisible())
                all << button->text();
        return all.join(u'|');
    };
    CHECK(words().contains(u"New note or action"_s));
    CHECK(words().contains(u"Privacy"_s));
    applyTextSize(200);
    settle();
    w.window.resize(1366, 768);
    settle();
    CHECK(w.window.size() == QSize(1366, 768));
    CHECK_FALSE(words().contains(u"New note or action"_s));
    CHECK(words().contains(u"New"_s));
    CHECK_FALSE(words().contains(u"Privacy"_s));
    QTest::keyClick(&w.window, Qt::Key_F7); // what its button says is not taken up again
    CHECK_FALSE(words().contains(u"Privacy"_s));
    for (const auto* button : w.window.header().findChildren<QPushButton*>())
        CHECK_FALSE((button->text().isEmpty() && button->accessibleName().isEmpty()));
}

TEST_CASE("An area that is not offered leaves the rail and has no key", "[shell]") {
    Window w;
    w.window.openArea(1);
    w.window.offerArea(1, false);
    settle();
    CHECK(w.window.header().crumb() == u"Cases"_s); // one is not left there
    for (const auto* button : w.window.findChildren<QToolButton*>())
        if (button->text() == u"Meeting"_s)
            CHECK_FALSE(button->isVisible());
    QWidget* page = w.window.page();
    QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(w.window.page() == page);
    w.window.offerArea(1, true);
    QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(w.window.page() != page);
}

TEST_CASE("The search button of the header says its key and triggers its action",
          "[shell][search]") {
    Window w;
    int asked = 0;
    w.window.setSearch(w.window.addTo(MainWindow::Menu::Go, u"Search or command…"_s, u"Ctrl+K"_s,
                                      [&asked] { ++asked; }));
    QPushButton* search = nullptr;
    for (auto* button : w.window.header().findChildren<QPushButton*>())
        if (button->accessibleName() == u"Search or command"_s)
            search = button;
    REQUIRE(search);
    CHECK(search->toolTip() == u"Search or command (Ctrl+K)"_s);
    search->click();
    QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
    CHECK(asked == 2);
}

TEST_CASE("Ctrl+Z in a field undoes its typing first, then what was saved", "[shell][undo][keys]") {
    Window w;
    int undone = 0;
    w.window.addTo(MainWindow::Menu::Edit, u"Undo"_s, u"Ctrl+Z"_s, [&undone] { ++undone; });
    w.window.openArea(1);
    auto* line = w.window.page()->findChild<QLineEdit*>();
    REQUIRE(line);
    line->setFocus();
    QTest::keyClicks(line, u"Mia"_s);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(line->text().isEmpty());
    CHECK(undone == 0);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    auto* note = w.window.page()->findChild<NoteEdit*>();
    REQUIRE(note);
    note->setFocus();
    QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 2);
}

} // namespace rt
