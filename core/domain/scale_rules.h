// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/domain/settings.h"

// What a line of numbers from one voice tells. Voices are never averaged and never compared but for
// the question that a wide spread raises.
namespace rt {

struct ScalePoint {
    QDate on;
    int number = 0;

    bool operator==(const ScalePoint&) const = default;
};

struct VoiceLine {
    QString voice;
    std::vector<ScalePoint> points; // in order of their day
};

bool isHubVoice(QStringView voice);                           // "Hub", whatever its case
std::vector<VoiceLine> voiceLines(std::vector<Scale> scales); // the hub first, then by name

struct ScaleDrop {
    int from = 0, to = 0;
    QDate on;
    int steps = 1; // falls in a row

    bool serious(const Settings& settings) const; // by 2 or more at once, or two falls in a row
};

std::optional<ScaleDrop> scaleDrop(const std::vector<ScalePoint>& points); // of the newest number

// The same number below 5 for 8 weeks (settings), said at least twice.
bool scaleFlat(const std::vector<ScalePoint>& points, QDate today, const Settings& settings);

struct ScaleSpread { // what does the other see that the hub does not?
    QString voice;   // the voice that lies furthest from the hub's
    int hub = 0, other = 0;
};

// Of one round; nothing while the hub and the furthest voice lie less than 3 apart (settings).
std::optional<ScaleSpread> scaleSpread(const std::vector<Scale>& round, const Settings& settings);

} // namespace rt
