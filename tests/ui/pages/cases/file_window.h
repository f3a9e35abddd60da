// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/demo.h"
#include "core/queries/rows.h"
#include "tests/support/pictures.h"
#include "ui/pages/cases/cases_page.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/print/list_paper.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/quick/quick_open.h"
#include "ui/shell/window.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace rt::test {

using namespace Qt::StringLiterals;

inline Env morning() {
    return fixedEnv(QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC), 11);
}

// A trust of practice, made once for all tests; each test works on a copy.
struct Practice {
    QTemporaryDir folder;
    DemoMade made;

    static const Practice& one() {
        static const Practice practice;
        return practice;
    }

private:
    Practice() {
        const auto profile = Profile::create(folder.filePath(u"trust"_s),
                                             *passphraseFrom(u"practice"_s), morning(), lowestCost);
        DemoOptions options;
        options.size = 0.05;
        made = makeDemo(*profile, options);
    }
};

// The window with the pages of cases over a copy of the trust: the coordinator of hub 13 works.
class FileWindow {
public:
    FileWindow() {
        const QDir from(Practice::one().folder.filePath(u"trust"_s));
        QDir().mkpath(m_folder.filePath(u"trust"_s));
        for (const QString& file : from.entryList(QDir::Files))
            QFile::copy(from.filePath(file), m_folder.filePath(u"trust/"_s + file));
        profile =
            Profile::open(m_folder.filePath(u"trust"_s), *passphraseFrom(u"practice"_s), morning());
        desk = std::make_unique<Desk>(*profile);
        window = std::make_unique<MainWindow>(
            std::vector<Area>{
                {u"Cases"_s, Icon::Cases, [this] { return casesPage(*desk, around()); }}},
            m_folder.path(), [this] { return desk->now(); });
        using Menu = MainWindow::Menu;
        window->addTo(Menu::Go, u"Search or command…"_s, u"Ctrl+K"_s,
                      [this] { quickOpen(*desk, around(), window.get()); });
        window->addTo(Menu::File, u"New note or action…"_s, u"Ctrl+N"_s,
                      [this] { quickCapture(*desk, around(), window.get(), Capture::Anything); });
        window->addTo(Menu::File, u"New action…"_s, u"Ctrl+Shift+A"_s,
                      [this] { quickCapture(*desk, around(), window.get(), Capture::Action); });
        serveLists(window->lists(), *desk, around());
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        settle();
    }

    ~FileWindow() { window.reset(); }

    // One chord, one burst of typing or one Enter is one action of ux.md 5.2.
    void chord(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        QTest::keyClick(focus(), key, held);
        ++actions;
        wait();
    }

    void type(const QString& words) {
        QTest::keyClicks(focus(), words);
        ++actions;
        wait();
    }

    void typeAndEnter(const QString& words) { // counted as one group: letters+Enter
        QTest::keyClicks(focus(), words);
        QTest::keyClick(focus(), Qt::Key_Return);
        ++actions;
        wait();
    }

    QWidget* focus() const {
        QWidget* here = QApplication::focusWidget();
        return here ? here : window.get();
    }

    void wait() {
        desk->settle();
        settle();
    }

    void openFamily(Notable notable, FamilyTabName tab = FamilyTabName::Overview) {
        window->present(familyPage(*desk, around(), family(notable), tab));
        wait();
    }

    FamilyId family(Notable notable) const { return Practice::one().made.notable.at(notable); }

    template <class T> T latest(const char* condition = "1") const {
        return *firstRowOf<T>(desk->db(), std::string(condition) + " ORDER BY key DESC");
    }

    Around around() {
        Around around;
        around.present = [this](QWidget* page) { window->present(page); };
        around.back = [this] { window->back(); };
        around.said = [this](const QString& words) { said << words; };
        around.told = around.said;
        around.refused = [this](const QString& words) { refused << words; };
        around.isPrivate = [this] { return window && window->isPrivate(); };
        around.onPrivate = [this](QObject* page, std::function<void(bool)> told) {
            QMetaObject::invokeMethod(
                page,
                [this, page, told] {
                    QObject::connect(window.get(), &MainWindow::privacyChanged, page, told);
                },
                Qt::QueuedConnection);
        };
        return around;
    }

    QStringList said, refused;
    int actions = 0;

private:
    Themed m_themed;
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
};

} // namespace rt::test
