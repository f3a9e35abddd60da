// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench.h"

namespace rt {

// What bringing in a list of families costs, from the file to the last row: against the rows that
// it leaves, written to the same tables without a log. `size` 1 is 50,000 lines.
std::vector<Figure> benchImport(const QString& workFolder, double size);

} // namespace rt
