// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/launch.h"

namespace rt {

// How long the window takes on practice data, painted for real: a JSON list of {name, value, goal,
// unit, note}. Holds the next meeting, so the profile is not the same afterwards.
QString measureWindow(const Launch& launch);

} // namespace rt
