// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/organisation.h"

#include <QHash>

#include <span>

// Every number and word that differs between councils: its name, its default and where that comes
// from. A dated row of the hub wins over one for all hubs, a later one over an earlier.
namespace rt {

struct SettingRule {
    QLatin1StringView name;     // "agenda.points.rolled"
    QLatin1StringView fallback; // "3", "10 working days", "group_manager"
    QLatin1StringView says;     // what it does and the source of the default, in plain English
};

std::span<const SettingRule> settingRules();

struct Interval {
    enum class Unit { Days, WorkingDays, Weeks, Months };

    int count = 0; // 0: no interval
    Unit unit = Unit::Days;

    bool operator==(const Interval&) const = default;
};

std::optional<Interval> readInterval(QStringView text); // "10 working days", "6 weeks", "none"
QDate after(QDate day, Interval interval);              // invalid when there is no interval

class Settings { // as they stand for one hub on one day
public:
    Settings() = default; // the defaults
    Settings(const std::vector<Setting>& all, HubId hub, QDate day);

    // The name must be one of settingRules(): anything else is a fault of ours.
    int number(QLatin1StringView name) const;
    QString word(QLatin1StringView name) const;
    Interval interval(QLatin1StringView name) const;

    // Weeks from one deep discussion to the next: of the hub if set, else of the child's status.
    int cadenceWeeks(Journey status) const;
    int cadenceWeeksUnborn() const;
    Interval visits(Journey status) const; // at most this long until the child is seen again
    Interval seenAlone(Journey status) const;
    Interval planUpdate(Journey status) const;
    Authority authority(DecisionKind kind) const;

private:
    QString word(QStringView name) const;
    QString of(QLatin1StringView stem, Journey status) const;

    QHash<QString, QString> m_values;
};

// Invalid, "setting.name" or "setting.value": no such setting, or a value that its rule cannot use.
Outcome checkSetting(QStringView name, QStringView value);

} // namespace rt
