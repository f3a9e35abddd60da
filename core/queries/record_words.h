// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"

// The words of a signed record and of the documents beside it. They are kept for decades, so they
// stand here and not with the window's words, which may be translated.
namespace rt {

QString recordWord(Role role);           // "consultant social worker"
QString recordWord(Waiver waiver);       // "update only, nothing changed"
QString recordWord(DecisionKind kind);   // "change of plan"
QString recordWord(Authority authority); // "group manager"
QString recordWord(Presence presence);   // "apologies"
QString recordWord(MeetingKind kind);    // "weekly hub meeting"
QString recordDue(QDate due);            // "Fri 13 Nov 2026", "no date"

} // namespace rt
