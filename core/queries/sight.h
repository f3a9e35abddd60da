// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/reach.h"
#include "core/store/tables.h"

#include <QSet>

#include <optional>

namespace rt {

// Whom somebody may read about: a partner only of families in which they are named; a restricted
// family only who reaches it or is named in it. Lists, search, command line and window ask it.
class Sight {
public:
    Sight(const Database& db, PersonId person, QDate day);

    bool isPartner() const { return m_partner; }

    bool sees(FamilyId family) const;                   // that it is there
    bool opens(FamilyId family, bool restricted) const; // and what it says
    bool opens(FamilyId family) const;                  // looks the restriction up

private:
    const Database& m_db;
    bool m_partner = false;
    QSet<FamilyId> m_named;
    std::vector<Acting> m_acting; // empty: nobody that the trust knows
};

// The family that a row of any synced table tells of; null: none, it is of the trust itself.
FamilyId familyOfRow(const Database& db, const TableSpec& table, const QUuid& row);

} // namespace rt
