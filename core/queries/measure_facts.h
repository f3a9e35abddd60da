// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/measures.h"
#include "core/store/database.h"

namespace rt {

struct MeasuredHub {
    HubId hub;
    QDate opened;
    PersonId manager; // whose attendance counts; null: nobody's
};

// What core/domain/measures.h counts, of each hub in the order given. A joint meeting is a meeting
// of both hubs; a discussion and what came of it belong to the hub of its case. Of a hub whose
// cases this PC does not hold, what the hub published.
std::vector<HubFacts> measureFacts(const Database& db, const std::vector<MeasuredHub>& hubs,
                                   const MeasurePeriod& period);

} // namespace rt
