// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/store/database.h"

// What waits for somebody who directs: decisions that are owed, challenges that are open, children
// whom nobody holds.
namespace rt {

struct OwedLine {
    Direction direction;
    QString familyName;
    HubId hub;
    QString hubLabel;
    QDate since;
};

std::vector<OwedLine> directionsOwed(const Database& db,
                                     HubId hub); // null: every hub; oldest first

struct ChallengeLine {
    Challenge challenge;
    QString familyName, by, answeredBy;
    HubId hub;
    QString hubLabel;
};

std::vector<ChallengeLine> challengesOpen(const Database& db, HubId hub); // oldest first

struct UnallocatedLine {
    ChildId child;
    FamilyId family;
    QString childName, familyName, reference;
    HubId hub; // null: no hub at all
    QString hubLabel;
    bool noConsultant = false; // the hub has neither a consultant nor a named cover
};

std::vector<UnallocatedLine> unallocated(const Database& db, QDate day); // by family

} // namespace rt
