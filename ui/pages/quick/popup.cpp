// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/popup.h"

#include "ui/theme/paint.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>

namespace rt {

Popup::Popup(QWidget* window, const QString& name) : QFrame(window), m_box(new QVBoxLayout(this)) {
    for (Popup* other : window->findChildren<Popup*>())
        if (other != this)
            other->leave();
    setObjectName(name);
    setAccessibleName(name);
    m_box->setContentsMargins(gap::m, gap::m, gap::m, gap::m);
    m_box->setSpacing(gap::s);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && now != this && !isAncestorOf(now) && isVisible())
            deleteLater(), hide();
    });
}

Popup* Popup::in(const QWidget* window, const QString& name) {
    for (Popup* open : window->findChildren<Popup*>(name))
        if (open->isVisible())
            return open;
    return nullptr;
}

void Popup::open(QWidget* first) {
    m_from = QApplication::focusWidget();
    arrange();
    show();
    raise();
    first->setFocus(Qt::ShortcutFocusReason);
}

void Popup::leave() {
    hide();
    deleteLater();
    if (m_from && m_from->isVisible())
        m_from->setFocus(Qt::OtherFocusReason);
}

void Popup::arrange() {
    const QWidget* window = parentWidget();
    const int width = qMin(scaled(640), window->width() - 2 * gap::xl);
    m_box->activate();
    const int wish =
        m_box->hasHeightForWidth() ? m_box->heightForWidth(width) : m_box->sizeHint().height();
    const int top = qMin(scaled(72), window->height() / 8);
    setGeometry((window->width() - width) / 2, top, width,
                qMin(wish, window->height() - top - gap::l));
}

void Popup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

bool Popup::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize)
        arrange();
    return false;
}

void Popup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tone(Tone::Window, palette()));
    paint::box(painter, rect(), radius::panel, tone(Tone::Surface, palette()),
               tone(Tone::Border, palette()));
}

} // namespace rt
