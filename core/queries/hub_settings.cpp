// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_settings.h"

#include "core/queries/dated_settings.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

#include <algorithm>
#include <set>

namespace rt {

std::vector<SettingLine> settingLines(const Database& db, HubId hub, QDate day) {
    const auto names = personNames(db);
    QHash<HubId, QString> labels;
    for (const Hub& one : rowsOf<Hub>(db, "1 ORDER BY key"))
        labels.insert(one.id, one.label);
    const std::vector<Setting> stored = allSettings(db);
    const Settings standing(stored, hub, day);
    std::vector<SettingLine> lines;
    for (const SettingRule& rule : settingRules()) {
        SettingLine line;
        line.rule = &rule;
        line.value = standing.word(rule.name);
        std::set<HubId> apart;
        for (auto one = stored.rbegin(); one != stored.rend(); ++one) {
            if (one->name != rule.name)
                continue;
            if (!one->hub.isNull())
                apart.insert(one->hub);
            line.rows.push_back({*one, names.value(one->author), labels.value(one->hub)});
        }
        line.hubsApart = int(apart.size());
        const auto holds = [&](const SettingRow& row, bool own) {
            return row.setting.hub.isNull() != own && (own ? row.setting.hub == hub : true) &&
                   row.setting.from <= day && row.setting.value == line.value;
        };
        for (const bool own : {true, false})
            for (const SettingRow& row : line.rows)
                if (!line.now && holds(row, own))
                    line.now = row;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace rt
