// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/directions.h"

#include "core/commands/actions.h"
#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"
#include "core/domain/discussion_rules.h"
#include "core/queries/dated_settings.h"
#include "core/queries/family_decisions.h"

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

// What was asked for, decided by who acts; what they word differently is theirs.
Direction givenFor(const Direction& asked, const OwedDirection& owed, const Changes& c) {
    Direction given = asked;
    if (!blank(owed.decision))
        given.decision = tidyText(owed.decision);
    if (!blank(owed.because))
        given.because = tidyText(owed.because);
    given.decider = c.actor();
    given.decidedAt = c.now();
    given.owedByManager = false;
    return given;
}

// A direction of its own, between meetings: what was asked for stands as it was recorded.
Direction answerTo(const Direction& asked, Direction given) {
    given.id = {};
    given.discussion = {};
    given.answers = asked.id;
    return given;
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

Result<DirectionId> giveOwedDirection(Workspace& workspace, const OwedDirection& owed) {
    const auto asked = rowOf<Direction>(workspace.db(), owed.direction);
    if (!asked)
        return notFound("direction");
    if (!asked->owedByManager || isAnswered(workspace.db(), *asked))
        return Error{ErrorCode::Conflict, QStringLiteral("direction.owed_by_manager")};
    if (const Outcome may = mayDecide(workspace, asked->level, asked->family); !may)
        return may.error();
    const auto discussion = rowOf<Discussion>(workspace.db(), asked->discussion);
    const bool stillWritten = discussion && discussion->state != DiscussionState::Signed;
    return workspace.change("direction.give", [&](Changes& c) -> Result<DirectionId> {
        const Direction given = givenFor(*asked, owed, c);
        if (!stillWritten)
            return addNew(c, answerTo(*asked, given));
        if (const Outcome done = c.update<Direction>(asked->id, [&](Direction& d) { d = given; });
            !done)
            return done.error();
        return asked->id;
    });
}

} // namespace rt
