// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/about_dialog.h"
#include "ui/shell/backup_part.h"
#include "ui/shell/help_window.h"
#include "ui/shell/idle_guard.h"
#include "ui/shell/lock_screen.h"
#include "ui/shell/settings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/keys_sheet.h"

#include <QMainWindow>
#include <QPointer>

#include <map>

class QActionGroup;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace rt {

class BusyBar;
class HeaderBar;
class History;
class InlineMessage;
class ListHabits;
class TaskStrip;
class UndoBar;

struct Area {
    QString name;
    Icon icon;
    std::function<QWidget*()> page; // made anew each time the area is opened
    int number = 0;                 // of its key, Ctrl+1 to 9; 0: its place in the order given
};

// Rail, header and one page at a time; lock, help, keys and settings. It knows no page and no
// store: whoever composes the program gives it areas and answers its signals.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Menu { File, Edit, Go, View, Help };

    // Areas stand in the order given and answer to Ctrl and their number. The folder keeps
    // window.ini.
    MainWindow(std::vector<Area>, const QString& folder, std::function<QDateTime()> now);
    ~MainWindow() override;

    void openArea(int);
    void present(QWidget* page); // takes it; the page before waits behind Back
    bool back();
    QWidget* page() const;

    void setBackups(BackupCalls);             // in the settings; none: not spoken of
    void setAbout(AboutProgram);              // versions, and what a support file holds
    void tellVersion(const QString& version); // once after each change of it

    TaskStrip& tasks() { return *m_tasks; } // things to practise; hidden without any

    void setPractice(const QString& words); // a stripe over everything; empty: none
    void setStatus(const QString& words);
    void setSearch(QAction*); // a button of the header
    void setCreate(QAction*); // the primary button of the header
    void offerArea(int area, bool offered); // on the rail and in the menu; all are at first
    void setPerson(const QString& name);
    void setHelp(std::vector<HelpPage>);
    void setKeys(std::vector<KeyGroup>); // beside those of the window and of the page
    QAction* addTo(Menu, const QString& words, const QKeySequence&, std::function<void()>);

    HeaderBar& header() { return *m_header; }

    UndoBar& undoBar() { return *m_undo; }

    BusyBar& busyBar() { return *m_busy; }

    InlineMessage& message() { return *m_message; } // above the page, for what holds for all

    ListHabits& lists() { return *m_lists; } // how each list is arranged; remembered in window.ini

    IdleGuard& idle() { return *m_idle; }

    LockScreen& lockScreen() { return *m_lockScreen; }

    // Nobody was here for the time set: what happens instead of locking, if it answers true, and
    // the words of the warning 20 seconds before; empty: the usual ones.
    std::function<bool()> insteadOfLock;
    std::function<QString()> idleWarning;

    bool isPrivate() const; // initials only (F7)
    bool isLocked() const;
    void lock();
    void showHelp();
    void showTopic(const QString& topic);
    void showAbout();
    void showKeys();
    void showSettings();
    std::vector<KeyGroup> keys() const;

    const WindowSettings& settings() const { return m_settings; }

Q_SIGNALS:
    void privacyChanged(bool on);
    void locked();
    void restoreAsked(); // on the lock screen
    void unlocked();
    void pageChanged(QWidget*);
    void settingsChanged(const rt::WindowSettings&);

protected:
    void closeEvent(QCloseEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void makeMenus(const std::vector<Area>&);
    void makeContent();
    void watchIdle();
    void watchLists();
    void pageShown();
    void unlock();
    void take(const WindowSettings&);

    QString m_folder;
    std::function<QDateTime()> m_now;
    std::vector<Area> m_areas;
    std::map<Menu, QMenu*> m_menus;
    QActionGroup* m_areaActions;
    QAction *m_back, *m_privacy, *m_lock;
    QStackedWidget* m_root;
    QWidget* m_work;
    QVBoxLayout* m_column;
    HeaderBar* m_header;
    History* m_history;
    InlineMessage *m_message, *m_idleWarning;
    UndoBar* m_undo;
    BusyBar* m_busy;
    IdleGuard* m_idle;
    ListHabits* m_lists;
    LockScreen* m_lockScreen;
    QLabel* m_practice;
    TaskStrip* m_tasks;
    BackupCalls m_backups;
    AboutProgram m_about;
    QString m_person;
    WindowSettings m_settings;
    std::vector<HelpPage> m_help;
    std::vector<KeyGroup> m_keys;
    QPointer<HelpWindow> m_helpWindow;
    QPointer<QWidget> m_focus;
    QList<QPointer<QWidget>> m_hidden;
};

} // namespace rt
