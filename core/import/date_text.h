// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people and systems write them in England, strictly: 30/02 is nobody's birthday.
#pragma once
#include "core/import/problem.h"

#include <QDate>
#include <QStringView>

#include <variant>

namespace rt {

// 12/11/2026, 12-11-26, 12.11.2026, 2026-11-12, 12 Nov 2026, Thu 12 November 2026; a time of
// midnight behind it is ignored. Two digits are the year's latest century not after `latest`.
std::variant<QDate, ProblemCode> readDate(QStringView text, QDate latest);

// yyyy-mm-dd, as the canonical cells have it; empty for no date, and back.
QString isoText(QDate day);
char* writeIso(QDate day, char* out); // ten characters: their end; null when there is no such text
QDate isoDay(QStringView text);

} // namespace rt
