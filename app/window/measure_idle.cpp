// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/measure_idle.h"

#include "core/base/platform.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace rt {

double idlePercent(int seconds) {
    QEventLoop untouched;
    QElapsedTimer wall;
    const double before = platform::cpuSeconds();
    wall.start();
    QTimer::singleShot(seconds * 1000, &untouched, &QEventLoop::quit);
    untouched.exec();
    return 1e5 * (platform::cpuSeconds() - before) / double(wall.elapsed());
}

} // namespace rt
