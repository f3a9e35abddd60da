// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <QSet>

namespace rt {

// The families in which somebody is named: as lead of a child or as co-worker of an open case.
// They are all that a partner sees.
QSet<FamilyId> namedFamilies(const Database& db, PersonId person);

} // namespace rt
