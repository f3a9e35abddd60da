// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_search.h"
#include "ui/models/lines_model.h"

namespace rt {

struct HitLine { // a family that was found, as it may be shown
    FamilyHit hit;
    QString name, children, status, why;
    bool closedToReader = false; // restricted: nothing but that it is there
};

QString whereFound(const FamilyHit& hit); // "Note: she sleeps at Nan's"; "" by a name that shows

// "Hub 13. Mia 13y, Tobi 9y. Child protection plan. Note: she sleeps at Nan's"
QString hitDetail(const HitLine& line);

} // namespace rt
