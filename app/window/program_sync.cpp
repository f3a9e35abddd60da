// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/joining.h"
#include "app/window/program.h"
#include "app/window/support_text.h"
#include "app/window/sync_area.h"
#include "app/window/sync_founding.h"
#include "app/window/sync_members.h"
#include "app/window/sync_support.h"
#include "ui/pages/sync/conflicts_page.h"
#include "ui/pages/sync/found_page.h"
#include "ui/pages/sync/sync_page.h"
#include "ui/pages/sync/sync_words.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>

// The exchange with the shared folder: its thread, its key and its words in the header.
using namespace Qt::StringLiterals;

namespace rt {

void Program::beginSync() {
    if (trustFactsOf(*m_profile).trust.isNull())
        return;
    m_sync = std::make_unique<SyncWorker>(*m_desk);
    connect(m_sync.get(), &SyncWorker::changed, this, &Program::describePerson);
    connect(m_sync.get(), &SyncWorker::failed, this, &Program::tell);
    m_sync->start();
}

void Program::addSync() {
    if (!m_sync)
        return;
    const auto ask = [this] {
        if (m_sync)
            m_sync->ask();
    };
    m_window->addTo(MainWindow::Menu::File, tr("Sync now"), QKeySequence(Qt::Key_F5), ask);
    connect(qApp, &QGuiApplication::applicationStateChanged, m_sync.get(),
            [ask](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    ask();
            });
    connect(m_window.get(), &MainWindow::unlocked, m_sync.get(), [this] {
        m_sync->start();
        m_sync->ask();
    });
}

void Program::addConflicts() {
    m_window->addTo(MainWindow::Menu::Go, tr("Next conflict"), QKeySequence(Qt::Key_F6),
                    [this] { nextConflict(*m_desk, around(), m_window->page()); });
}

void Program::addJoining(FirstRunCalls& calls) {
    calls.join = [this](const WishedJoin& wish, Answered answered) {
        deriveThen([this, wish] { return joinedProfile(wish, m_launch.cost, m_env); },
                   std::move(answered));
    };
    const auto key = std::make_shared<std::optional<RecoveryKey>>();
    calls.beginTrust = [this, key](const WishedTrust& wish, KeyShown shown) {
        checkThen([wish] { checkFounding(wish); },
                  [key, shown = std::move(shown)](const Failure& problem) {
                      if (problem)
                          return shown(problem, {});
                      *key = makeRecoveryKey();
                      shown({}, wordsOf(**key));
                  });
    };
    calls.found = [this, key](const WishedTrust& wish, Answered answered) {
        deriveThen([this, key, wish] { return foundedProfile(wish, **key, m_launch.cost, m_env); },
                   std::move(answered));
    };
    calls.printRecovery = recoveryPrinting([this] { return m_env.now(); });
}

// A drive may take its time to answer: asked on a thread of its own.
void Program::checkThen(std::function<void()> check, Answered answered) {
    if (m_deriving.joinable())
        m_deriving.join();
    m_deriving = std::thread([this, check = std::move(check), answered = std::move(answered)] {
        Failure problem;
        try {
            check();
        } catch (const Failure& refused) {
            problem = refused;
        }
        QMetaObject::invokeMethod(
            this, [problem, answered] { answered(problem); }, Qt::QueuedConnection);
    });
}

QWidget* Program::syncArea() {
    auto* area = new SyncArea([this] { return m_sync ? syncCentre() : foundingPage(); });
    m_syncArea = area;
    return area;
}

QWidget* Program::syncCentre() {
    SyncCalls calls;
    calls.state = [this] { return m_sync->state(); };
    calls.now = [this] { m_sync->ask(); };
    calls.onChange = [this](QObject* owner, std::function<void()> told) {
        connect(m_sync.get(), &SyncWorker::changed, owner, std::move(told));
    };
    calls.members = memberCalls(*m_sync);
    calls.supportText = [this] {
        return supportText(*m_desk, m_window->settings(), *m_keeper, m_faults) +
               syncSupportText(m_sync->state(), m_desk->now());
    };
    calls.askAgain = [this](const QString& invitation, QObject* owner, auto then) {
        m_sync->run([invitation](SyncRounds& rounds) { return rounds.askAgain(invitation); }, owner,
                    std::move(then));
    };
    return syncPage(*m_desk, around(), calls);
}

// On the writer's thread, where nothing else is written meanwhile; drafts go on beside it.
QWidget* Program::foundingPage() {
    const auto key = std::make_shared<std::optional<RecoveryKey>>();
    FoundingCalls calls;
    calls.begin = [this, key](const QString& share, QObject* owner, auto then) {
        const auto may = std::make_shared<Outcome>(
            m_desk->person().isNull() ? notAllowed("trust.person") : Outcome(ok));
        checkThen(
            [may, share, folder = m_profile->folder()] {
                if (*may)
                    *may = checkFoundingIn(share, folder);
            },
            [key, may, then, alive = QPointer<QObject>(owner)](const Failure&) {
                if (!alive)
                    return;
                if (!*may)
                    return then(may->error());
                *key = makeRecoveryKey();
                then(wordsOf(**key));
            });
    };
    calls.found = [this, key](const QString& share, QObject* owner, auto then) {
        m_desk->run([this, key, share](Workspace&) { return foundHere(*m_profile, share, **key); },
                    owner,
                    [this, then](const Outcome& done) {
                        then(done);
                        if (done)
                            founded();
                    });
    };
    calls.print = recoveryPrinting([this] { return m_desk->now(); });
    return foundPage(calls);
}

void Program::founded() {
    beginSync();
    addSync();
    describePerson();
    if (m_syncArea)
        m_syncArea->remake();
    m_window->undoBar().say(tr("This profile is a trust now. Invite your colleagues here."));
}

QString Program::syncText() const {
    return headerText(m_sync->state(), m_desk->now());
}

} // namespace rt
