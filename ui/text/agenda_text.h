// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda.h"

#include <functional>

// Why a family stands on an agenda, and what the agenda leaves, in words without blame.
namespace rt {

// Gives the child's name as the reader may see it; an empty name is said as "a child".
using ChildNamed = std::function<QString(ChildId)>;

QString reasonText(const Reason& reason, const ChildNamed& named); // "Scale fell from 5 to 4"

// The rule behind a chip: "A child's views older than 42 days count. Here: 4 points."
QString reasonRule(const Reason& reason, const Settings& settings);

// All of them, as AgendaItem::reasons holds them: "Review conference in 7 working days".
QStringList reasonTexts(QStringView stored, const ChildNamed& named);

QString becomesMustText(QDate day); // "Becomes a must on Tue 8 Dec 2026"

// "22 families, 13 a week: everyone every 1.7 weeks. Nobody is past their cadence if this runs."
QString coverageText(const Coverage& coverage);
QString timeText(const Agenda& agenda, int minutes); // "13 chosen, 74 of 80 minutes"

} // namespace rt
