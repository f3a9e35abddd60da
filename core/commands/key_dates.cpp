// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/key_dates.h"

#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"

namespace rt {

namespace {

Outcome checkKeyDate(Workspace& workspace, const KeyDate& date) {
    const Database& db = workspace.db();
    return firstOf(
        mayWork(workspace, date.family),
        require(exists<Family>(db, date.family), "key_date.family"),
        require(date.child.isNull() || isChildOf(db, date.child, date.family), "key_date.child"),
        require(date.due.isValid() || date.held.isValid(), "key_date.due"),
        require(!date.held.isValid() || date.held <= workspace.today(), "key_date.held"));
}

} // namespace

Result<KeyDateId> setKeyDate(Workspace& workspace, const KeyDate& date) {
    if (const Outcome may = checkKeyDate(workspace, date); !may)
        return may.error();
    return addAs(workspace, "key_date.add", date);
}

Outcome editKeyDate(Workspace& workspace, const Edit<KeyDate>& edit) {
    if (edit.after.family != edit.before->family)
        return invalid("key_date.family");
    if (const Outcome may =
            firstOf(mayWork(workspace, edit.before->family), checkKeyDate(workspace, edit.after));
        !may)
        return may;
    return saveAs(workspace, "key_date.edit", edit);
}

Outcome holdKeyDate(Workspace& workspace, const HoldKeyDate& hold) {
    const auto date = rowOf<KeyDate>(workspace.db(), hold.keyDate);
    if (!date)
        return notFound("key_date");
    if (date->held.isValid())
        return Error{ErrorCode::Conflict, QStringLiteral("key_date.held")};
    if (const Outcome may = firstOf(
            mayWork(workspace, date->family),
            require(hold.held.isValid() && hold.held <= workspace.today(), "key_date.held"),
            require(!hold.nextDue.isValid() || hold.nextDue > hold.held, "key_date.next_due"));
        !may)
        return may;
    return workspace.change("key_date.hold", [&](Changes& c) -> Outcome {
        if (hold.nextDue.isValid())
            c.add(KeyDate{
                c.newId<KeyDateId>(), date->family, date->child, date->kind, hold.nextDue, {}, {}});
        return c.update<KeyDate>(hold.keyDate, [&](KeyDate& one) {
            one.held = hold.held;
            if (!blank(hold.note))
                one.note = tidyText(hold.note);
        });
    });
}

} // namespace rt
