// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/settings.h"
#include "core/store/database.h"

namespace rt {

std::vector<Setting> allSettings(const Database& db); // with their history, by name and day

Settings settingsFor(const Database& db, HubId hub, QDate day); // as they stand

} // namespace rt
