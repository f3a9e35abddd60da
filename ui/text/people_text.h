// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/privacy.h"
#include "core/domain/settings.h"

// Children, ages and times in words.
namespace rt {

QString ageText(const Child& child, QDate today);   // "13y", "1y 4m", "due 4 Feb", "age not known"
QString childText(const Child& child, QDate today); // "Mia 13y CP neglect"
QString childWord(const Child& child, QDate today, const Settings& settings); // "young person"
QString hubText(const Hub& hub);                // "Hub 13 Child protection"
QString bandText(const Hub& hub, int children); // "41 children, band 40 to 70"

QString countText(int count, QStringView one, QStringView many); // "1 family", "3 families"
QString joinedText(const QStringList& parts);                    // "a, b and c"
QString daysAgoText(QDate then, QDate today); // "today", "yesterday", "17 days ago"
QString dueText(QDate due, QDate today);      // "today", "tomorrow", "3 days late", "Fri 20 Nov"
QString timerText(int seconds, int minutes);  // "05:12 of 06:00", "06:40, 1 minute over"

} // namespace rt
