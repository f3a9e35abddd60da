// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"

namespace rt {

// Whether a row of the log, by its table's number and key, is part of what a signed discussion
// says: that is amended, and never changed or taken back.
bool isSaidInSigned(const Database& db, int table, qint64 key);

} // namespace rt
