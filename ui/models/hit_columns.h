// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_search.h"
#include "ui/models/lines_model.h"

namespace rt {

struct HitLine { // a family that was found, as it may be shown
    FamilyHit hit;
    QString name, children, why;
    bool closedToReader = false; // restricted: nothing but that it is there
};

std::vector<Column<HitLine>> hitColumns();
QString whereFound(const FamilyHit& hit); // "Note: she sleeps at Nan's"; "" by the name itself

} // namespace rt
