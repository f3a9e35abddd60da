// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rt {

// Per cent of one processor that this process takes while nobody touches it and its events run.
double idlePercent(int seconds);

} // namespace rt
