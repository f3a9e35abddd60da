// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/density.h"
#include "ui/theme/theme.h"

#include <QApplication>

namespace rt::test {

// The look that every test of the window starts from, and returns to whatever it changed.
class Themed {
public:
    Themed() {
        installTheme(*qApp);
        reset();
    }

    ~Themed() { reset(); }

    Themed(const Themed&) = delete;
    Themed& operator=(const Themed&) = delete;

private:
    static void reset() {
        applyTextSize(100);
        applyScheme(Scheme::Light);
        applyReducedMotion(false);
        applyDensity(Density::Standard);
    }
};

} // namespace rt::test
