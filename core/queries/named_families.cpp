// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/named_families.h"

namespace rt {

QSet<FamilyId> namedFamilies(const Database& db, PersonId person) {
    QSet<FamilyId> named;
    auto s = db.prepare(
        "SELECT k.family FROM allocation a JOIN family_case k ON k.id=a.case_id WHERE a.lead=?1 "
        "AND a.to_day IS NULL AND a.gone&5=0 AND k.gone&5=0 UNION "
        "SELECT k.family FROM co_worker w JOIN family_case k ON k.id=w.case_id WHERE w.person=?1 "
        "AND w.gone&5=0 AND k.gone&5=0 AND k.closed IS NULL ORDER BY 1");
    s.bind(1, person);
    while (s.step())
        named.insert(s.id<FamilyId>(0));
    return named;
}

} // namespace rt
