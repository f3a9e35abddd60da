// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/window_commands.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString wordsOf(const QAction& action) {
    QString words = action.text().remove(u'&');
    while (words.endsWith(u'…') || words.endsWith(u'.'))
        words.chop(1);
    return words;
}

void addFrom(const QMenu& menu, std::vector<WindowCommand>& all) {
    for (QAction* action : menu.actions()) {
        if (action->menu())
            addFrom(*action->menu(), all);
        else if (!action->isSeparator() && action->isEnabled() && action->isVisible())
            all.push_back({wordsOf(*action), action->shortcut().toString(QKeySequence::NativeText),
                           [action = QPointer(action)] {
                               if (action)
                                   action->trigger();
                           }});
    }
}

} // namespace

std::vector<WindowCommand> commandsOf(QWidget* window) {
    std::vector<WindowCommand> all;
    if (auto* main = qobject_cast<QMainWindow*>(window))
        for (const QAction* menu : main->menuBar()->actions())
            if (menu->menu() && menu->isVisible())
                addFrom(*menu->menu(), all);
    return all;
}

} // namespace rt
