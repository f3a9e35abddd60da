// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_overview.h"

namespace rt {

// The last things that happened with a family, newest first.
std::vector<FamilyEvent> familyEvents(const Database& db, FamilyId family, size_t limit);

} // namespace rt
