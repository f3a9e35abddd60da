// SPDX-License-Identifier: GPL-3.0-or-later
// What the profile holds already, as the lists would say it, so that planning finds what differs.
#pragma once
#include "core/import/plan.h"
#include "core/store/database.h"

namespace rt {

// The namespace of the ids of imported rows. One for the product: the same list brought in on two
// PCs, or in two profiles that are joined later, makes the same rows.
inline constexpr QUuid importNamespace{0x5f1c8f0a, 0x7d0e, 0x4b5c, 0x9a, 0x41, 0x2e,
                                       0x6b,       0x90,   0xd3,   0xc7, 0x15};

// One pass a table; relations, allocations and standing are only read when one of the lists is of
// that kind.
Existing readExisting(const Database& db, std::span<const ImportTable> tables);

} // namespace rt
