// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/undo.h"

#include "core/commands/actor.h"
#include "core/commands/signed_rows.h"
#include "core/queries/sight.h"
#include "core/store/undo.h"

#include <algorithm>
#include <set>

namespace rt {

namespace {

QUuid rowAt(Workspace& workspace, const TableSpec& table, std::pair<int, qint64> place) {
    Statement& s = workspace.db().cached("SELECT id FROM " + table.name + " WHERE key=?");
    const QUuid id = s.bind(1, place.second).step() ? s.uuid(0) : QUuid();
    s.reset();
    return id;
}

// Nobody of the trust has written anything: it is still being set up, by whoever that is.
bool isNobodysYet(const Database& db) {
    Statement& s = db.cached("SELECT 1 FROM command WHERE person IS NOT NULL LIMIT 1");
    const bool somebodys = s.step();
    s.reset();
    return !somebodys;
}

// What gives rights is taken back by whoever may give them.
bool givesRights(int table) {
    return table == TableOf<Person>::number || table == TableOf<Membership>::number ||
           table == TableOf<Cover>::number || table == TableOf<Hub>::number;
}

// Another's command: by whoever gives directions about each of the families that it tells of.
Outcome mayUndoOthers(Workspace& workspace, ChangeNo command) {
    std::set<FamilyId> families;
    bool rights = false;
    for (const ChangeNo no : workspace.log().changesOf(command)) {
        const auto place = workspace.log().placeOf(no);
        const TableSpec* table = place ? workspace.log().table(place->first) : nullptr;
        if (!table)
            continue;
        rights |= givesRights(table->number);
        families.insert(familyOfRow(workspace.db(), *table, rowAt(workspace, *table, *place)));
    }
    if (rights && !mayGiveRights(workspace))
        return notAllowed("undo.person");
    for (const FamilyId family : families)
        if (const Outcome may = family.isNull() ? mayAct(workspace, Deed::RecordDirection)
                                                : mayAct(workspace, Deed::RecordDirection, family);
            !may)
            return may.error().detail == u"actor.hub" ? may : notAllowed("undo.person");
    return ok;
}

Outcome mayUndo(Workspace& workspace, const Command& command) {
    const Actor actor = actorOf(workspace);
    const bool own = command.person == workspace.actor().value;
    if (!actor.role && !actor.settingUp)
        return own && actor.person.isNull() && isNobodysYet(workspace.db()) ? Outcome(ok)
                                                                            : notAllowed("actor");
    return own ? Outcome(ok) : mayUndoOthers(workspace, command.id);
}

// An action that a discussion made is worked on afterwards: only its making is what was signed.
bool isLaterWork(const ChangeLog& log, int table, qint64 key, ChangeNo no) {
    if (table != TableOf<Action>::number)
        return false;
    const auto walked = log.walk(*log.table(table), key);
    return std::any_of(walked.begin(), walked.end(), [no](const WalkedChange& w) {
        return w.change.no == no && w.change.kind == ChangeKind::Set;
    });
}

bool touchesSigned(Workspace& workspace, ChangeNo no) {
    const auto place = workspace.log().placeOf(no);
    if (!place)
        return false;
    const auto [table, key] = *place;
    return table == TableOf<SignedRecord>::number || table == TableOf<Amendment>::number ||
           (isSaidInSigned(workspace.db(), table, key) &&
            !isLaterWork(workspace.log(), table, key, no));
}

} // namespace

Result<ChangeNo> undo(Workspace& workspace, ChangeNo no) {
    const auto command = workspace.log().command(no);
    if (!command)
        return notFound("command");
    if (const Outcome may = mayUndo(workspace, *command); !may)
        return may.error();
    for (const ChangeNo change : workspace.log().changesOf(no))
        if (touchesSigned(workspace, change))
            return notAllowed("undo.signed");
    return workspace.change("undo", [&](Changes& changes) -> Result<ChangeNo> {
        if (const Outcome done = undoCommand(workspace.log(), changes, no); !done)
            return done.error();
        return changes.command();
    });
}

} // namespace rt
