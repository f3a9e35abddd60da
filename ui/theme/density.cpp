// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/density.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>

namespace rt {

namespace {

constexpr char densityKept[] = "rtDensity"; // kept as its distance from the usual

int forDensity(int compact, int standard, int touch) {
    const Density d = density();
    return d == Density::Compact ? compact : d == Density::Touch ? touch : standard;
}

} // namespace

// Rows are measured anew as for another text size.
void applyDensity(Density chosen) {
    if (density() == chosen)
        return;
    qApp->setProperty(densityKept, int(chosen) - int(Density::Standard));
    for (QWidget* widget : QApplication::allWidgets())
        if (qobject_cast<QAbstractItemView*>(widget)) {
            QEvent changed(QEvent::FontChange);
            QApplication::sendEvent(widget, &changed);
        }
}

Density density() {
    return Density(qApp->property(densityKept).toInt() + int(Density::Standard));
}

int rowHeight() {
    return scaled(forDensity(28, 34, 44));
}

int tallRowHeight() {
    return scaled(36) + forDensity(gap::xs, gap::m, gap::xl - gap::xs);
}

} // namespace rt
