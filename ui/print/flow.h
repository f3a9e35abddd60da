// SPDX-License-Identifier: GPL-3.0-or-later
// Sets blocks in type, as strips in reading order.
#pragma once
#include "core/reports/document.h"
#include "ui/print/strip.h"

namespace rt {

Strips flow(const std::vector<Block>& blocks, qreal width);

} // namespace rt
