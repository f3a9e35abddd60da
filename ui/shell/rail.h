// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QWidget>

class QAction;

namespace rt {

// The areas, over the same actions as the Go menu. Large text keeps the icons and moves the words
// into tooltips; where an icon is missing its word stays.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(const QList<QAction*>& areas);
};

} // namespace rt
