// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/today.h"

class QWidget;

namespace rt {

class Desk;
struct Around;

// The hub's families in six columns, by where they stand. Left and right go between the columns,
// Enter opens.
QWidget* boardPage(Desk& desk, const Around& around, const TodayPlace& place);

} // namespace rt
