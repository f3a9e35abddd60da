// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench.h"

namespace rt {

// What the exchange through a share costs: PCs with profiles and a trust of their own around one
// local folder, the rows and edits of benchLog. Works in a folder of its own, which it empties.
std::vector<Figure> benchSync(const QString& workFolder, double size);

// What a process of its own is started for: a PC that benchSync left behind reads all that is on
// the share. Returns the most memory that it held since it was unlocked, in bytes.
qint64 benchReceiving(const QString& profileFolder);

} // namespace rt
