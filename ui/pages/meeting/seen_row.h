// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/meetings.h"

#include <QWidget>

class QLineEdit;

namespace rt {

// Who was seen since last time, alone or not: a button a child (Space goes on to the next answer)
// that writes into a line which can be worded further.
class SeenRow : public QWidget {
    Q_OBJECT

public:
    SeenRow();
    void show(const std::vector<AgendaChild>& children, const QString& seen);

    QLineEdit* edit() const { return m_edit; }

private:
    void answer(size_t child);
    QString sentence() const;

    struct Answer {
        QString name;
        class QPushButton* button = nullptr;
        int state = 0; // of the answers below
    };

    QLineEdit* m_edit;
    std::vector<Answer> m_answers;
    QString m_written; // the sentence as the buttons made it
};

} // namespace rt
