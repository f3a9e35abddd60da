// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace rt {

class FolderField;
class FormField;

struct BackupState {
    QString folder;
    QString words; // when the last good one was made, or what keeps it from being made
    bool running = false;
};

// What the settings may ask about backups; whoever composes the program supplies it.
struct BackupCalls {
    std::function<BackupState()> state;
    std::function<QString(const QString& folder)> choose; // answers what is wrong, or nothing
    std::function<void()> now;
    // `told` is called when the state changes, for as long as `owner` lives.
    std::function<void(QObject* owner, std::function<void()> told)> onChange;

    explicit operator bool() const { return bool(state); }
};

// Where backups go, when the last one was made, and a button to make one now.
class BackupPart : public QWidget {
    Q_OBJECT

public:
    explicit BackupPart(BackupCalls);

private:
    void choose();
    void refresh();

    BackupCalls m_calls;
    FolderField* m_folder;
    FormField* m_field;
    QLabel* m_state;
    QPushButton* m_now;
};

} // namespace rt
