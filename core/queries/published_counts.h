// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/measures.h"
#include "core/domain/published.h"
#include "core/store/database.h"

namespace rt {

HubWeekId hubWeekId(HubId hub, QDate monday); // alike on every PC

// A hub's figures as it published them, in the shape of those that are counted here: days and
// numbers without the meetings, families and actions behind them. None: nothing was published.
struct PublishedHub {
    HubFacts facts;
    QDate asAt;
    std::optional<int> families, children, unallocated; // none: 1 to 5
};

std::optional<PublishedHub> publishedHub(const Database& db, HubId hub,
                                         const MeasurePeriod& period);

} // namespace rt
