// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/people.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"
#include "core/domain/organisation_rules.h"
#include "core/domain/rights.h"

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

bool isSelf(Workspace& workspace, PersonId person) {
    return person == workspace.actor() && !person.isNull();
}

Role roleOf(const Database& db, PersonId id) {
    const auto person = rowOf<Person>(db, id);
    return person ? person->role : Role::SocialWorker;
}

// Nobody gives themselves another role, brings themselves back, or makes others decide, unless
// they give rights.
Outcome mayEdit(Workspace& workspace, const Person& before, const Person& after) {
    const bool role = before.role != after.role;
    const bool time = before.from != after.from || before.to != after.to;
    const bool rights = role || (time && (isTrusted(before.role) || isSelf(workspace, before.id)));
    return rights ? mayGiveRights(workspace) : mayAct(workspace, Deed::KeepStructure);
}

// A place in a hub reaches its families: one's own, and those of people who decide, are given.
Outcome mayPlace(Workspace& workspace, const Membership& one) {
    const bool rights = isSelf(workspace, one.person) || isTrusted(one.role) ||
                        isTrusted(roleOf(workspace.db(), one.person));
    if (!rights && mayActIn(workspace, Deed::KeepStructure, {one.hub}))
        return ok;
    return mayGiveRights(workspace);
}

// Whoever is stood in for hands on their own; nobody takes what decides for themselves.
Outcome mayCover(Workspace& workspace, const Cover& cover) {
    const bool rights = isTrusted(roleOf(workspace.db(), cover.person));
    if (rights && isSelf(workspace, cover.person))
        return mayActIn(workspace, Deed::KeepStructure, {cover.hub});
    if (!rights && !isSelf(workspace, cover.coveredBy) &&
        mayActIn(workspace, Deed::KeepStructure, {cover.hub}))
        return ok;
    return mayGiveRights(workspace);
}

bool isMember(const Database& db, PersonId person, HubId hub, QDate day) {
    const auto all = rowsOf<Membership>(db, "person=? AND hub=? ORDER BY key", person, hub);
    return std::any_of(all.begin(), all.end(),
                       [day](const Membership& one) { return isCurrent(one.from, one.to, day); });
}

} // namespace

Result<PersonId> addPerson(Workspace& workspace, const Person& person) {
    const Outcome may =
        isTrusted(person.role) ? mayGiveRights(workspace) : mayAct(workspace, Deed::KeepStructure);
    if (const Outcome fine = firstOf(may, checkPerson(person)); !fine)
        return fine.error();
    return addAs(workspace, "person.add", person);
}

Outcome editPerson(Workspace& workspace, const Edit<Person>& edit) {
    const auto current = rowOf<Person>(workspace.db(), edit.before.value.id);
    if (!current)
        return notFound("person");
    if (const Outcome may =
            firstOf(mayEdit(workspace, edit.before.value, edit.after), checkPerson(edit.after));
        !may)
        return may;
    return saveAs(workspace, "person.edit", edit);
}

Result<MembershipId> joinHub(Workspace& workspace, const Membership& membership) {
    Membership joining = membership;
    if (!joining.from.isValid())
        joining.from = workspace.today();
    if (const Outcome may =
            firstOf(mayPlace(workspace, joining), checkMembership(workspace.db(), joining));
        !may)
        return may.error();
    return addAs(workspace, "membership.add", joining);
}

Outcome leaveHub(Workspace& workspace, const LeaveHub& leave) {
    const auto one = rowOf<Membership>(workspace.db(), leave.membership);
    if (!one)
        return notFound("membership");
    const bool longer = one->to.isValid() && leave.on > one->to; // a place given again
    if (const Outcome may = longer ? mayPlace(workspace, *one)
                                   : mayActIn(workspace, Deed::KeepStructure, {one->hub});
        !may && !mayGiveRights(workspace))
        return may;
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
    if (const Outcome may = firstOf(
            mayCover(workspace, cover), require(exists<Person>(db, cover.person), "cover.person"),
            require(cover.coveredBy.isNull() || (exists<Person>(db, cover.coveredBy) &&
                                                 cover.coveredBy != cover.person),
                    "cover.covered_by"),
            require(exists<Hub>(db, cover.hub), "cover.hub"),
            require(cover.from.isValid(), "cover.from_day"),
            require(isMember(db, cover.person, cover.hub, cover.from), "cover.hub"),
            require(inOrder(cover.from, cover.to), "cover.to_day"));
        !may)
        return may.error();
    return addAs(workspace, "cover.add", cover);
}

Outcome endCover(Workspace& workspace, const EndCover& end) {
    const auto cover = rowOf<Cover>(workspace.db(), end.cover);
    if (!cover)
        return notFound("cover");
    const bool longer = cover->to.isValid() && end.on > cover->to; // handed on for longer
    if (const Outcome may = longer ? mayCover(workspace, *cover)
                                   : mayActIn(workspace, Deed::KeepStructure, {cover->hub});
        !may && !mayGiveRights(workspace))
        return may;
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
    const auto declared = rowOf<PersonTag>(workspace.db(), confirm.tag);
    if (!declared)
        return notFound("person_tag");
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::RecordDirection),
                    require(!isSelf(workspace, declared->person), "person_tag.confirmed_by"));
        !may)
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
