// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/desk.h"
#include "ui/shell/task_strip.h"

namespace rt {

class MainWindow;

// Five things to do once with practice data, ticked as they are done. What is done, and whether the
// list was put away, is remembered in the profile.
class PracticeTasks : public QObject {
    Q_OBJECT

public:
    PracticeTasks(Desk& desk, MainWindow& window);
    void bring(); // out again after it was put away

    static void begin(Profile& profile); // for somebody who has just asked to practise

private:
    enum Task { ReadToday, OpenCase, AddNote, Prepare, RunFamily };

    void turned(QWidget* page);
    void changed(const std::set<int>& tables);
    bool isOpen(Task task) const;
    void tick(Task task);
    void show();
    qint64 discussed() const;

    Desk& m_desk;
    MainWindow& m_window;
    QString m_before; // the help topic of the page before
    qint64 m_discussed;
};

} // namespace rt
