// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/hubs.h"

#include "core/commands/actor.h"
#include "core/commands/case_parts.h"
#include "core/commands/writing.h"
#include "core/domain/organisation_rules.h"

namespace rt {

namespace {

Outcome checkHub(Workspace& workspace, const Hub& hub) {
    const Database& db = workspace.db();
    if (const Outcome done = firstOf(
            require(!blank(hub.label), "hub.label"), require(hub.bandLow >= 0, "hub.band_low"),
            require(hub.bandHigh >= hub.bandLow, "hub.band_high"),
            require(!hub.closed.isValid() || !hub.opened.isValid() || hub.opened <= hub.closed,
                    "hub.closed"),
            require(hub.area.isNull() || exists<ServiceArea>(db, hub.area), "hub.area"));
        !done)
        return done;
    for (const Hub& other : rowsOf<Hub>(db, "label=? ORDER BY key", hub.label))
        if (other.id != hub.id && isOpen(other, workspace.today()))
            return Error{ErrorCode::Conflict, QStringLiteral("hub.label")};
    return ok;
}

Outcome checkArea(const Database& db, const ServiceArea& area) {
    if (const Outcome fine =
            firstOf(require(!blank(area.name), "service_area.name"),
                    require(!area.to.isValid() || !area.from.isValid() || area.from <= area.to,
                            "service_area.to_day"));
        !fine)
        return fine;
    for (const ServiceArea& other : rowsOf<ServiceArea>(db, "to_day IS NULL ORDER BY key"))
        if (other.id != area.id && folded(other.name) == folded(tidyLine(area.name)))
            return Error{ErrorCode::Conflict, QStringLiteral("service_area.name")};
    return ok;
}

// An area ends with its hubs: nobody would find those that are left in it.
Outcome mayEnd(const Database& db, const ServiceArea& area) {
    if (area.to.isValid())
        for (const Hub& hub : rowsOf<Hub>(db, "area=? ORDER BY key", area.id))
            if (isOpen(hub, area.to.addDays(1)))
                return notAllowed("service_area.open_hubs");
    return ok;
}

// What opens, ends or joins a hub moves families and rights; what it is for decides who may sit in.
Outcome mayEditHub(Workspace& workspace, const Hub& before, const Hub& after) {
    const bool moves = before.type != after.type || before.opened != after.opened ||
                       before.closed != after.closed || before.merged != after.merged ||
                       before.mergedInto != after.mergedInto;
    if (!moves)
        return mayAct(workspace, Deed::KeepStructure);
    if (const Outcome may = mayGiveRights(workspace); !may)
        return may;
    const bool ends = (after.closed.isValid() && after.closed != before.closed) ||
                      (after.merged.isValid() && after.merged != before.merged) ||
                      !holdsCases(after.type);
    if (ends && firstRowOf<Case>(workspace.db(), "hub=? AND closed IS NULL", before.id))
        return notAllowed("hub.open_cases");
    return ok;
}

// Members of the one become members of the other, unless they are already.
void moveMembers(Changes& changes, const Database& db, const MergeHubs& merge) {
    for (const Membership& one : rowsOf<Membership>(db, "hub=? ORDER BY key", merge.hub)) {
        if (one.to.isValid() && one.to < merge.on)
            continue;
        const Loaded<Membership> before = changes.load<Membership>(one.id);
        Membership after = before.value;
        after.to = std::max(merge.on.addDays(-1), one.from);
        changes.save(before, after);
        if (firstRowOf<Membership>(db, "hub=? AND person=? AND to_day IS NULL", merge.into,
                                   one.person))
            continue;
        Membership next = one;
        next.id = changes.newId<MembershipId>();
        next.hub = merge.into;
        next.from = merge.on;
        changes.add(next);
    }
}

Outcome moveCases(Changes& changes, const Database& db, const MergeHubs& merge) {
    for (const Case& one : rowsOf<Case>(db, "hub=? AND closed IS NULL ORDER BY key", merge.hub)) {
        const CaseId next = caseIn(changes, db, one.family, merge.into, merge.on, one.firstDeepDue);
        const auto placed =
            rowsOf<Allocation>(db, "case_id=? AND to_day IS NULL ORDER BY key", one.id);
        for (const Allocation& held : placed)
            if (const auto moved = placeChild(changes, db,
                                              {{},
                                               held.child,
                                               next,
                                               held.lead,
                                               std::max(merge.on, held.from),
                                               {},
                                               merge.why});
                !moved)
                return moved.error();
        for (const CoWorker& worker : rowsOf<CoWorker>(db, "case_id=? ORDER BY key", one.id))
            changes.add(CoWorker{changes.newId<CoWorkerId>(), worker.child, next, worker.person,
                                 worker.what});
        if (const Outcome closed = changes.update<Case>(one.id,
                                                        [&](Case& c) {
                                                            c.closed = merge.on;
                                                            c.closedBecause = merge.why;
                                                        });
            !closed)
            return closed;
    }
    return ok;
}

} // namespace

Result<AreaId> addServiceArea(Workspace& workspace, const ServiceArea& area) {
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::KeepStructure), checkArea(workspace.db(), area));
        !may)
        return may.error();
    return addAs(workspace, "area.add", area);
}

Outcome editServiceArea(Workspace& workspace, const Edit<ServiceArea>& edit) {
    const Database& db = workspace.db();
    if (const Outcome may = firstOf(mayAct(workspace, Deed::KeepStructure),
                                    checkArea(db, edit.after), mayEnd(db, edit.after));
        !may)
        return may;
    return saveAs(workspace, "area.edit", edit);
}

Result<HubId> addHub(Workspace& workspace, const Hub& hub) {
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::KeepStructure), checkHub(workspace, hub));
        !may)
        return may.error();
    return addAs(workspace, "hub.add", hub);
}

Outcome editHub(Workspace& workspace, const Edit<Hub>& edit) {
    if (const Outcome may = firstOf(mayEditHub(workspace, edit.before.value, edit.after),
                                    checkHub(workspace, edit.after));
        !may)
        return may;
    return saveAs(workspace, "hub.edit", edit);
}

Outcome mergeHubs(Workspace& workspace, const MergeHubs& merge) {
    const auto hub = rowOf<Hub>(workspace.db(), merge.hub);
    const auto into = rowOf<Hub>(workspace.db(), merge.into);
    if (const Outcome may = mayGiveRights(workspace); !may)
        return may;
    if (!hub || !into)
        return notFound("hub");
    if (const Outcome fine = firstOf(
            require(merge.hub != merge.into && isOpen(*into, merge.on), "merge.into"),
            require(merge.on.isValid() && isOpen(*hub, merge.on.addDays(-1)), "merge.on_day"),
            require(holdsCases(into->type) || !holdsCases(hub->type), "merge.into"),
            require(!blank(merge.why), "merge.why"));
        !fine)
        return fine;
    return workspace.change(
        "hub.merge",
        [&](Changes& c) -> Outcome {
            if (const Outcome moved = moveCases(c, workspace.db(), merge); !moved)
                return moved;
            moveMembers(c, workspace.db(), merge);
            return c.update<Hub>(merge.hub, [&](Hub& h) {
                h.merged = merge.on;
                h.mergedInto = merge.into;
            });
        },
        merge.why);
}

Outcome closeHub(Workspace& workspace, const CloseHub& close) {
    const Database& db = workspace.db();
    if (const Outcome may = mayGiveRights(workspace); !may)
        return may;
    const auto hub = rowOf<Hub>(db, close.hub);
    if (!hub)
        return notFound("hub");
    if (const Outcome fine = firstOf(
            require(close.on.isValid() && isOpen(*hub, close.on.addDays(-1)), "close.on_day"),
            require(!blank(close.why), "close.why"));
        !fine)
        return fine;
    if (firstRowOf<Case>(db, "hub=? AND closed IS NULL", close.hub))
        return notAllowed("hub.open_cases");
    return workspace.change(
        "hub.close",
        [&](Changes& c) -> Outcome {
            for (const Membership& one : rowsOf<Membership>(db, "hub=? ORDER BY key", close.hub))
                if (!one.to.isValid())
                    if (const Outcome left = c.update<Membership>(
                            one.id, [&](Membership& m) { m.to = std::max(close.on, m.from); });
                        !left)
                        return left;
            return c.update<Hub>(close.hub, [&](Hub& h) { h.closed = close.on; });
        },
        close.why);
}

} // namespace rt
