// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first number of each change in a cargo: its kind, and what it has in common with the change
// before it.
namespace rt {

enum CargoFlag : int {
    kindMask = 3,
    sameCommand = 4,
    nextNumber = 8,
    sameRow = 16,
    samePrev = 32,
    sameRoute = 64,
    proven = 128
};

} // namespace rt
