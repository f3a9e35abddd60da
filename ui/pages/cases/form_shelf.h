// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/cases/form_panel.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

namespace rt {

// The forms of the row that is chosen. What is typed in and not saved is put away with its row and
// waits until somebody returns to it.
class FormShelf : public QWidget {
    Q_OBJECT

public:
    explicit FormShelf(const QString& name);

    const QUuid& key() const { return m_key; } // of the row; null: a new one

    bool isTouched() const;

    struct None { // why there are no forms, and what helps
        QString said, help;
    };

    // A single new one gets the keyboard.
    void place(const QUuid& key, const std::vector<FormPanel*>& forms, const None& why = {});
    bool putBack(const QUuid& key); // false: nothing waits for this row
    void clear();
    void begin(); // in the first field

    void addBelow(QWidget* widget) { m_box->addWidget(widget); }

Q_SIGNALS:
    void settled(); // saved, or left
    void historyAsked(const QString& field);
    void turned(); // to another row

private:
    struct Kept {
        QScrollArea* area = nullptr;
        std::vector<QPointer<FormPanel>> forms;
    };

    void putAway();

    QVBoxLayout* m_box;
    QUuid m_key;
    Kept m_shown;
    QHash<QUuid, Kept> m_kept;
};

} // namespace rt
