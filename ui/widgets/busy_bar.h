// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

namespace rt {

// Work that takes long: nothing for 300 ms, then a thin bar, after 2 s words and Cancel.
class BusyBar : public QWidget {
    Q_OBJECT

public:
    enum class Stage { Idle, Waiting, Bar, Words };

    BusyBar();
    void start(const QString& words);
    void stop();
    void reach(Stage); // what the timers do

    Stage stage() const { return m_stage; }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Stage m_stage = Stage::Idle;
    QTimer m_next, m_motion;
    int m_offset = 0;
    class QLabel* m_words;
    class QPushButton* m_cancel;
};

} // namespace rt
