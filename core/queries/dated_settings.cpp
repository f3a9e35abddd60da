// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/dated_settings.h"

#include "core/queries/rows.h"

namespace rt {

std::vector<Setting> allSettings(const Database& db) {
    return rowsOf<Setting>(db, "1 ORDER BY name, from_day, key");
}

Settings settingsFor(const Database& db, HubId hub, QDate day) {
    return Settings(allSettings(db), hub, day);
}

} // namespace rt
