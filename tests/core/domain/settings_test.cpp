// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;
using Unit = Interval::Unit;

namespace {

const HubId hub13 = numbered<HubId>(13), hub14 = numbered<HubId>(14);

Setting set(unsigned id, const char* name, const char* value, HubId hub, const char* from) {
    return {numbered<SettingId>(id),
            QString::fromLatin1(name),
            QString::fromLatin1(value),
            hub,
            on(from),
            {},
            {}};
}

} // namespace

TEST_CASE("every default can be used and says where it comes from", "[settings][domain]") {
    for (const SettingRule& rule : settingRules()) {
        INFO(rule.name.data());
        CHECK(checkSetting(QString(rule.name), QString(rule.fallback)));
        CHECK(rule.says.size() > 20);
    }
}

TEST_CASE("no two settings share a name", "[settings][domain]") {
    QStringList names;
    for (const SettingRule& rule : settingRules())
        names.append(rule.name);
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("defaults stand until somebody sets them", "[settings][domain]") {
    const Settings settings;
    CHECK(settings.cadenceWeeks(Journey::ChildInNeed) == 4);
    CHECK(settings.cadenceWeeks(Journey::ChildProtection) == 2);
    CHECK(settings.cadenceWeeksUnborn() == 2);
    CHECK(settings.visits(Journey::ChildProtection) == Interval{10, Unit::WorkingDays});
    CHECK(settings.visits(Journey::LookedAfter) == Interval{6, Unit::Weeks});
    CHECK(settings.visits(Journey::Closed) == Interval{});
    CHECK(settings.number("voice.days"_L1) == 42);
    CHECK(settings.authority(DecisionKind::Proceedings) == Authority::HeadOfOperations);
    CHECK(settings.authority(DecisionKind::Plan) == Authority::Consultant);
    for (int i = 0; i < int(Names<DecisionKind>::words.size()); ++i)
        CHECK(settings.authority(DecisionKind(i)) >= Authority::Consultant);
}

TEST_CASE("a setting counts from its day on, and a hub's own before everybody's",
          "[settings][domain]") {
    const char* name = "agenda.points.rolled";
    const std::vector<Setting> all{
        set(1, name, "4", {}, "2026-01-01"), set(2, name, "5", {}, "2026-11-12"),
        set(3, name, "7", hub13, "2026-06-01"), set(4, name, "8", hub14, "2026-12-01")};
    const auto rolled = [&](HubId hub, const char* day) {
        return Settings(all, hub, on(day)).number("agenda.points.rolled"_L1);
    };
    CHECK(rolled(hub14, "2025-12-31") == 3);
    CHECK(rolled(hub14, "2026-11-11") == 4);
    CHECK(rolled(hub14, "2026-11-12") == 5);
    CHECK(rolled(hub13, "2026-11-12") == 7);
    CHECK(rolled(hub14, "2026-12-01") == 8);
}

TEST_CASE("a value that cannot be used is passed over", "[settings][domain]") {
    const std::vector<Setting> all{set(1, "voice.days", "a while", {}, "2026-01-01"),
                                   set(2, "visits.child_protection", "often", {}, "2026-01-01"),
                                   set(3, "authority.close", "nobody", {}, "2026-01-01"),
                                   set(4, "no.such.name", "1", {}, "2026-01-01")};
    const Settings settings(all, hub13, on("2026-11-12"));
    CHECK(settings.number("voice.days"_L1) == 42);
    CHECK(settings.visits(Journey::ChildProtection) == Interval{10, Unit::WorkingDays});
    CHECK(settings.authority(DecisionKind::Close) == Authority::Consultant);
    CHECK(checkSetting(u"voice.days", u"-1").error() == invalid("setting.value"));
    CHECK(checkSetting(u"visits.child_protection", u"10").error() == invalid("setting.value"));
    CHECK(checkSetting(u"no.such.name", u"1").error() == invalid("setting.name"));
}

TEST_CASE("the marking of papers is one line of words, from a day on", "[settings][domain]") {
    const std::vector<Setting> all{set(1, "print.marking", "Official", {}, "2026-11-12"),
                                   set(2, "print.marking", " ", hub13, "2026-01-01")};
    CHECK(Settings(all, hub13, on("2026-11-11")).word("print.marking"_L1) == "Official - sensitive");
    CHECK(Settings(all, hub13, on("2026-11-12")).word("print.marking"_L1) == "Official");
    CHECK(checkSetting(u"print.marking", u"Council: restricted"));
    CHECK(checkSetting(u"print.marking", u"").error() == invalid("setting.value"));
    CHECK(checkSetting(u"print.marking", u"two\nlines").error() == invalid("setting.value"));
    CHECK(checkSetting(u"print.marking", QString(61, u'x')).error() == invalid("setting.value"));
}

TEST_CASE("one number for a hub replaces the cadence by status", "[settings][domain]") {
    const Settings settings({set(1, "agenda.cadence_weeks.hub", "3", hub13, "2026-01-01")}, hub13,
                            on("2026-11-12"));
    CHECK(settings.cadenceWeeks(Journey::ChildProtection) == 3);
    CHECK(settings.cadenceWeeksUnborn() == 3);
}

TEST_CASE("intervals are read as they are said", "[settings][domain]") {
    CHECK(readInterval(u"10 working days") == Interval{10, Unit::WorkingDays});
    CHECK(readInterval(u" 6  Weeks ") == Interval{6, Unit::Weeks});
    CHECK(readInterval(u"1 month") == Interval{1, Unit::Months});
    CHECK(readInterval(u"none") == Interval{});
    CHECK(readInterval(u"six weeks") == std::nullopt);
    CHECK(after(on("2026-11-12"), {10, Unit::WorkingDays}) == on("2026-11-26"));
    CHECK(after(on("2026-11-12"), {6, Unit::Weeks}) == on("2026-12-24"));
    CHECK(after(on("2026-11-30"), {3, Unit::Months}) == on("2027-02-28"));
    CHECK(after(on("2026-11-12"), {7, Unit::Days}) == on("2026-11-19"));
    CHECK(after(on("2026-11-12"), {}) == QDate());
}
