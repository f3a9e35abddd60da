// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

class QWidget;

namespace rt {

// One box over the window for families, commands and lists: names, numbers, dates of birth and
// words in notes, with filters; without letters, what was opened last. Chips say what was
// understood; Enter opens, Right acts without opening, Esc leaves everything as it was.
void quickOpen(Desk& desk, const Around& around, QWidget* window);

} // namespace rt
