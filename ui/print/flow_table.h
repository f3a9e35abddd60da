// SPDX-License-Identifier: GPL-3.0-or-later
// Sets a table: columns by their shares, a header that comes again on each page, and cards, one a
// row, where the columns would be too narrow to read.
#pragma once
#include "core/reports/document.h"
#include "ui/print/strip.h"

namespace rt {

Strips setTable(const Table& table, qreal width);

} // namespace rt
