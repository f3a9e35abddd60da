// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"

namespace rt {

bool hasPeople(const Database& db);
bool hasFamilies(const Database& db);

} // namespace rt
