// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/attempt.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rt {

// The program's name, the person's and the time; nothing else until the passphrase is right.
class LockScreen : public QWidget {
    Q_OBJECT

public:
    using Try = std::function<void(const QString& passphrase, Answered)>;

    LockScreen();
    void setTry(Try);
    void describe(const QString& person, const QString& since);

    QLineEdit* field() const { return m_field; }

    QString problem() const;

Q_SIGNALS:
    void unlocked();
    void restoreAsked();

private:
    void unlock();
    void answer(const Failure&);

    Try m_try;
    QLabel* m_person;
    QLabel* m_since;
    QLineEdit* m_field;
    QPushButton* m_unlock;
    class Form* m_form;
    class FormField* m_entry;
};

} // namespace rt
