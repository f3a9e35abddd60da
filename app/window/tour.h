// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/program.h"

namespace rt {

// Walks every page and holds the demo's meeting, and leaves in the folder a picture of each page,
// light and dark, and the meeting's papers. False when something could not be written or was
// refused.
bool tour(Program& program, const QString& folder);

} // namespace rt
