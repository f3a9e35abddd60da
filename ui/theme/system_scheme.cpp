// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_scheme.h"

#include <QApplication>
#include <QStyleHints>

#include <cmath>

namespace rt {

namespace {

constexpr char paletteKept[] = "rtSystemPalette";

double luminance(const QColor& colour) {
    const auto part = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

} // namespace

void watchSystemScheme(QApplication& app) {
    if (app.property(paletteKept).isValid())
        return;
    app.setProperty(paletteKept, QApplication::palette());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &app, [] {
        if (appliedScheme() == Scheme::System)
            applyScheme(Scheme::System);
    });
#endif
}

QPalette systemPalette() {
    return qApp->property(paletteKept).value<QPalette>();
}

Scheme systemScheme() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto wished = QGuiApplication::styleHints()->colorScheme();
    if (wished != Qt::ColorScheme::Unknown)
        return wished == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    const bool dark = systemPalette().color(QPalette::Window).lightness() < 128;
    return dark ? Scheme::Dark : Scheme::Light;
}

bool highContrast(const QPalette& palette) {
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= 20;
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

} // namespace rt
