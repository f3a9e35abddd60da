// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace rt {

// Notices that nobody is here: a warning 20 seconds before the end, then the end. A PC that slept
// past the end is over it at the first tick after waking. Time is injected.
class IdleGuard : public QObject {
    Q_OBJECT

public:
    static constexpr int warningSeconds = 20;

    explicit IdleGuard(std::function<QDateTime()> now, QObject* parent = nullptr);
    void setMinutes(int);
    void start(); // listens to the application and asks the time each second
    void stop();
    void touch(); // somebody is here
    void tick();

    // For how many seconds nobody has been here, also over ends that did not lock.
    qint64 awaySeconds() const { return m_away; }

Q_SIGNALS:
    void warned();
    void noticed(); // after a warning: still here
    void expired();

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    std::function<QDateTime()> m_now;
    QDateTime m_last;
    QTimer m_timer;
    qint64 m_seconds = 600, m_away = 0;
    bool m_warned = false;
};

} // namespace rt
