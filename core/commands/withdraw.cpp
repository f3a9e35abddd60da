// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/withdraw.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"

namespace rt {

namespace {

bool isSigned(const Database& db, DiscussionId discussion) {
    return !discussion.isNull() &&
           firstRowOf<SignedRecord>(db, "discussion=?", discussion).has_value();
}

// What only this type has to look at before it goes.
template <class T> Outcome mayGo(const Database&, const T&) {
    return ok;
}

Outcome mayGo(const Database& db, const Action& action) {
    return isSigned(db, action.from) ? notAllowed("withdraw.signed") : Outcome(ok);
}

Outcome mayGo(const Database&, const Direction& direction) {
    return direction.discussion.isNull() ? Outcome(ok) : notAllowed("withdraw.discussion");
}

Outcome mayGo(const Database& db, const Challenge& challenge) {
    return isSigned(db, challenge.discussion) ? notAllowed("withdraw.signed") : Outcome(ok);
}

Outcome mayGo(const Database& db, const Child& child) {
    const auto record =
        firstRowOf<SignedRecord>(db, "family=? AND child=?", child.family, child.id);
    if (record)
        return notAllowed("withdraw.signed");
    if (firstRowOf<Allocation>(db, "child=? AND to_day IS NULL", child.id))
        return notAllowed("withdraw.open_case");
    return ok;
}

Outcome mayGo(const Database& db, const Family& family) {
    if (firstRowOf<SignedRecord>(db, "family=?", family.id))
        return notAllowed("withdraw.signed");
    if (firstRowOf<Case>(db, "family=? AND closed IS NULL", family.id))
        return notAllowed("withdraw.open_case");
    return ok;
}

// What goes with it.
template <class T> void takeAlong(Changes&, const Database&, const T&) {}

void takeAlong(Changes& changes, const Database& db, const Note& note) {
    for (const Visit& visit :
         rowsOf<Visit>(db, "family=? AND note=? ORDER BY key", note.family, note.id))
        changes.withdraw<Visit>(visit.id);
}

// Kin and addresses of somebody who never belonged to the family.
void takeAlongOf(Changes& changes, const Database& db, FamilyId family, const QUuid& member) {
    for (const Relation& one :
         rowsOf<Relation>(db, "family=?1 AND (who=?2 OR whom=?2) ORDER BY key", family, member))
        changes.withdraw<Relation>(one.id);
    for (const Address& one :
         rowsOf<Address>(db, "family=? AND person=? ORDER BY key", family, member))
        changes.withdraw<Address>(one.id);
}

void takeAlong(Changes& changes, const Database& db, const Child& child) {
    takeAlongOf(changes, db, child.family, child.id.value);
}

void takeAlong(Changes& changes, const Database& db, const Adult& adult) {
    takeAlongOf(changes, db, adult.family, adult.id.value);
}

FamilyId familyOf(const Family& family) {
    return family.id;
}

template <class T> FamilyId familyOf(const T& value) {
    return value.family;
}

// Who takes it back: whoever writes of the family; of what was decided or challenged, fewer.
template <class T> Outcome mayTakeBack(Workspace& workspace, const T& value) {
    return mayWork(workspace, familyOf(value));
}

Outcome mayTakeBack(Workspace& workspace, const Note& note) {
    return note.author == workspace.actor() ? mayAct(workspace, Deed::WriteNotes, note.family)
                                            : mayWork(workspace, note.family);
}

Outcome mayTakeBack(Workspace& workspace, const Direction& direction) {
    return direction.decider.isNull() ? mayAct(workspace, Deed::RecordDirection, direction.family)
                                      : mayDecide(workspace, direction.level, direction.family);
}

Outcome mayTakeBack(Workspace& workspace, const Challenge& challenge) {
    if (challenge.by == workspace.actor())
        return mayAct(workspace, Deed::WriteNotes, challenge.family);
    return mayDecide(workspace, Authority::GroupManager, challenge.family);
}

template <class T> Outcome withdrawRow(Workspace& workspace, const Withdraw<T>& wish) {
    const Database& db = workspace.db();
    const auto value = rowOf<T>(db, wish.id);
    if (!value)
        return Error{ErrorCode::NotFound, QString::fromStdString(specOf<T>().name)};
    if (const Outcome may = firstOf(mayTakeBack(workspace, *value),
                                    require(!blank(wish.why), "withdraw.why"), mayGo(db, *value));
        !may)
        return may;
    static const std::string name = specOf<T>().name + ".withdraw";
    return workspace.change(
        name.c_str(),
        [&](Changes& c) -> Outcome {
            takeAlong(c, db, *value);
            c.withdraw<T>(wish.id);
            return ok;
        },
        wish.why);
}

} // namespace

// clang-format off
Outcome withdraw(Workspace& w, const Withdraw<Note>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Visit>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Voice>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Incident>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<KeyDate>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Action>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Direction>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Challenge>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Relation>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Address>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Adult>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Child>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Attachment>& wish) { return withdrawRow(w, wish); }
Outcome withdraw(Workspace& w, const Withdraw<Family>& wish) { return withdrawRow(w, wish); }

// clang-format on

} // namespace rt
