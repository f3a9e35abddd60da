// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/measuring.h"
#include "core/demo/held_meeting.h"
#include "ui/pages/desk.h"

namespace rt {

// A hundred thousand changes come in from another PC while the window shows its page: how long its
// event loop has nothing for anybody, and how long a save takes.
void measureSync(Desk& desk, const DemoHub& hub, const TellFigure& figure);

} // namespace rt
