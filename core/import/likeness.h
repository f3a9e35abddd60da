// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two names are and two dates of birth: for "likely the same child", shown, never merged.
#pragma once
#include <QDate>
#include <QString>

namespace rt {

// Names folded as foldName() does: nearly the same letters, or the same sound in English.
bool soundAlike(QStringView a, QStringView b);
// The same day, or day and month changed over.
bool datesAlike(QDate a, QDate b);

} // namespace rt
