// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/action_line.h"
#include "core/domain/discussion_rules.h"
#include "core/domain/organisation_rules.h"
#include "core/domain/scale_rules.h"

#include <functional>

// A discussion's gaps, scales and typed actions in words.
namespace rt {

QString gapText(GapCode code);  // "Direction has no date."
QString gapField(GapCode code); // where to mend it: "Direction, by when"

QString owedText(Half half, QDate since);          // "Reflection owed since 5 Nov"
QString authorityText(const Direction& direction); // "Owed by the group manager"
QString scaleDropText(const ScaleDrop& drop);      // "Scale fell from 5 to 4"
QString spreadQuestion(const ScaleSpread& spread); // "What does Mum see that the hub does not?"
QString scaleQuestion(int number);                 // "What makes it a 4 and not a 3?"
QString coverageText(const std::vector<RoleCoverage>& roles); // "Not here: clinician"

// Twelve questions to think with and one for the clinician; never put into the record by
// themselves.
const QStringList& promptCards();

using PersonNamed = std::function<QString(PersonId)>;

QString dueDayText(QDate due);   // "Fri 13 Nov", "no date"
QString byDueText(QDate due);    // "by Fri 13 Nov 2026", "no date"

struct ActionChips { // what a typed action line was understood as; a missing part says so
    QString owner, what, due;
    bool ownerKnown = false, dueKnown = false;
};

ActionChips actionChips(const ActionLine& line, const PersonNamed& named, QDate today);

} // namespace rt
