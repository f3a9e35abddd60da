// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace rt {

struct WindowCommand {
    QString name, key; // "Lock", "Ctrl+L"
    std::function<void()> act;
};

// What the menus of the window offer now, so that whatever is added to a menu can be found by
// words.
std::vector<WindowCommand> commandsOf(QWidget* window);

} // namespace rt
