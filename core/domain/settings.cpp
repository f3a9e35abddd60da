// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"

#include "core/base/dates.h"
#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const SettingRule* ruleNamed(QStringView name) {
    const auto rules = settingRules();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [name](const SettingRule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

std::optional<int> readNumber(QStringView text) {
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber && number >= 0 && number <= 10'000 ? std::optional(number) : std::nullopt;
}

std::optional<Authority> readAuthority(QStringView text) {
    return fromName<Authority>(text.toUtf8().toStdString());
}

bool isMarking(QStringView text) {
    constexpr qsizetype longest = 60;
    const QString words = text.toString();
    return !words.trimmed().isEmpty() && words.size() <= longest && tidyLine(words) == words;
}

// A value is of the same kind as its rule's default.
bool isUsable(const SettingRule& rule, QStringView value) {
    if (rule.name == "print.marking"_L1)
        return isMarking(value);
    if (rule.name.startsWith("authority."_L1))
        return readAuthority(value).has_value();
    if (readNumber(QString(rule.fallback)))
        return readNumber(value).has_value();
    return readInterval(value).has_value();
}

template <class E> QString nameWith(QLatin1StringView stem, E word) {
    const std::string_view name = nameOf(word);
    return stem + QLatin1StringView(name.data(), qsizetype(name.size()));
}

bool applies(const Setting& setting, HubId hub, QDate day) {
    return (setting.hub.isNull() || setting.hub == hub) &&
           (!setting.from.isValid() || setting.from <= day);
}

} // namespace

std::optional<Interval> readInterval(QStringView typed) {
    static const QRegularExpression form(u"^([0-9]{1,4}) (working days?|days?|weeks?|months?)$"_s);
    const QString text = folded(typed).simplified();
    if (text == u"none")
        return Interval{};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(2);
    const auto unit = word.startsWith(u"working") ? Interval::Unit::WorkingDays
                      : word.startsWith(u'd')     ? Interval::Unit::Days
                      : word.startsWith(u'w')     ? Interval::Unit::Weeks
                                                  : Interval::Unit::Months;
    return Interval{match.captured(1).toInt(), unit};
}

QDate after(QDate day, Interval interval) {
    if (interval.count <= 0 || !day.isValid())
        return {};
    switch (interval.unit) {
    case Interval::Unit::Days:
        return day.addDays(interval.count);
    case Interval::Unit::WorkingDays:
        return addWorkingDays(day, interval.count);
    case Interval::Unit::Weeks:
        return day.addDays(7 * interval.count);
    case Interval::Unit::Months:
        return day.addMonths(interval.count);
    }
    return {};
}

Settings::Settings(const std::vector<Setting>& all, HubId hub, QDate day) {
    using Rank = std::tuple<bool, QDate, SettingId>; // of the hub, later, and then any fixed order
    std::map<QString, Rank> best;
    for (const Setting& setting : all) {
        const SettingRule* rule = ruleNamed(setting.name);
        if (!rule || !applies(setting, hub, day) || !isUsable(*rule, setting.value))
            continue;
        const Rank rank{!setting.hub.isNull(), setting.from, setting.id};
        const auto [at, isNew] = best.try_emplace(setting.name, rank);
        if (isNew || at->second < rank) {
            at->second = rank;
            m_values.insert(setting.name, setting.value);
        }
    }
}

QString Settings::word(QStringView name) const {
    const SettingRule* rule = ruleNamed(name);
    Q_ASSERT(rule);
    return m_values.value(name.toString(), rule ? QString(rule->fallback) : QString());
}

QString Settings::word(QLatin1StringView name) const {
    return word(QString(name));
}

int Settings::number(QLatin1StringView name) const {
    return readNumber(word(name)).value_or(0);
}

Interval Settings::interval(QLatin1StringView name) const {
    return readInterval(word(name)).value_or(Interval{});
}

int Settings::cadenceWeeks(Journey status) const {
    const int ofHub = number("agenda.cadence_weeks.hub"_L1);
    return ofHub > 0 ? ofHub : readNumber(of("agenda.cadence_weeks."_L1, status)).value_or(0);
}

int Settings::cadenceWeeksUnborn() const {
    const int ofHub = number("agenda.cadence_weeks.hub"_L1);
    return ofHub > 0 ? ofHub : number("agenda.cadence_weeks.unborn"_L1);
}

Interval Settings::visits(Journey status) const {
    return readInterval(of("visits."_L1, status)).value_or(Interval{});
}

Interval Settings::seenAlone(Journey status) const {
    return readInterval(of("visits.alone."_L1, status)).value_or(Interval{});
}

Interval Settings::planUpdate(Journey status) const {
    return readInterval(of("plan.update."_L1, status)).value_or(Interval{});
}

// Nothing is due any more for a closed child.
QString Settings::of(QLatin1StringView stem, Journey status) const {
    return status == Journey::Closed ? u"none"_s : word(nameWith(stem, status));
}

Authority Settings::authority(DecisionKind kind) const {
    return readAuthority(word(nameWith("authority."_L1, kind))).value_or(Authority::Consultant);
}

Outcome checkSetting(QStringView name, QStringView value) {
    const SettingRule* rule = ruleNamed(name);
    if (!rule)
        return invalid("setting.name");
    if (!isUsable(*rule, value))
        return invalid("setting.value");
    return ok;
}

} // namespace rt
