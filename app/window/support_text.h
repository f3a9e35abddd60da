// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/backup_keeper.h"
#include "ui/shell/settings.h"

namespace rt {

std::vector<std::pair<QString, QString>> versions(); // of the program and what it is made of

// What IT support needs to know: versions, counts, sizes and codes. No name, no path, nothing that
// anybody wrote. `faults` counts what went wrong since the start, by kind.
QString supportText(Desk& desk, const WindowSettings& settings, const BackupKeeper& backups,
                    const std::map<FaultKind, int>& faults);

} // namespace rt
