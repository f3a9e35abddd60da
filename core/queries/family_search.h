// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"
#include "core/queries/sight.h"
#include "core/store/search_index.h"

namespace rt {

struct FamilyHit {
    FamilyId family;
    QString name, reference;
    QString table;   // where it was found: "child", "note" …
    QString matched; // the words that were found, at most 120 letters
    QUuid row;
    HubId hub; // of the open case; null: none
    QString hubLabel;
    bool restricted = false;
    bool closedToReader = false; // restricted: nothing but that it is there, and where
};

// By words, by date of birth (13/4/13, 2013-04-13) and by reference or number; names first, then
// what was written. A family once, under its best match; a restricted one without its words.
// Those that the reader may not see are left out.
std::vector<FamilyHit> findFamilies(const Database& db, const QString& text, const Sight& sight,
                                    int limit = 50);

} // namespace rt
