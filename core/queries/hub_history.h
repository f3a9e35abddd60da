// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_history.h"

namespace rt {

// The changes of one row of the trust itself (a hub, a person), as the file's history has them.
FamilyHistory trustRowHistory(const Database& db, const ChangeLog& log, const TableSpec& table,
                              QUuid row);

} // namespace rt
