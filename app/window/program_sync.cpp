// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/joining.h"
#include "app/window/program.h"
#include "app/window/sync_members.h"
#include "ui/pages/sync/sync_page.h"
#include "ui/pages/sync/sync_words.h"

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

void Program::addJoining(FirstRunCalls& calls) {
    calls.join = [this](const WishedJoin& wish, Answered answered) {
        deriveThen([this, wish] { return joinedProfile(wish, m_launch.cost, m_env); },
                   std::move(answered));
    };
}

QWidget* Program::syncArea() {
    SyncCalls calls;
    calls.state = [this] { return m_sync->state(); };
    calls.now = [this] { m_sync->ask(); };
    calls.onChange = [this](QObject* owner, std::function<void()> told) {
        connect(m_sync.get(), &SyncWorker::changed, owner, std::move(told));
    };
    calls.members = memberCalls(*m_sync);
    return syncPage(*m_desk, around(), calls);
}

QString Program::syncText() const {
    return headerText(m_sync->state(), m_desk->now());
}

} // namespace rt
