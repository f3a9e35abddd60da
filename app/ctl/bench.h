// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

namespace rt {

// One measured figure against its floor: the same work without what is being measured. Processor
// time of this process, so that a busy machine disturbs little; medians of alternating rounds.
struct Figure {
    QString name;
    double value = 0, floor = 0, ratio = 0;
    double goal = 0; // the ratio not to be exceeded; 0: reported only
    QString unit, note;
};

// What the change log costs: the same rows and edits in the same tables, key and settings, without
// a log. `size` 1 is 105,000 rows and 2,000 commands. Works in a folder of its own, which it
// empties.
std::vector<Figure> benchLog(const QString& workFolder, double size);

} // namespace rt
