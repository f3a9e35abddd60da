// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on every page around the text: which document it is and how it may be handled above,
// who printed it and why below, and the words "practice data" where the people are invented.
#pragma once
#include "core/reports/document.h"
#include "ui/print/strip.h"

namespace rt {

Strips firstHeader(const Document& document);
Strips runningHeader(const Document& document);
Strips footer(const Document& document, size_t page, size_t pages);

} // namespace rt
