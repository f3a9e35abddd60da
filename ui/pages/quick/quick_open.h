// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

class QWidget;

namespace rt {

// Any family by three or four letters of a name, a number, a date of birth or a word written about
// them; without letters, those opened last. Over the window; Enter opens.
void quickOpen(Desk& desk, const Around& around, QWidget* window);

} // namespace rt
