// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench_sync_pc.h"

namespace rt {

struct PollTime {
    double wall = 0, processor = 0; // medians, in milliseconds
};

// A round with nothing new, of a PC that knows two hundred others in each scope.
PollTime pollTime(const BenchTrust& all, BenchPc& pc);

// How often the reader turns to the share when there is nothing new.
int callsOfPoll(BenchPc& writer, BenchPc& reader);

} // namespace rt
