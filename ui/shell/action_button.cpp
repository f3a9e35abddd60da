// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_button.h"

#include <QAction>
#include <QPushButton>

namespace rt {

namespace {

void follow(QPushButton& made, const QAction& action) {
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    QString words = action.text();
    words.remove(u'&');
    made.setText(words);
    made.setIcon(action.icon());
    made.setToolTip(key.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, key));
    made.setCheckable(action.isCheckable());
    made.setChecked(action.isChecked());
    made.setEnabled(action.isEnabled());
    if (made.parentWidget() || !action.isVisible()) // shown too early, it would be a window
        made.setVisible(action.isVisible());
}

} // namespace

QPushButton* actionButton(QAction* action, Kind kind) {
    QPushButton* made = button({}, kind);
    follow(*made, *action);
    QObject::connect(action, &QAction::changed, made, [made, action] { follow(*made, *action); });
    QObject::connect(made, &QPushButton::clicked, action, [made, action] {
        action->trigger();
        made->setChecked(action->isChecked());
    });
    return made;
}

} // namespace rt
