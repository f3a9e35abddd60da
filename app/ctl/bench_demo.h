// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench.h"

namespace rt {

// Figures on practice data of ten times `size`, and of `size` to compare with: agenda, a family's
// first page, the papers of a meeting of 15 families, memory. Milliseconds of wall time, 95th
// percentiles; their goals are absolute.
std::vector<Figure> benchDemo(const QString& workFolder, double size);

// The window's own figures, measured by the program beside this one; empty where it is not there.
std::vector<Figure> benchWindow(const QString& profileFolder);

} // namespace rt
