// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/clipping.h"
#include "tests/support/themed.h"
#include "tests/support/words.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>

namespace rt::test {

inline void settle() {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

// A picture below build/…/shots, to be looked at.
inline void picture(QWidget& window, const QString& name) {
    const QDir shots(QStringLiteral(BINARY_DIR "/shots"));
    shots.mkpath(QStringLiteral("."));
    window.grab().save(shots.filePath(name + QStringLiteral(".png")));
}

// At 1366x768 with 100 and 150 % and at 1920x1080: the window keeps its size, nothing is cut. Light
// and dark pictures are left of each.
inline void requireReadable(QWidget& window, const QString& name) {
    struct View {
        QSize size;
        int percent;
    };

    for (const View& view :
         {View{{1366, 768}, 100}, View{{1366, 768}, 150}, View{{1920, 1080}, 100}}) {
        applyTextSize(view.percent);
        window.resize(view.size);
        window.show();
        settle();
        const QString called =
            QStringLiteral("%1-%2-%3").arg(name).arg(view.size.width()).arg(view.percent);
        applyScheme(Scheme::Dark);
        settle();
        picture(window, called + QStringLiteral("-dark"));
        applyScheme(Scheme::Light);
        settle();
        picture(window, called + QStringLiteral("-light"));
        INFO(called.toStdString());
        CHECK(window.size().width() <= view.size.width());
        CHECK(window.size().height() <= view.size.height());
        CHECK(clippedIn(window) == QStringList());
    }
    applyTextSize(100);
}

} // namespace rt::test
