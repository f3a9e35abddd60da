// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/backup.h"
#include "ui/pages/desk.h"

#include <QFutureWatcher>
#include <QTimer>

#include <future>

namespace rt {

// Makes backups of the open profile without anybody asking: at the start when the last one is older
// than a day, each hour in which something changed, and when asked. They run on a thread of their
// own; what fails is said and tried again. Practice data are backed up only when asked.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(Desk& desk);
    ~BackupKeeper() override;

    void consider(); // starts one if it is due
    void now();
    void before(std::function<void()> work); // a backup, then the work, whatever became of it
    void stop();                             // the window locks: the keys must go

    // What is wrong with the folder; else it is remembered and the first backup starts.
    QString choose(const QString& folder);
    QString folder() const;

    bool isRunning() const { return m_watcher.isRunning(); }

    const std::optional<QDateTime>& last() const { return m_last; }

    const QString& problem() const { return m_problem; }

    bool isOld() const; // longer than a week ago, or never and something keeps it from being made
    QString words() const;

    static constexpr int oldDays = 7, retryMinutes = 15;

Q_SIGNALS:
    void changed();
    void failed(const QString& words); // once for each new problem

private:
    bool isDue() const;
    void start();
    void finish(const Outcome& outcome);
    void keepLast();

    Desk& m_desk;
    QFutureWatcher<Outcome> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::future<void> m_done;
    std::vector<std::function<void()>> m_waiting;
    std::optional<QDateTime> m_last, m_begun, m_tried;
    QString m_problem;
    bool m_changed = false;
    QTimer m_timer;
};

} // namespace rt
