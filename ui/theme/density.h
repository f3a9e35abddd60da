// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rt {

// How high the rows of every list are: many on a page, the usual, or room for a finger.
enum class Density { Compact, Standard, Touch };

void applyDensity(Density); // open lists follow
Density density();

int rowHeight();     // of one line, with the person's text size
int tallRowHeight(); // of two lines

} // namespace rt
