// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"

#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/meeting_writing.h"
#include "core/commands/writing.h"
#include "core/domain/discussion_rules.h"

namespace rt {

namespace {

Outcome checkOwner(const Database& db, PersonId owner, const QString& outside) {
    if (owner.isNull())
        return require(!blank(outside), "action.owner");
    return require(exists<Person>(db, owner) && blank(outside), "action.owner");
}

Outcome checkDirection(const Database& db, const Action& action) {
    if (action.direction.isNull())
        return ok;
    const auto direction = rowOf<Direction>(db, action.direction);
    return require(direction && direction->family == action.family, "action.direction");
}

struct Step { // one decision about an action
    const char* name;
    ActionState needs;
    ActionStep step;
};

// One's own, as a partner has them too; another's by whoever works with the family.
Outcome mayDoAction(Workspace& workspace, const Action& action) {
    const bool own = !action.owner.isNull() && action.owner == workspace.actor();
    return own ? mayAct(workspace, Deed::WriteNotes, action.family)
               : mayWork(workspace, action.family);
}

// The action as it stands, when the actor may decide about it and it is in the state that is
// needed.
Result<Action> actionFor(Workspace& workspace, ActionId id, ActionState needs) {
    const auto action = rowOf<Action>(workspace.db(), id);
    if (!action)
        return notFound("action");
    if (const Outcome may = mayDoAction(workspace, *action); !may)
        return may.error();
    if ((action->state == ActionState::Open) != (needs == ActionState::Open))
        return Error{ErrorCode::Conflict, QStringLiteral("action.state")};
    return *action;
}

Outcome checkStep(const Action& before, const ActionStep& step) {
    for (const GapCode gap : missingInStep(before, step))
        return invalid(gap == GapCode::RolledDate ? "action.new_due" : "action.reason");
    return ok;
}

// Writes the step beside what it does to the action.
template <class EditFn> Outcome take(Workspace& workspace, const Step& taken, EditFn edit) {
    const auto before = actionFor(workspace, taken.step.action, taken.needs);
    if (!before)
        return before.error();
    ActionStep step = taken.step;
    step.family = before->family;
    step.by = workspace.actor();
    if (!step.on.isValid())
        step.on = workspace.today();
    if (const Outcome fine =
            firstOf(mayStillSay(workspace.db(), step.at, before->family), checkStep(*before, step),
                    require(step.on <= workspace.today(), "action.on_day"));
        !fine)
        return fine;
    return workspace.change(
        taken.name,
        [&](Changes& c) -> Outcome {
            if (const auto added = addNew(c, step); !added)
                return added.error();
            return c.update<Action>(step.action, [&](Action& one) { edit(one, step); });
        },
        step.reason);
}

ActionStep stepOf(StepKind kind, ActionId action, const QString& reason, DiscussionId at) {
    ActionStep step;
    step.action = action;
    step.kind = kind;
    step.reason = reason;
    step.at = at;
    return step;
}

} // namespace

Result<ActionId> addAction(Workspace& workspace, const Action& action) {
    const Database& db = workspace.db();
    Action made = action;
    made.what = tidyLine(action.what);
    made.state = ActionState::Open;
    made.endedOn = {};
    if (!made.firstDue.isValid())
        made.firstDue = made.due;
    if (const Outcome may = firstOf(
            mayWork(workspace, made.family),
            require(exists<Family>(db, made.family), "action.family"),
            mayStillSay(db, made.from, made.family), checkDirection(db, made),
            require(made.child.isNull() || isChildOf(db, made.child, made.family), "action.child"),
            checkOwner(db, made.owner, made.outsideOwner),
            require(!blank(made.what), "action.what"), require(made.due.isValid(), "action.due"),
            require(made.rolled >= 0, "action.rolled"));
        !may)
        return may.error();
    return addAs(workspace, "action.add", made);
}

Outcome actionDone(Workspace& workspace, const ActionDone& done) {
    Step taken{"action.done", ActionState::Open,
               stepOf(StepKind::Done, done.action, done.note, done.at)};
    taken.step.on = done.on;
    return take(workspace, taken, [](Action& one, const ActionStep& step) {
        one.state = ActionState::Done;
        one.endedOn = step.on;
    });
}

Outcome rollAction(Workspace& workspace, const RollAction& roll) {
    const auto before = rowOf<Action>(workspace.db(), roll.action);
    if (before && roll.newDue.isValid() && roll.newDue <= before->due)
        return invalid("action.new_due");
    Step taken{"action.roll", ActionState::Open,
               stepOf(StepKind::Rolled, roll.action, roll.reason, roll.at)};
    taken.step.newDue = roll.newDue;
    return take(workspace, taken, [](Action& one, const ActionStep& step) {
        one.due = step.newDue;
        ++one.rolled;
    });
}

Outcome dropAction(Workspace& workspace, const DropAction& drop) {
    return take(workspace,
                {"action.drop", ActionState::Open,
                 stepOf(StepKind::Dropped, drop.action, drop.reason, drop.at)},
                [](Action& one, const ActionStep& step) {
                    one.state = ActionState::Dropped;
                    one.endedOn = step.on;
                });
}

Outcome reopenAction(Workspace& workspace, const ReopenAction& reopen) {
    Step taken{"action.reopen", ActionState::Done,
               stepOf(StepKind::Reopened, reopen.action, reopen.reason, reopen.at)};
    taken.step.newDue = reopen.newDue;
    return take(workspace, taken, [](Action& one, const ActionStep& step) {
        one.state = ActionState::Open;
        one.endedOn = {};
        if (step.newDue.isValid())
            one.due = step.newDue;
    });
}

Outcome reassignAction(Workspace& workspace, const ReassignAction& reassign) {
    const auto before = actionFor(workspace, reassign.action, ActionState::Open);
    if (!before)
        return before.error();
    if (const Outcome fine = checkOwner(workspace.db(), reassign.owner, reassign.outsideOwner);
        !fine)
        return fine;
    return workspace.change(
        "action.reassign",
        [&](Changes& c) {
            return c.update<Action>(reassign.action, [&](Action& one) {
                one.owner = reassign.owner;
                one.outsideOwner = tidyLine(reassign.outsideOwner);
            });
        },
        reassign.reason);
}

} // namespace rt
