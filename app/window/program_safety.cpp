// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/practice_tasks.h"
#include "app/window/profiles.h"
#include "app/window/program.h"
#include "app/window/session_watch.h"
#include "app/window/support_text.h"
#include "core/store/restore.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"

#include <QDir>

// Backups, the lock's reasons, first steps, and what the program says of itself.
using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int scribeStays = 3600; // seconds without anybody, in a meeting

Failure refusalOf(const Error& error) {
    QString field;
    if (error.detail == "backup.passphrase")
        field = u"passphrase"_s;
    else if (error.detail.startsWith(u"backup."))
        field = u"backup"_s;
    else if (error.detail.startsWith(u"restore."))
        field = u"folder"_s;
    return {errorText(error), field};
}

} // namespace

void Program::addSafety() {
    m_keeper = std::make_unique<BackupKeeper>(*m_desk);
    connect(m_keeper.get(), &BackupKeeper::changed, this, &Program::describePerson);
    connect(m_keeper.get(), &BackupKeeper::failed, this, [this](const QString& words) {
        m_window->message().say(InlineMessage::About::Fault, words, tr("Settings"),
                                [this] { m_window->showSettings(); });
    });
    connect(m_window.get(), &MainWindow::unlocked, m_keeper.get(), &BackupKeeper::consider);
    connect(m_window.get(), &MainWindow::unlocked, this, &Program::describePerson);
    QTimer::singleShot(3000, m_keeper.get(), &BackupKeeper::consider); // after the first page
    m_window->setBackups(backupCalls());
    m_window->setAbout({versions(), [this] {
                            return supportText(*m_desk, m_window->settings(), *m_keeper, m_faults);
                        }});
    if (m_launch.tour.isEmpty() && !m_launch.measure)
        m_window->tellVersion(QStringLiteral(RT_VERSION));
    addLockReasons();
    if (m_desk->isPractice()) {
        auto* tasks = new PracticeTasks(*m_desk, *m_window);
        tasks->setParent(m_window.get());
        m_window->addTo(MainWindow::Menu::Help, tr("Things to practise"), {},
                        [tasks] { tasks->bring(); });
    }
}

// In a meeting people talk and nobody types: the wall goes blank and the scribe stays.
void Program::addLockReasons() {
    const auto room = [this] { return qobject_cast<MeetingRoom*>(m_window->page()); };
    m_window->insteadOfLock = [this, room] {
        MeetingRoom* held = room();
        if (!held || m_window->idle().awaySeconds() >= scribeStays)
            return false;
        if (!held->isBlank())
            held->blank();
        return true;
    };
    m_window->idleWarning = [room] {
        const MeetingRoom* held = room();
        return held && !held->isBlank()
                   ? tr("Still here? The wall goes blank in 20 seconds. Any key keeps it.")
                   : QString();
    };
    auto* session = new SessionWatch(m_window.get());
    connect(session, &SessionWatch::away, m_window.get(), &MainWindow::lock);
    QTimer::singleShot(0, session, &SessionWatch::listen);
}

BackupCalls Program::backupCalls() {
    BackupCalls calls;
    calls.state = [this] {
        return BackupState{QDir::toNativeSeparators(m_keeper->folder()), m_keeper->words(),
                           m_keeper->isRunning()};
    };
    calls.choose = [this](const QString& folder) { return m_keeper->choose(folder); };
    calls.now = [this] { m_keeper->now(); };
    calls.onChange = [this](QObject* owner, std::function<void()> told) {
        connect(m_keeper.get(), &BackupKeeper::changed, owner, std::move(told));
    };
    return calls;
}

void Program::addRestoring(FirstRunCalls& calls) {
    const QString usual = defaultBackupFolder(m_launch.folder);
    const auto found = backupsIn(usual);
    calls.backupFolder = found.empty() ? QString() : QDir::toNativeSeparators(found.front().path);
    calls.restore = [this](const WishedRestore& wish, Answered answered) {
        const auto open = [this, wish] {
            try {
                const auto passphrase = passphraseFrom(wish.passphrase);
                if (!passphrase)
                    throw refusalOf(passphrase.error());
                const auto done = restoreBackup(wish.backup, wish.folder, *passphrase, m_env);
                if (!done)
                    throw refusalOf(done.error());
                return openProfile(wish.folder, wish.passphrase, m_env);
            } catch (const Fault& fault) {
                throw Failure{backupFaultText(fault.kind), u"folder"_s};
            }
        };
        deriveThen(open, std::move(answered));
    };
}

// From the lock screen: in a window of its own; what it makes is opened in the place of this one.
void Program::restoreElsewhere() {
    m_firstRun = std::make_unique<FirstRun>(firstRunCalls());
    m_firstRun->chooseRestore();
    m_firstRun->resize(960, 640);
    m_firstRun->show();
    m_firstRun->activateWindow();
}

void Program::close() {
    m_window.reset();
    m_keeper.reset();
    m_sync.reset();
    m_desk.reset();
    m_profile.reset();
}

} // namespace rt
