// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Who is kin to whom, and who lived where, from day to day.
namespace rt {

struct EndRelation {
    RelationId relation;
    QDate on;
};

template <> struct Fields<EndRelation> {
    static constexpr auto list = std::make_tuple(field(1, "relation", &EndRelation::relation),
                                                 field(2, "on_day", &EndRelation::on));
};

struct EndAddress {
    AddressId address;
    QDate on;
};

template <> struct Fields<EndAddress> {
    static constexpr auto list = std::make_tuple(field(1, "address", &EndAddress::address),
                                                 field(2, "on_day", &EndAddress::on));
};

Result<RelationId> relate(Workspace& workspace, const Relation& relation);
Outcome editRelation(Workspace& workspace, const Edit<Relation>& edit);
Outcome endRelation(Workspace& workspace, const EndRelation& end);
Result<AddressId> addAddress(Workspace& workspace, const Address& address);
// A protected one needs the right to see it.
Outcome editAddress(Workspace& workspace, const Edit<Address>& edit);
Outcome endAddress(Workspace& workspace, const EndAddress& end);

} // namespace rt
