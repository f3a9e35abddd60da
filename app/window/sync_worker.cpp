// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_worker.h"

#include <QRandomGenerator>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastPoll = 15'000, mostPoll = 30'000; // milliseconds: two hundred PCs, not at once
constexpr int afterSave = 500;

} // namespace

SyncWorker::SyncWorker(Desk& desk) : m_desk(desk), m_least(leastPoll), m_most(mostPoll) {
    m_poll.setSingleShot(true);
    m_soon.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &SyncWorker::ask);
    connect(&m_soon, &QTimer::timeout, this, &SyncWorker::ask);
    connect(&m_desk, &Desk::changed, this, [this] { m_soon.start(afterSave); });
}

SyncWorker::~SyncWorker() {
    stop();
}

void SyncWorker::start() {
    if (m_thread.joinable() || m_desk.isLocked())
        return;
    m_rounds =
        std::make_unique<SyncRounds>(m_desk.profile(), through(m_desk.writer()), m_desk.env());
    m_state.share = m_rounds->trust().facts().share;
    m_state.spokenWords = m_desk.profile().local(u"spoken"_s);
    m_stop = m_asked = m_running = false;
    m_thread = std::thread([this] { loop(); });
    m_soon.start(afterSave);
}

void SyncWorker::stop() {
    m_poll.stop();
    m_soon.stop();
    if (!m_thread.joinable())
        return;
    m_rounds->share().leave();
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_tasks.clear();
    }
    m_wake.notify_all();
    m_thread.join();
    m_asked = m_running = false;
    ++m_sitting;      // what was told of this one comes too late
    m_rounds.reset(); // with its keys
}

void SyncWorker::setPoll(int least, int most) {
    m_least = least;
    m_most = most;
    if (m_poll.isActive())
        pollLater();
}

void SyncWorker::ask() {
    if (m_asked || !m_thread.joinable())
        return;
    m_asked = true;
    m_soon.stop();
    submit([this, sitting = m_sitting](SyncRounds& rounds) { round(rounds, sitting); });
}

void SyncWorker::submit(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void SyncWorker::loop() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_tasks.empty(); });
            if (m_stop)
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(*m_rounds);
    }
}

void SyncWorker::round(SyncRounds& rounds, int sitting) {
    const auto here = [this, sitting](auto act) {
        QMetaObject::invokeMethod(
            this,
            [this, sitting, act = std::move(act)] {
                if (sitting == m_sitting)
                    act();
            },
            Qt::QueuedConnection);
    };
    here([this] {
        m_asked = false;
        m_running = true;
    });
    try {
        SyncState state = rounds.run();
        if (!rounds.share().isLeft())
            here([this, state = std::move(state)] { finish(state); });
    } catch (const Fault& fault) {
        here([this, fault] {
            m_running = false;
            pollLater();
            Q_EMIT failed(fault);
        });
    }
}

void SyncWorker::finish(SyncState state) {
    m_running = false;
    if (m_desk.isLocked())
        return;
    if (state.part == SyncState::Part::Waiting)
        state.spokenWords = m_desk.profile().local(u"spoken"_s);
    else if (!m_desk.profile().local(u"request"_s).isEmpty())
        m_desk.profile().setLocal(u"request"_s, {});
    m_state = std::move(state);
    pollLater();
    Q_EMIT changed();
}

void SyncWorker::pollLater() {
    if (m_thread.joinable())
        m_poll.start(QRandomGenerator::global()->bounded(m_least, m_most));
}

} // namespace rt
