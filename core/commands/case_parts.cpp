// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/case_parts.h"

#include "core/commands/writing.h"
#include "core/domain/meeting_ids.h"

namespace rt {

namespace {

void end(Changes& changes, const Allocation& allocation, QDate lastDay) {
    const Loaded<Allocation> before = changes.load<Allocation>(allocation.id);
    Allocation after = before.value;
    after.to = std::max(lastDay, after.from);
    changes.save(before, after);
}

// The child never stood there after all: what began on the new one's first day or later.
void correct(Changes& changes, const Allocation& earlier, QDate from) {
    if (earlier.from.isValid() && earlier.from >= from)
        changes.withdraw<Allocation>(earlier.id);
    else
        end(changes, earlier, from.addDays(-1));
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
    leaveAgendas(changes, db, inCase);
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
        correct(changes, earlier, allocation.from);
    const auto made = addNew(changes, allocation);
    if (!made)
        return made;
    for (const Allocation& earlier : open)
        if (earlier.inCase != allocation.inCase)
            closeIfEmpty(changes, db, earlier.inCase, allocation.from, allocation.why);
    return made;
}

QString closedWords() {
    return QStringLiteral("The case was closed.");
}

void leaveAgendas(Changes& changes, const Database& db, CaseId inCase) {
    for (AgendaItem& item : rowsOf<AgendaItem>(
             db,
             "t.case_id=? AND t.state='planned' AND t.meeting IN (SELECT m.id FROM meeting m WHERE "
             "m.state IN ('planned','running') AND m.gone&5=0) ORDER BY t.key",
             inCase)) {
        if (exists<Discussion>(db, discussionId(item.meeting, inCase)))
            continue;
        const auto before = changes.load<AgendaItem>(item.id);
        item.state = ItemState::Removed;
        item.removedBecause = closedWords();
        changes.save(before, item);
    }
}

void endAllocations(Changes& changes, const Database& db, CaseId inCase, QDate lastDay) {
    for (const Allocation& one :
         rowsOf<Allocation>(db, "case_id=? AND to_day IS NULL ORDER BY key", inCase))
        end(changes, one, lastDay);
}

} // namespace rt
