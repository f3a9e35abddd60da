// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <vector>

class QLabel;

namespace rt {

struct PractisedTask {
    QString name, how; // "Open a case", "Press Ctrl+K, type a name, then Enter."
    bool done = false;
};

// Things to practise, ticked as they are done, with a line that says how the next one goes. It can
// be put away. Without tasks it is not there.
class TaskStrip : public QFrame {
    Q_OBJECT

public:
    TaskStrip();
    void show(const std::vector<PractisedTask>&);
    QString words() const; // for tests and a screen reader

Q_SIGNALS:
    void putAway();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLabel* m_heading;
    QLabel* m_next;
    QWidget* m_tasks;
};

} // namespace rt
