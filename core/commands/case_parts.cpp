// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/case_parts.h"

#include "core/commands/writing.h"

namespace rt {

namespace {

void end(Changes& changes, const Allocation& allocation, QDate lastDay) {
    const Loaded<Allocation> before = changes.load<Allocation>(allocation.id);
    Allocation after = before.value;
    after.to = std::max(lastDay, after.from);
    changes.save(before, after);
}

void closeIfEmpty(Changes& changes, const Database& db, CaseId inCase, QDate on,
                  const QString& why) {
    if (firstRowOf<Allocation>(db, "case_id=? AND to_day IS NULL", inCase))
        return;
    const Loaded<Case> before = changes.load<Case>(inCase);
    if (!before || before->closed.isValid())
        return;
    Case after = before.value;
    after.closed = on;
    after.closedBecause = why;
    changes.save(before, after);
}

} // namespace

CaseId caseIn(Changes& changes, const Database& db, FamilyId family, HubId hub, QDate from,
              QDate firstDeepDue) {
    if (const auto open =
            firstRowOf<Case>(db, "family=? AND hub=? AND closed IS NULL ORDER BY key", family, hub))
        return open->id;
    Case made;
    made.id = changes.newId<CaseId>();
    made.family = family;
    made.hub = hub;
    made.opened = from;
    made.firstDeepDue = firstDeepDue;
    changes.add(made);
    return made.id;
}

Result<AllocationId> placeChild(Changes& changes, const Database& db,
                                const Allocation& allocation) {
    const auto open =
        rowsOf<Allocation>(db, "child=? AND to_day IS NULL ORDER BY key", allocation.child);
    for (const Allocation& earlier : open)
        end(changes, earlier, allocation.from.addDays(-1));
    const auto made = addNew(changes, allocation);
    if (!made)
        return made;
    for (const Allocation& earlier : open)
        if (earlier.inCase != allocation.inCase)
            closeIfEmpty(changes, db, earlier.inCase, allocation.from, allocation.why);
    return made;
}

void endAllocations(Changes& changes, const Database& db, CaseId inCase, QDate lastDay) {
    for (const Allocation& one :
         rowsOf<Allocation>(db, "case_id=? AND to_day IS NULL ORDER BY key", inCase))
        end(changes, one, lastDay);
}

} // namespace rt
