// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/camera.h"
#include "app/window/program.h"

namespace rt {

// The parts of the tour that no work leads to: the pages before there is a profile, and what is
// reached from every page.
void tourFirstRun(Camera& camera);
void tourAround(Program& program, Camera& camera);

} // namespace rt
