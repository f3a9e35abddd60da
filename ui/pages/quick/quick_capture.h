// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

class QWidget;

namespace rt {

enum class Capture { Anything, Action };

// One box for a note or an action, from anywhere: "mia note she slept at Nan's", "jo call nan fri".
// Chips say what was understood; what is typed is kept at every key until it is saved. About the
// family given, else that of the page.
void quickCapture(Desk& desk, const Around& around, QWidget* window, Capture capture,
                  FamilyId about = {});

} // namespace rt
