// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/relations.h"

#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"

namespace rt {

namespace {

bool inOrder(QDate from, QDate to) {
    return !from.isValid() || !to.isValid() || from <= to;
}

Outcome checkRelation(const Database& db, const Relation& one) {
    return firstOf(
        require(exists<Family>(db, one.family), "relation.family"),
        require(isMemberOf(db, one.who, one.family), "relation.who"),
        require(isMemberOf(db, one.whom, one.family) && one.who != one.whom, "relation.whom"),
        require(inOrder(one.from, one.to), "relation.to_day"));
}

Outcome checkAddress(const Database& db, const Address& one) {
    return firstOf(
        require(exists<Family>(db, one.family), "address.family"),
        require(one.person.isNull() || isMemberOf(db, one.person, one.family), "address.person"),
        require(!blank(one.lines) || !blank(one.postcode), "address.lines"),
        require(inOrder(one.from, one.to), "address.to_day"));
}

// A protected address, and its protection, are for those who may see it.
Outcome mayKeepAddress(Workspace& workspace, const Address& address) {
    if (const Outcome may = mayKeepFamily(workspace, address.family); !may)
        return may;
    return blank(address.notKnownBy) ? Outcome(ok)
                                     : mayAct(workspace, Deed::SeeProtectedAddress, address.family);
}

} // namespace

Result<RelationId> relate(Workspace& workspace, const Relation& relation) {
    if (const Outcome may = firstOf(mayKeepFamily(workspace, relation.family),
                                    checkRelation(workspace.db(), relation));
        !may)
        return may.error();
    return addAs(workspace, "relation.add", relation);
}

Outcome editRelation(Workspace& workspace, const Edit<Relation>& edit) {
    if (const Outcome may =
            firstOf(mayKeepFamily(workspace, edit.before->family),
                    require(edit.after.family == edit.before->family, "relation.family"),
                    checkRelation(workspace.db(), edit.after));
        !may)
        return may;
    return saveAs(workspace, "relation.edit", edit);
}

Outcome endRelation(Workspace& workspace, const EndRelation& end) {
    const auto relation = rowOf<Relation>(workspace.db(), end.relation);
    if (!relation)
        return notFound("relation");
    if (const Outcome may = firstOf(
            mayKeepFamily(workspace, relation->family),
            require(end.on.isValid() && (!relation->from.isValid() || relation->from <= end.on),
                    "relation.to_day"));
        !may)
        return may;
    return workspace.change("relation.end", [&](Changes& c) {
        return c.update<Relation>(end.relation, [&](Relation& one) { one.to = end.on; });
    });
}

Result<AddressId> addAddress(Workspace& workspace, const Address& address) {
    if (const Outcome may = firstOf(mayKeepFamily(workspace, address.family),
                                    checkAddress(workspace.db(), address));
        !may)
        return may.error();
    return addAs(workspace, "address.add", address);
}

Outcome editAddress(Workspace& workspace, const Edit<Address>& edit) {
    if (const Outcome may =
            firstOf(mayKeepAddress(workspace, edit.before.value),
                    require(edit.after.family == edit.before->family, "address.family"),
                    checkAddress(workspace.db(), edit.after));
        !may)
        return may;
    return saveAs(workspace, "address.edit", edit);
}

Outcome endAddress(Workspace& workspace, const EndAddress& end) {
    const auto address = rowOf<Address>(workspace.db(), end.address);
    if (!address)
        return notFound("address");
    if (const Outcome may = firstOf(
            mayKeepFamily(workspace, address->family),
            require(end.on.isValid() && (!address->from.isValid() || address->from <= end.on),
                    "address.to_day"));
        !may)
        return may;
    return workspace.change("address.end", [&](Changes& c) {
        return c.update<Address>(end.address, [&](Address& one) { one.to = end.on; });
    });
}

} // namespace rt
