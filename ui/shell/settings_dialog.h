// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/backup_part.h"
#include "ui/shell/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace rt {

// Every choice holds at once, so there is nothing to confirm.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const WindowSettings&, QWidget* parent, const BackupCalls& = {});
    WindowSettings chosen() const;

Q_SIGNALS:
    void changed(const rt::WindowSettings&);

private:
    QWidget* content(const WindowSettings&, const BackupCalls&);
    QComboBox* choice(const QList<std::pair<QString, int>>&, int current);

    QComboBox* m_scheme;
    QComboBox* m_text;
    QComboBox* m_idle;
    QComboBox* m_rows;
    QCheckBox* m_motion;
};

} // namespace rt
