// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <vector>

// How the figures of the window are taken.
namespace rt {

using TellFigure = std::function<void(const QString& name, double value, double goal,
                                      const QString& unit, const QString& note)>;

template <class Work> double milliseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double percentile95(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

inline void pressKey(QWidget* into, int key, const QString& text = {}) {
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, {}, text);
        QApplication::sendEvent(into, &event);
    }
}

inline void type(QWidget* into, QChar letter) {
    pressKey(into, letter.toUpper().unicode(), letter);
}

} // namespace rt
