// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench_sync_pc.h"

namespace rt {

// What one run of the workload through a share took: rows, edits, a fresh PC each way. Processor
// time in seconds where nothing else is said.
struct SyncWork {
    double floorLoad = 0, floorEdits = 0; // plain tables, no log
    double history = 0, snapshot = 0;     // a new PC
    double edits = 0;                     // ten thousand on a PC that has the rows
    double sealing = 0;                   // in ms: taken out and sealed, warm
    double bytesAnEdit = 0, bytesAlone = 0;
    double packed = 0;    // the history on the share, against the plain rows' bytes
    double poll = 0;      // ms by the clock
    double pollSpent = 0; // ms of processor time
    int callsEarly = 0, callsLate = 0;
    double oneEdit = 0; // ms by the clock, from the save to the other PC's database
    double alone = 0;   // the same, processor time of the two rounds in ms
    double memory = 0;  // MB
};

SyncWork measureSync(const QString& workFolder, double size);

} // namespace rt
