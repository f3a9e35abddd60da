// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench.h"
#include "core/store/workspace.h"

namespace rt {

// What the search box costs: to open it, and to answer each key of what people type.
// Milliseconds of wall time, 95th percentiles; their goals are absolute.
std::vector<Figure> benchSearch(const Workspace& workspace);

} // namespace rt
