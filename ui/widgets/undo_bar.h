// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;

namespace rt {

// What was just done, with ten seconds in which Undo (Ctrl+Z) stands beside it. Never takes focus.
class UndoBar : public QFrame {
    Q_OBJECT

public:
    static constexpr int seconds = 10;

    UndoBar();
    void say(const QString& words); // without anything to undo
    void offer(const QString& words, std::function<void()> undo);
    void dismiss();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLabel* m_words;
    QWidget* m_button;
    QTimer m_time;
    std::function<void()> m_undo;
};

} // namespace rt
