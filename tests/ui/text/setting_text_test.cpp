// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"
#include "ui/text/setting_text.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("every setting and its value is called by words of its own", "[text][settings]") {
    QSet<QString> names;
    for (const SettingRule& rule : settingRules()) {
        const QString name(rule.name);
        INFO(name.toStdString());
        names.insert(settingText(name));
        CHECK_FALSE(settingText(name).contains(u'_'));
        CHECK(settingText(name) != name);
        CHECK_FALSE(settingValueText(name, QString(rule.fallback)).contains(u'_'));
        CHECK_FALSE(settingHint(name, QString(rule.says)).startsWith(u"The same"_s));
    }
    CHECK(size_t(names.size()) == settingRules().size());
}

TEST_CASE("a setting's value carries its unit", "[text][settings]") {
    CHECK(settingValueText(u"voice.days", u"1") == u"1 day"_s);
    CHECK(settingValueText(u"agenda.cadence_weeks.child_protection", u"2") == u"2 weeks"_s);
    CHECK(settingValueText(u"agenda.cadence_weeks.hub", u"0") == u"by status"_s);
    CHECK(settingValueText(u"visits.early_help", u"none") == u"no rule"_s);
    CHECK(settingValueText(u"authority.close", u"group_manager") == u"Group manager"_s);
    CHECK(settingText(u"authority.close").startsWith(u"Decides: "_s));
}
