// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench.h"

namespace rt {

// What a backup of this practice profile takes, against copying its database file and flushing the
// copy. Wall time: both wait for the same disk.
std::vector<Figure> benchBackup(const QString& profileFolder);

} // namespace rt
