// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/relations.h"

#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"

namespace rt {

Result<RelationId> relate(Workspace& workspace, const Relation& relation) {
    const Database& db = workspace.db();
    if (const Outcome may = firstOf(
            mayKeepFamily(workspace, relation.family),
            require(exists<Family>(db, relation.family), "relation.family"),
            require(isMemberOf(db, relation.who, relation.family), "relation.who"),
            require(isMemberOf(db, relation.whom, relation.family) && relation.who != relation.whom,
                    "relation.whom"),
            require(!relation.to.isValid() || !relation.from.isValid() ||
                        relation.from <= relation.to,
                    "relation.to_day"));
        !may)
        return may.error();
    return addAs(workspace, "relation.add", relation);
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
    const Database& db = workspace.db();
    if (const Outcome may = firstOf(
            mayKeepFamily(workspace, address.family),
            require(exists<Family>(db, address.family), "address.family"),
            require(address.person.isNull() || isMemberOf(db, address.person, address.family),
                    "address.person"),
            require(!blank(address.lines) || !blank(address.postcode), "address.lines"),
            require(!address.to.isValid() || !address.from.isValid() || address.from <= address.to,
                    "address.to_day"));
        !may)
        return may.error();
    return addAs(workspace, "address.add", address);
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
