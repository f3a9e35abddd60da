// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/buttons.h"

#include <QPushButton>
#include <QShortcut>

namespace rt {

// A button with a key that acts at once while the button is to be seen (a mnemonic's click waits
// for its own animation).
inline QPushButton* verbButton(const QString& words, const QString& key,
                               const std::function<void()>& act) {
    QPushButton* made = button(words, Icon::Add, Kind::Plain, act);
    made->setToolTip(key);
    made->setAccessibleDescription(key);
    QObject::connect(new QShortcut(QKeySequence(key), made), &QShortcut::activated, made, act);
    return made;
}

} // namespace rt
