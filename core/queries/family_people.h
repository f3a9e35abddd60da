// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/store/database.h"

namespace rt {

struct FamilyPeople {
    std::vector<Child> children;
    std::vector<Adult> adults;
    std::vector<Relation> relations; // ended ones too
    std::vector<Address> addresses;
    std::vector<Allocation> allocations; // newest first
    std::vector<CoWorker> coWorkers;
    std::vector<KeyDate> dates; // ahead, the next one first; then those held, newest first
};

FamilyPeople familyPeople(const Database& db, FamilyId family);

std::vector<Child> childrenOf(const Database& db, FamilyId family); // eldest first
std::vector<Adult> adultsOf(const Database& db, FamilyId family);
std::optional<Allocation> openAllocationOf(const Database& db, ChildId child);
std::vector<Case> openCasesOf(const Database& db, FamilyId family); // oldest first

} // namespace rt
