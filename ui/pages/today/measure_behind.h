// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/today/measure_charts.h"
#include "ui/pages/today/today_home.h"

namespace rt {

// As names may be shown at the moment.
struct NameMasks {
    std::function<QString(const QString&)> family;
    std::function<QString(FamilyId, const QString&)> text;
};

// The meetings, discussions or actions that a point of a chart counts; point -1: of the whole row.
Behind behindPoint(const Database& db, const MeasureCharts::Numbers& numbers, Measure which,
                   size_t hub, int point, const NameMasks& shown);

} // namespace rt
