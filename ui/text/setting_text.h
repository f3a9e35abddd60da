// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <utility>
#include <vector>

// The settings (core/domain/settings.h) as people call them.
namespace rt {

QString settingText(QStringView name);                         // "Deep discussion: looked after"
QString settingGroup(QStringView name);                        // "How often families are discussed"
QString settingValueText(QStringView name, QStringView value); // "every 4 weeks", "Group manager"
QString settingHint(QStringView name, QStringView says);       // what it does, where it comes from

// The words that it can take, as stored and as said; empty: whatever is typed.
std::vector<std::pair<QString, QString>> settingChoices(QStringView name);

} // namespace rt
