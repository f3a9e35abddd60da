// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/case_view.h"
#include "core/store/database.h"

#include <vector>

namespace rt {

// Whether it is kept what this person opens: they read every hub for the trust's returns.
bool isAudited(const Database& db, PersonId person);

struct CaseViewLine {
    CaseView view;
    QString personName, familyName; // the family's only where its file may be opened by the reader
};

// As far as it may be read here: one's own, and of the hubs whose audit this PC holds. Newest
// first.
std::vector<CaseViewLine> viewsBy(const Database& db, PersonId person, PersonId reader, QDate day);
std::vector<CaseViewLine> viewsIn(const Database& db, HubId hub, PersonId reader, QDate day);

} // namespace rt
