// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QString>

#include <utility>
#include <vector>

namespace rt {

struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys; // "Ctrl+L", "Lock"
};

// Every key, by where it works. Esc closes.
class KeysSheet : public QDialog {
    Q_OBJECT

public:
    KeysSheet(const std::vector<KeyGroup>&, QWidget* parent);
};

} // namespace rt
