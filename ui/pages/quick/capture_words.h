// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/quick/capture_line.h"

namespace rt {

// "Mia and Tobi, Adeyemi family"; hidden (F7): "M. and T., A. family".
QString targetText(const CaptureTarget& target, bool hidden);

// What a line was understood as: a note, a visit with what each child says, an action; and about
// whom. An action's own chips come after these.
Chips captureChips(const Captured& line, bool hidden);

} // namespace rt
