// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/directions.h"

#include "core/commands/actions.h"
#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"
#include "core/domain/discussion_rules.h"
#include "core/queries/dated_settings.h"

namespace rt {

namespace {

Outcome checkDirection(const Database& db, const DirectionBetween& wish) {
    return firstOf(require(exists<Family>(db, wish.family), "direction.family"),
                   require(areChildrenOf(db, wish.children, wish.family), "direction.children"),
                   require(!blank(wish.decision), "direction.decision"),
                   require(!blank(wish.because), "direction.because"),
                   require(wish.by.isValid(), "direction.by_day"),
                   require(!wish.actions.empty() || !blank(wish.noActionBecause),
                           "direction.no_action_because"));
}

Settings settingsOf(const Database& db, FamilyId family, QDate day) {
    const auto open =
        firstRowOf<Case>(db, "family=? AND closed IS NULL ORDER BY opened, key", family);
    return settingsFor(db, open ? open->hub : HubId{}, day);
}

// Whose decision it is: the actor's when their level, or that of whom they stand in for, reaches
// it.
Direction decided(Workspace& workspace, Direction direction) {
    direction.level =
        settingsOf(workspace.db(), direction.family, workspace.today()).authority(direction.kind);
    const bool own = bool(mayDecide(workspace, direction.level, direction.family));
    direction.owedByManager = !own;
    if (own) {
        direction.decider = workspace.actor();
        direction.decidedAt = workspace.env().now();
    }
    return direction;
}

} // namespace

Result<DirectionId> recordDirection(Workspace& workspace, const DirectionBetween& wish) {
    if (const Outcome may = firstOf(mayAct(workspace, Deed::RecordDirection, wish.family),
                                    checkDirection(workspace.db(), wish));
        !may)
        return may.error();
    Direction made;
    made.id = wish.id;
    made.family = wish.family;
    made.children = wish.children;
    made.kind = wish.kind;
    made.decision = wish.decision;
    made.because = wish.because;
    made.by = wish.by;
    made.noActionBecause = wish.noActionBecause;
    made = decided(workspace, std::move(made));
    return workspace.batch("direction.record", [&]() -> Result<DirectionId> {
        const auto direction = addAs(workspace, "direction.record", made);
        if (!direction)
            return direction;
        for (const DirectedAction& one : wish.actions) {
            Action action;
            action.family = wish.family;
            action.child = one.child;
            action.owner = one.owner;
            action.outsideOwner = one.outsideOwner;
            action.what = one.what;
            action.due = one.due;
            action.direction = *direction;
            if (const auto added = addAction(workspace, action); !added)
                return added.error();
        }
        return direction;
    });
}

Outcome giveOwedDirection(Workspace& workspace, const OwedDirection& owed) {
    const auto direction = rowOf<Direction>(workspace.db(), owed.direction);
    if (!direction)
        return notFound("direction");
    if (!direction->owedByManager)
        return Error{ErrorCode::Conflict, QStringLiteral("direction.owed_by_manager")};
    if (const Outcome may = mayDecide(workspace, direction->level, direction->family); !may)
        return may;
    return workspace.change("direction.give", [&](Changes& c) {
        return c.update<Direction>(owed.direction, [&](Direction& one) {
            if (!blank(owed.decision))
                one.decision = tidyText(owed.decision);
            if (!blank(owed.because))
                one.because = tidyText(owed.because);
            one.decider = c.actor();
            one.decidedAt = c.now();
            one.owedByManager = false;
        });
    });
}

} // namespace rt
