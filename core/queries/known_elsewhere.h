// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "core/domain/published.h"
#include "core/domain/search_line.h"
#include "core/store/database.h"

namespace rt {

// That a hub whose cases this PC does not hold knows somebody, and whom to ask. Nothing more is
// here of them.
struct KnownElsewhere {
    KnownPerson person; // of Ask: nothing but the hub
    QString hubLabel;
    QString ask; // the hub's consultant today, or who stands in; "" while there is none
    bool bySound = false;
};

// By name, beginning or sound, by day of birth, or both; a protected person only by a whole name
// together with the whole day of birth. Filters find nobody. To partner agencies: nothing.
std::vector<KnownElsewhere> knownElsewhere(const Database& db, const SearchLine& line,
                                           PersonId reader, QDate day, int limit);

QString consultantName(const Database& db, HubId hub, QDate day); // "" if nobody is

} // namespace rt
