// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <functional>

namespace rt {

// The page behind the area Sync: the one with which a trust is begun, and, once there is a trust,
// how the exchange stands. The window knows it as one page.
class SyncArea : public QWidget {
    Q_OBJECT

public:
    explicit SyncArea(std::function<QWidget*()> make);
    void remake();

private:
    std::function<QWidget*()> m_make;
    QWidget* m_page = nullptr;
};

} // namespace rt
