// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/rows.h"

// Whether children and people stand in a family: the commonest mistake is the wrong family.
namespace rt {

inline bool isChildOf(const Database& db, ChildId child, FamilyId family) {
    const auto found = rowOf<Child>(db, child);
    return found && found->family == family;
}

inline bool areChildrenOf(const Database& db, const std::vector<ChildId>& children,
                          FamilyId family) {
    return std::all_of(children.begin(), children.end(),
                       [&](ChildId child) { return isChildOf(db, child, family); });
}

inline bool isMemberOf(const Database& db, QUuid person, FamilyId family) {
    const auto adult = rowOf<Adult>(db, AdultId{person});
    return (adult && adult->family == family) || isChildOf(db, ChildId{person}, family);
}

} // namespace rt
