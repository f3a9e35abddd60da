// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/rights.h"
#include "core/domain/team_rules.h"

// Posts, shares and rights in words.
namespace rt {

QString inWords(Post post);
QString inWords(Deed deed); // "Run the hub's meeting"
QString inWords(May may);   // "Only proposes it"

QString shareText(int percent);               // "Full time", "80 % of full time"
QString agencyText(const AgencyShare& share); // "2 of 9 (22 %)"
QString spanText(QDate from, QDate to);       // "since 4 Mar 2026", "until …", "… to …"
QString hubStateText(const Hub& hub, QDate day, const QString& mergedInto); // "Merged into 14 on …"

} // namespace rt
