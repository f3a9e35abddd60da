// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_people.h"

#include "core/queries/rows.h"

namespace rt {

std::vector<Child> childrenOf(const Database& db, FamilyId family) {
    return rowsOf<Child>(db, "family=? ORDER BY born IS NULL, born, key", family);
}

std::vector<Adult> adultsOf(const Database& db, FamilyId family) {
    return rowsOf<Adult>(db, "family=? ORDER BY key", family);
}

std::optional<Allocation> openAllocationOf(const Database& db, ChildId child) {
    return firstRowOf<Allocation>(db, "child=? AND to_day IS NULL ORDER BY key DESC", child);
}

std::vector<Case> openCasesOf(const Database& db, FamilyId family) {
    return rowsOf<Case>(db, "family=? AND closed IS NULL ORDER BY opened, key", family);
}

FamilyPeople familyPeople(const Database& db, FamilyId family) {
    FamilyPeople people;
    people.children = childrenOf(db, family);
    people.adults = adultsOf(db, family);
    people.relations = rowsOf<Relation>(db, "family=? ORDER BY key", family);
    people.addresses = rowsOf<Address>(db, "family=? ORDER BY from_day, key", family);
    people.allocations = rowsOf<Allocation>(
        db,
        "t.child IN (SELECT c.id FROM child c WHERE c.family=?) ORDER BY from_day DESC, key DESC",
        family);
    people.coWorkers = rowsOf<CoWorker>(
        db, "t.case_id IN (SELECT k.id FROM family_case k WHERE k.family=?) ORDER BY key", family);
    people.dates = rowsOf<KeyDate>(
        db,
        "family=? ORDER BY held IS NOT NULL, CASE WHEN held IS NULL THEN due END, held DESC, key",
        family);
    return people;
}

} // namespace rt
