// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/page.h"

#include <QApplication>
#include <QLocale>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimeZone>

namespace rt {

namespace {

QString sinceWords(const QDateTime& now) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(now.toTimeZone(QTimeZone("Europe/London")),
                            QStringLiteral("ddd d MMM yyyy, HH:mm"));
}

} // namespace

void MainWindow::watchIdle() {
    connect(m_idle, &IdleGuard::warned, this, [this] {
        const QString own = idleWarning ? idleWarning() : QString();
        m_idleWarning->say(
            InlineMessage::About::Information,
            own.isEmpty() ? tr("Still here? The window locks in 20 seconds. Any key keeps it open.")
                          : own,
            tr("Stay"), [this] { m_idle->touch(); });
    });
    connect(m_idle, &IdleGuard::noticed, m_idleWarning, &InlineMessage::clear);
    connect(m_idle, &IdleGuard::expired, this, [this] {
        m_idleWarning->clear();
        if (isLocked() || !insteadOfLock || !insteadOfLock())
            lock();
    });
}

bool MainWindow::isLocked() const {
    return m_root->currentWidget() == m_lockScreen;
}

// Nothing of a page stays in sight, and no key reaches it; the pages themselves stay as they are.
void MainWindow::lock() {
    if (isLocked())
        return;
    m_focus = focusWidget();
    m_idleWarning->clear();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window != this && window->isVisible() && !window->property(staysProperty).toBool()) {
            m_hidden.append(window);
            window->hide();
        }
    menuBar()->setEnabled(false);
    menuBar()->hide();
    m_lockScreen->describe(m_person, tr("Locked %1").arg(sinceWords(m_now())));
    m_root->setCurrentWidget(m_lockScreen);
    m_lockScreen->setFocus(Qt::OtherFocusReason);
    repaint(); // before the files are closed, which may take its time on a slow disk
    Q_EMIT locked();
}

void MainWindow::unlock() {
    menuBar()->setEnabled(true);
    menuBar()->show();
    m_root->setCurrentWidget(m_work);
    for (const QPointer<QWidget>& window : std::exchange(m_hidden, {}))
        if (window)
            window->show();
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
    m_idle->touch();
    Q_EMIT unlocked();
}

} // namespace rt
