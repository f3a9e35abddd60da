// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_decisions.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

bool isAnswered(const Database& db, const Direction& owed) {
    return firstRowOf<Direction>(db, "family=? AND answers=?", owed.family, owed.id).has_value();
}

std::vector<FamilyDirection> familyDirections(const Database& db, FamilyId family) {
    const auto names = personNames(db);
    std::vector<FamilyDirection> all;
    for (Direction& one : rowsOf<Direction>(
             db, "family=? ORDER BY decided_at IS NOT NULL, decided_at DESC, key DESC", family)) {
        const QString decider = names.value(one.decider);
        const bool owed = one.owedByManager && !isAnswered(db, one);
        all.push_back({std::move(one), decider, owed});
    }
    return all;
}

std::vector<FamilyChallenge> familyChallenges(const Database& db, FamilyId family) {
    const auto names = personNames(db);
    std::vector<FamilyChallenge> all;
    for (Challenge& one : rowsOf<Challenge>(db, "family=? ORDER BY at DESC, key DESC", family)) {
        const QString by = names.value(one.by), answeredBy = names.value(one.answeredBy);
        all.push_back({std::move(one), by, answeredBy});
    }
    return all;
}

} // namespace rt
