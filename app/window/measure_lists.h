// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/measuring.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

// The list of cases with 10,000 families: filtered, scrolled, and the same rows set on paper.
void measureLists(Desk& desk, const Around& around, const TellFigure& figure);

} // namespace rt
