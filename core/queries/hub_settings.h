// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/settings.h"
#include "core/store/database.h"

// The settings as a list: what holds on a day, since when and by whom, and what was and will be.
namespace rt {

struct SettingRow {
    Setting setting;
    QString author, hubLabel; // names; no label: every hub
};

struct SettingLine {
    const SettingRule* rule = nullptr;
    QString value;                 // on the day
    std::optional<SettingRow> now; // none: the default of the program
    std::vector<SettingRow> rows;  // of all hubs, newest first
    int hubsApart = 0;             // hubs that have a value of their own
};

// As they hold for the hub; null: for whatever hub has none of its own.
std::vector<SettingLine> settingLines(const Database& db, HubId hub, QDate day);

} // namespace rt
