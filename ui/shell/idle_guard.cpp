// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_guard.h"

#include <QCoreApplication>
#include <QEvent>

namespace rt {

IdleGuard::IdleGuard(std::function<QDateTime()> now, QObject* parent)
    : QObject(parent),
      m_now(std::move(now)),
      m_last(m_now()) {
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleGuard::tick);
}

void IdleGuard::setMinutes(int minutes) {
    m_seconds = qMax(1, minutes) * 60;
}

void IdleGuard::start() {
    m_warned = false;
    m_last = m_now();
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleGuard::stop() {
    m_timer.stop();
    m_warned = false;
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleGuard::touch() {
    m_last = m_now();
    m_away = 0;
    if (std::exchange(m_warned, false))
        Q_EMIT noticed();
}

void IdleGuard::tick() {
    const qint64 idle = m_last.secsTo(m_now());
    if (idle < 0) // the clock was set back
        return touch();
    if (idle >= m_seconds) {
        m_warned = false;
        m_last = m_now();
        m_away += idle;
        Q_EMIT expired();
    } else if (!m_warned && idle >= m_seconds - warningSeconds) {
        m_warned = true;
        Q_EMIT warned();
    }
}

bool IdleGuard::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        touch();
        break;
    default:
        break;
    }
    return false;
}

} // namespace rt
