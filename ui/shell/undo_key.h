// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rt {

// Ctrl+Z in a field takes back what was typed there; once nothing is left of that, it reaches the
// window, which undoes the last thing that was saved.
class UndoKey : public QObject {
public:
    explicit UndoKey(QObject* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rt
