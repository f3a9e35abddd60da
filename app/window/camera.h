// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>

class QWidget;

namespace rt {

// Takes pictures of living windows, in light and dark.
class Camera {
public:
    explicit Camera(const QString& folder) : m_folder(folder) {}

    void shoot(QWidget& window, QSize size, const QString& name);
    void shootAll(QWidget& window, const QString& name);          // 1366x768 and 1920x1080
    void shootOthers(const QWidget& window, const QString& name); // other windows that are open

    bool isFine() const { return m_fine; } // every picture was written

private:
    QString m_folder;
    bool m_fine = true;
};

} // namespace rt
