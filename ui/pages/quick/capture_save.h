// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/quick/capture_line.h"

namespace rt {

// Writes a line that was understood, as a note, a visit or an action. `then` is told what is wrong
// in words, or nothing, unless `owner` is gone by then.
void saveCaptured(Desk& desk, QObject* owner, const Captured& line,
                  std::function<void(const QString& problem)> then);

} // namespace rt
