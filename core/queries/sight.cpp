// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/sight.h"

#include "core/queries/named_families.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

// Which column leads to the family where a table does not name it, and in which table it goes on.
struct Way {
    const char* column;
    const char* table;
};

constexpr Way ways[]{{"family", "family"},
                     {"case_id", "family_case"},
                     {"child", "child"},
                     {"discussion", "discussion"},
                     {"record", "signed_record"},
                     {"action", "action"},
                     {"note", "note"}};

QUuid cellOf(const Database& db, const std::string& table, const char* column, const QUuid& row) {
    Statement& s = db.cached("SELECT " + std::string(column) + " FROM " + table + " WHERE id=?");
    const QUuid found = s.bind(1, row).step() && !s.isNull(0) ? s.uuid(0) : QUuid();
    s.reset();
    return found;
}

} // namespace

Sight::Sight(const Database& db, PersonId person, QDate day) : m_db(db) {
    const auto row = rowOf<Person>(db, person);
    if (!row)
        return;
    m_named = namedFamilies(db, person);
    m_acting = actingAs(db, person, row->role, day);
    m_partner =
        m_acting.empty() ? row->role == Role::Partner : m_acting.front().role == Role::Partner;
}

bool Sight::sees(FamilyId family) const {
    return !m_partner || m_named.contains(family);
}

bool Sight::opens(FamilyId family, bool restricted) const {
    if (!sees(family) || !restricted || m_named.contains(family))
        return sees(family);
    return std::any_of(m_acting.begin(), m_acting.end(),
                       [&](const Acting& acting) { return reachesFamily(m_db, acting, family); });
}

bool Sight::opens(FamilyId family) const {
    const auto row = rowOf<Family>(m_db, family);
    return opens(family, row && row->restricted);
}

FamilyId familyOfRow(const Database& db, const TableSpec& table, const QUuid& row) {
    if (table.number == TableOf<Family>::number)
        return {row};
    for (const Way& way : ways) {
        if (table.at(way.column) < 0)
            continue;
        const QUuid next = cellOf(db, table.name, way.column, row);
        const TableSpec* named = tableNamed(way.table);
        if (!next.isNull() && named && named->number != table.number)
            return familyOfRow(db, *named, next);
    }
    return {};
}

} // namespace rt
