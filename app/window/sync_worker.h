// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/sync_rounds.h"
#include "ui/pages/desk.h"

#include <QTimer>

#include <condition_variable>
#include <deque>
#include <thread>

namespace rt {

// Exchanges with the shared folder on a thread of its own, beside the one that writes: the window
// never waits for the drive. It begins when the desk is open and ends before it locks.
class SyncWorker : public QObject {
    Q_OBJECT

public:
    explicit SyncWorker(Desk& desk); // Precondition: the profile belongs to a trust
    ~SyncWorker() override;

    void start();
    void stop(); // leaves a round in its middle; nothing is lost by it
    // How long until the next look at the folder, in milliseconds; drawn anew each time.
    void setPoll(int least, int most);

    void ask(); // a round now; asked during one, once more after it

    const SyncState& state() const { return m_state; }

    bool isBusy() const { return m_asked || m_running; }

    // What an administrator does: `work` (SyncRounds&) -> Result<T> on the exchange's thread, then
    // the answer here, unless `owner` is gone by then.
    template <class Work, class Then> void run(Work work, QObject* owner, Then then) {
        using Answer = std::invoke_result_t<Work, SyncRounds&>;
        submit([this, work = std::move(work), then = std::move(then),
                alive = QPointer<QObject>(owner)](SyncRounds& rounds) mutable {
            auto answer = std::make_shared<Answer>(attempt<Answer>(work, rounds));
            QMetaObject::invokeMethod(
                this,
                [answer, then, alive] {
                    if (alive)
                        then(*answer);
                },
                Qt::QueuedConnection);
        });
    }

Q_SIGNALS:
    void changed();
    void failed(const rt::Fault& fault);

private:
    using Task = std::function<void(SyncRounds&)>;

    template <class Answer, class Work> static Answer attempt(Work& work, SyncRounds& rounds) {
        try {
            return work(rounds);
        } catch (const Fault& fault) {
            return Error{ErrorCode::Fault, QString::number(int(fault.kind))};
        }
    }

    void submit(Task task);
    void loop();
    void round(SyncRounds& rounds, int sitting);
    void finish(SyncState state);
    void pollLater();

    Desk& m_desk;
    SyncState m_state;
    std::unique_ptr<SyncRounds> m_rounds;
    QTimer m_poll, m_soon;
    int m_least, m_most;
    bool m_asked = false, m_running = false;
    int m_sitting = 0; // from one lock to the next

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace rt
