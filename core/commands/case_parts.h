// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Steps that allocating a child and merging hubs have in common; inside a running command.
namespace rt {

// The family's open case in the hub, or a new one.
CaseId caseIn(Changes& changes, const Database& db, FamilyId family, HubId hub, QDate from,
              QDate firstDeepDue);

// Ends the child's open allocations the day before and makes the new one; one that began on the
// same day or later was a mistake and is withdrawn. Cases that hold no child any more are closed.
Result<AllocationId> placeChild(Changes& changes, const Database& db, const Allocation& allocation);

// A closed case is not discussed: it leaves what is planned, and says why.
void leaveAgendas(Changes& changes, const Database& db, CaseId inCase);
QString closedWords();

void endAllocations(Changes& changes, const Database& db, CaseId inCase, QDate lastDay);

} // namespace rt
