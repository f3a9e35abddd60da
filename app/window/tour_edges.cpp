// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tour_edges.h"

#include "ui/pages/sync/conflicts_page.h"
#include "ui/widgets/list_menu.h"
#include "ui/widgets/undo_bar.h"

#include <QDialog>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int syncArea = 5;
constexpr QSize small{1366, 768};

// The dialogs that are open: pictures of them, and they are closed.
void dialogs(MainWindow& window, Camera& camera, const QString& name) {
    camera.shootOthers(window, name);
    for (auto* open : window.findChildren<QDialog*>())
        open->close();
    window.activateWindow();
}

} // namespace

void tourFirstRun(Camera& camera) {
    FirstRunCalls calls;
    calls.defaultFolder = u"/home/jo/Roundtable"_s;
    calls.backupFolder = u"/home/jo/Roundtable-backups"_s;
    calls.suggestPassphrase = [] { return u"orchard lantern copper meadow"_s; };
    calls.practise = [](Role, const Answered&) {};
    calls.restore = [](const WishedRestore&, const Answered&) {};
    calls.join = [](const WishedJoin&, const Answered&) {};
    calls.found = [](const WishedTrust&, const Answered&) {};
    FirstRun pages(calls);
    pages.show();
    camera.shoot(pages, small, u"01-start"_s);
    for (const auto& [choose, name] : {std::pair{&FirstRun::chooseCreate, u"make"_s},
                                       std::pair{&FirstRun::chooseFound, u"found"_s},
                                       std::pair{&FirstRun::chooseJoin, u"join"_s},
                                       std::pair{&FirstRun::chooseRestore, u"restore"_s},
                                       std::pair{&FirstRun::chooseRole, u"practise"_s}}) {
        (pages.*choose)();
        camera.shoot(pages, small, u"01-start-"_s + name);
    }
    pages.chooseOpen();
    camera.shoot(pages, small, u"01-start-open"_s);
}

void tourAround(Program& program, Camera& camera) {
    MainWindow& window = program.window();
    window.openArea(1);
    program.desk().settle();
    window.undoBar().offer(u"Saved."_s, [] {});
    camera.shoot(window, small, u"10-undo"_s);
    window.undoBar().dismiss();
    printList(listOn(window.page()));
    camera.shootAll(window, u"10-print"_s);
    window.openArea(syncArea);
    camera.shootAll(window, u"10-sync"_s);
    window.present(conflictsPage(program.desk(), program.around()));
    program.desk().settle();
    camera.shoot(window, small, u"10-conflicts"_s);
    window.openArea(0);
    window.showKeys();
    dialogs(window, camera, u"10-keys"_s);
    window.showSettings();
    dialogs(window, camera, u"10-settings"_s);
    window.showHelp();
    dialogs(window, camera, u"10-help"_s);
    window.showAbout();
    dialogs(window, camera, u"10-about"_s);
    window.lock();
    camera.shoot(window, small, u"11-locked"_s);
}

} // namespace rt
