// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hubs.h"
#include "core/queries/measure_facts.h"
#include "core/queries/meeting_finish.h"
#include "core/queries/oversight.h"
#include "core/queries/today.h"

// The group manager's day: what waits for a decision, who is held by nobody, and each hub's
// numbers.
namespace rt {

struct OverseeDay {
    std::vector<HubLine> hubs; // as of the day
    std::vector<OwedLine> owed;
    std::vector<ChallengeLine> challenges;
    std::vector<UnallocatedLine> unallocated; // in these hubs, or in none at all
    std::vector<SignRequestLine> toSign;
};

OverseeDay overseeDay(const Database& db, const TodayPlace& place, QDate day);

// It holds families: without any there is nothing to meet about.
bool isMeasured(const HubLine& line);

// A group manager's own attendance; for anybody else, that of each hub's group manager.
std::vector<MeasuredHub> measuredHubs(const TodayPlace& place, const OverseeDay& day);

} // namespace rt
