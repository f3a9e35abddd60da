// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

namespace rt {

// BLAKE2b-128 over every row of one scope, its values and versions: equal on every PC that has seen
// the same changes of it, whatever else they hold.
QByteArray scopeDigest(const Database& db, const ChangeLog& log, QUuid trust, QUuid scope);

} // namespace rt
