// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/people.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"
#include "core/domain/organisation_rules.h"

namespace rt {

namespace {

bool inOrder(QDate from, QDate to) {
    return !from.isValid() || !to.isValid() || from <= to;
}

Outcome checkPerson(const Person& person) {
    return firstOf(require(!blank(person.given) || !blank(person.family), "person.given"),
                   require(person.share >= 0 && person.share <= 100, "person.share"),
                   require(inOrder(person.from, person.to), "person.to_day"));
}

Outcome checkMembership(const Database& db, const Membership& one) {
    const auto hub = rowOf<Hub>(db, one.hub);
    if (const Outcome fine =
            firstOf(require(exists<Person>(db, one.person), "membership.person"),
                    require(hub.has_value(), "membership.hub"),
                    require(one.from.isValid(), "membership.from_day"),
                    require(inOrder(one.from, one.to), "membership.to_day"),
                    require(one.share >= 0 && one.share <= 100, "membership.share"));
        !fine)
        return fine;
    if ((hub->closed.isValid() && one.from >= hub->closed) ||
        (hub->merged.isValid() && one.from >= hub->merged))
        return notAllowed("membership.hub_closed");
    for (const Membership& other :
         rowsOf<Membership>(db, "person=? AND hub=? ORDER BY key", one.person, one.hub))
        if (other.id != one.id && isCurrent(other.from, other.to, one.from))
            return Error{ErrorCode::Conflict, QStringLiteral("membership.person")};
    return ok;
}

} // namespace

Result<PersonId> addPerson(Workspace& workspace, const Person& person) {
    if (const Outcome may = firstOf(mayAct(workspace, Deed::KeepStructure), checkPerson(person));
        !may)
        return may.error();
    return addAs(workspace, "person.add", person);
}

Outcome editPerson(Workspace& workspace, const Edit<Person>& edit) {
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::KeepStructure), checkPerson(edit.after));
        !may)
        return may;
    return saveAs(workspace, "person.edit", edit);
}

Result<MembershipId> joinHub(Workspace& workspace, const Membership& membership) {
    Membership joining = membership;
    if (!joining.from.isValid())
        joining.from = workspace.today();
    if (const Outcome may = firstOf(mayAct(workspace, Deed::KeepStructure),
                                    checkMembership(workspace.db(), joining));
        !may)
        return may.error();
    return addAs(workspace, "membership.add", joining);
}

Outcome leaveHub(Workspace& workspace, const LeaveHub& leave) {
    if (const Outcome may = mayAct(workspace, Deed::KeepStructure); !may)
        return may;
    const auto one = rowOf<Membership>(workspace.db(), leave.membership);
    if (!one)
        return notFound("membership");
    if (!leave.on.isValid() || leave.on < one->from)
        return invalid("membership.to_day");
    return workspace.change(
        "membership.end",
        [&](Changes& c) {
            return c.update<Membership>(leave.membership, [&](Membership& m) { m.to = leave.on; });
        },
        leave.why);
}

Result<CoverId> arrangeCover(Workspace& workspace, const Cover& cover) {
    const Database& db = workspace.db();
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::KeepStructure),
                    require(exists<Person>(db, cover.person), "cover.person"),
                    require(exists<Person>(db, cover.coveredBy) && cover.coveredBy != cover.person,
                            "cover.covered_by"),
                    require(exists<Hub>(db, cover.hub), "cover.hub"),
                    require(cover.from.isValid(), "cover.from_day"),
                    require(inOrder(cover.from, cover.to), "cover.to_day"));
        !may)
        return may.error();
    return addAs(workspace, "cover.add", cover);
}

Outcome endCover(Workspace& workspace, const EndCover& end) {
    if (const Outcome may = mayAct(workspace, Deed::KeepStructure); !may)
        return may;
    const auto cover = rowOf<Cover>(workspace.db(), end.cover);
    if (!cover)
        return notFound("cover");
    if (!end.on.isValid() || end.on < cover->from)
        return invalid("cover.to_day");
    return workspace.change("cover.end", [&](Changes& c) {
        return c.update<Cover>(end.cover, [&](Cover& one) { one.to = end.on; });
    });
}

Result<PersonTagId> addTag(Workspace& workspace, const PersonTag& tag) {
    const bool own = tag.person == workspace.actor() && actorOf(workspace).role;
    if (!own)
        if (const Outcome may = mayAct(workspace, Deed::KeepStructure); !may)
            return may.error();
    if (const Outcome fine =
            firstOf(require(exists<Person>(workspace.db(), tag.person), "person_tag.person"),
                    require(!blank(tag.words), "person_tag.words"));
        !fine)
        return fine.error();
    PersonTag declared = tag;
    declared.words = tidyLine(tag.words);
    for (const PersonTag& other :
         rowsOf<PersonTag>(workspace.db(), "person=? ORDER BY key", tag.person))
        if (other.kind == declared.kind && folded(other.words) == folded(declared.words))
            return Error{ErrorCode::Conflict, QStringLiteral("person_tag.words")};
    return addAs(workspace, "tag.add", declared);
}

Outcome confirmTag(Workspace& workspace, const ConfirmTag& confirm) {
    if (const Outcome may = mayAct(workspace, Deed::RecordDirection); !may)
        return may;
    return workspace.change("tag.confirm", [&](Changes& c) {
        return c.update<PersonTag>(confirm.tag, [&](PersonTag& tag) {
            tag.confirmedBy = c.actor();
            tag.confirmedOn = c.env().today();
        });
    });
}

Outcome removeTag(Workspace& workspace, const RemoveTag& remove) {
    const auto tag = rowOf<PersonTag>(workspace.db(), remove.tag);
    if (!tag)
        return notFound("person_tag");
    const bool own = tag->person == workspace.actor() && actorOf(workspace).role;
    if (!own)
        if (const Outcome may = mayAct(workspace, Deed::KeepStructure); !may)
            return may;
    return workspace.change(
        "tag.remove",
        [&](Changes& c) -> Outcome {
            c.withdraw<PersonTag>(remove.tag);
            return ok;
        },
        remove.why);
}

} // namespace rt
