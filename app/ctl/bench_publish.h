// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench.h"

namespace rt {

class Profile;

// What it takes a PC to bring the index and the counts of its hub in line with this practice
// profile: the first time, at a start, after a note, and when nothing has changed. Writes into it.
std::vector<Figure> benchPublish(Profile& profile);

} // namespace rt
