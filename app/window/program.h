// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/backup_keeper.h"
#include "app/window/launch.h"
#include "app/window/sync_worker.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/shell/first_run.h"
#include "ui/shell/window.h"

namespace rt {

class SyncArea;

// The whole program in one place: finds or makes the profile, puts the desk under the pages and the
// pages into the window.
class Program : public QObject {
    Q_OBJECT

public:
    explicit Program(Launch launch, Env env = systemEnv({}));
    ~Program() override;

    void start(); // shows the window, or the page before there is a profile

    FirstRun* firstRun() const { return m_firstRun.get(); } // null once there is a window

    bool isOpen() const { return m_window != nullptr; }

    MainWindow& window() { return *m_window; }

    Desk& desk() { return *m_desk; }

    BackupKeeper& backups() { return *m_keeper; }

    SyncWorker* sync() const { return m_sync.get(); } // null: the profile is in no trust

    Around around(); // for pages that are put into the window

    // Takes an open profile; what start does when the passphrase was right.
    void work(std::unique_ptr<Profile> profile);

    void tell(const Fault& fault); // above the page, in words

private:
    FirstRunCalls firstRunCalls();
    void deriveThen(std::function<std::unique_ptr<Profile>()> open, Answered answered);
    std::vector<Area> areas();
    void refuse(const QString& words);
    void undo();
    void addMenus();
    void addPeople(); // who uses this PC; on practice data, whom to practise as
    void choosePerson();
    void watchLock();
    void describePerson();
    void addSafety();
    void beginSync(); // where the profile is in a trust
    void addSync();
    void addJoining(FirstRunCalls& calls);
    void addConflicts();
    void checkThen(std::function<void()> check, Answered answered); // throws Failure
    QString syncText() const;
    QWidget* syncArea();
    QWidget* syncCentre();
    QWidget* foundingPage();
    void founded(); // the profile that is open was made into a trust
    void addLockReasons();
    void addRestoring(FirstRunCalls& calls);
    BackupCalls backupCalls();
    void restoreElsewhere();
    void close(); // the profile that is open, for another one

    Launch m_launch;
    Env m_env;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FirstRun> m_firstRun;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<BackupKeeper> m_keeper;
    std::unique_ptr<SyncWorker> m_sync;
    QPointer<SyncArea> m_syncArea;
    std::map<FaultKind, int> m_faults;
    std::thread m_deriving;
};

} // namespace rt
