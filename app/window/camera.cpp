// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/camera.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPointer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rt {

void Camera::shoot(QWidget& window, QSize size, const QString& name) {
    window.resize(size);
    for (const auto& [scheme, word] :
         {std::pair{Scheme::Dark, u"dark"_s}, std::pair{Scheme::Light, u"light"_s}}) {
        applyScheme(scheme);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (int turn = 0; turn < 5; ++turn) {
            QApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // no loop does it
        }
        const QString file = u"%1-%2-%3.png"_s.arg(name).arg(size.width()).arg(word);
        m_fine &= window.grab().save(QDir(m_folder).filePath(file));
    }
}

void Camera::shootAll(QWidget& window, const QString& name) {
    shoot(window, {1920, 1080}, name);
    shoot(window, {1366, 768}, name);
}

void Camera::shootOthers(const QWidget& window, const QString& name) {
    QList<QPointer<QWidget>> all;
    for (QWidget* other : QApplication::topLevelWidgets())
        if (other != &window && other->isVisible() && other->isWindow())
            all << other;
    for (const QPointer<QWidget>& other : all)
        if (other && other->isVisible())
            shoot(*other, other->size(), name);
}

} // namespace rt
