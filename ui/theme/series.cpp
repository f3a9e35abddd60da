// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/series.h"

#include "ui/theme/theme.h"

namespace rt {

namespace {

constexpr std::array<QRgb, seriesCount> light{0xFF12436D, 0xFF28A197, 0xFFDD5A17, 0xFFA285D1};
constexpr std::array<QRgb, seriesCount> dark{0xFF6BACE6, 0xFFF98E55, 0xFFF2F0EC, 0xFF7F8790};
constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense6Pattern,
                              Qt::HorPattern};

bool isScheme(const QPalette& palette, Scheme scheme) {
    return palette.color(QPalette::Window) == schemePalette(scheme).color(QPalette::Window);
}

} // namespace

QColor seriesTone(int place, const QPalette& palette) {
    if (isScheme(palette, Scheme::Light) || isScheme(palette, Scheme::Cream))
        return light[size_t(place)];
    if (isScheme(palette, Scheme::Dark))
        return dark[size_t(place)];
    return tone(Tone::Text, palette);
}

QBrush seriesBrush(int place, const QPalette& palette) {
    return {seriesTone(place, palette), patterns[size_t(place)]};
}

QColor onSeries(int place, const QPalette& palette) {
    if (place > 0) // a pattern: words stand on a ground of their own
        return tone(Tone::Text, palette);
    const bool ours = isScheme(palette, Scheme::Light) || isScheme(palette, Scheme::Dark) ||
                      isScheme(palette, Scheme::Cream);
    return tone(ours ? Tone::OnAccent : Tone::Window, palette);
}

} // namespace rt
