// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBrush>
#include <QPalette>

// The colours and patterns of a chart's categories: four at most, told apart by pattern too.
namespace rt {

inline constexpr int seriesCount = 4;

QColor seriesTone(int place, const QPalette&); // the text's own in a high-contrast palette
QBrush seriesBrush(int place, const QPalette&);

// For words that stand on the brush.
QColor onSeries(int place, const QPalette&);

} // namespace rt
