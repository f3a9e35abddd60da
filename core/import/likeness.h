// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two names are and two dates of birth: for "likely the same child", shown, never merged.
#pragma once
#include <QDate>
#include <QString>

namespace rt {

// 0 nothing in common, 1 the same (Jaro 1989, Winkler 1990). Names folded as foldName() does.
double likeness(QStringView a, QStringView b);
// The same for names that sound alike in English.
QString soundOf(QStringView foldedName);
bool soundAlike(QStringView a, QStringView b);
// The same day, or day and month changed over.
bool datesAlike(QDate a, QDate b);

} // namespace rt
