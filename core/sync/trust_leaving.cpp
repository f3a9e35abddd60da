// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_leaving.h"

#include <algorithm>

namespace rt {

namespace {

constexpr RoleGrant administration{MemberRole::Administrator, QUuid()};

// Whether an administrator with a PC is left without these.
bool leavesAdministrator(const TrustMembers& members, QUuid device, QUuid person) {
    return std::any_of(members.devices.begin(), members.devices.end(), [&](const auto& one) {
        return !one.second.revoked && one.first != device && one.second.person != person &&
               members.isAdministrator(one.second.person);
    });
}

Outcome mayTake(const Trust& trust) {
    return trust.isAdministrator() ? Outcome(ok) : notAllowed("trust.not_administrator");
}

// What is known here and what was found on the share, each once.
std::vector<Cut> cutsFor(const Database& db, const std::set<QUuid>& devices,
                         const std::vector<Cut>& shown) {
    std::vector<Cut> all;
    for (const Cut& cut : shown)
        if (devices.contains(cut.device))
            all.push_back(cut);
    for (const QUuid device : devices)
        for (const Cut& cut : cutsOf(db, device))
            if (std::find(all.begin(), all.end(), cut) == all.end())
                all.push_back(cut);
    return all;
}

} // namespace

std::set<QUuid> devicesOf(const Trust& trust, QUuid person) {
    std::set<QUuid> all;
    for (const auto& [id, device] : trust.membership().devices)
        if (device.person == person)
            all.insert(id);
    return all;
}

Outcome revokeDevice(Trust& trust, const Database& db, QUuid device, qint64 now,
                     const std::vector<Cut>& shown) {
    const TrustMembers& members = trust.membership();
    const MemberDevice* lost = members.current(device);
    if (!lost)
        return notFound("trust.unknown");
    if (!trust.isAdministrator() && !(trust.isAdmitted() && lost->person == trust.person()))
        return notAllowed("trust.not_administrator");
    if (!leavesAdministrator(members, device, {}))
        return notAllowed("trust.last_administrator");
    MemberEntry entry = trust.begin(EntryKind::RevokeDevice, now);
    entry.device = device;
    entry.cuts = cutsFor(db, {device}, shown);
    trust.sign(entry);
    trust.upkeep(now);
    return ok;
}

Outcome revokePerson(Trust& trust, const Database& db, QUuid person, qint64 now,
                     const std::vector<Cut>& shown) {
    if (const Outcome may = mayTake(trust); !may)
        return may;
    if (!trust.membership().people.contains(person))
        return notFound("trust.unknown");
    if (!leavesAdministrator(trust.membership(), {}, person))
        return notAllowed("trust.last_administrator");
    MemberEntry entry = trust.begin(EntryKind::RevokePerson, now);
    entry.person = person;
    entry.cuts = cutsFor(db, devicesOf(trust, person), shown);
    trust.sign(entry);
    trust.upkeep(now);
    return ok;
}

Outcome withdrawGrants(Trust& trust, const Database& db, QUuid person,
                       const std::vector<RoleGrant>& grants, qint64 now,
                       const std::vector<Cut>& shown) {
    if (const Outcome may = mayTake(trust); !may)
        return may;
    const auto found = trust.membership().people.find(person);
    if (found == trust.membership().people.end() || grants.empty() ||
        !std::all_of(grants.begin(), grants.end(),
                     [&](const RoleGrant& grant) { return found->second.grants.contains(grant); }))
        return notFound("trust.unknown");
    if (std::find(grants.begin(), grants.end(), administration) != grants.end() &&
        !leavesAdministrator(trust.membership(), {}, person))
        return notAllowed("trust.last_administrator");
    std::set<RoleGrant> left = found->second.grants;
    for (const RoleGrant& grant : grants)
        left.erase(grant);
    MemberEntry entry = trust.begin(EntryKind::Withdraw, now);
    entry.person = person;
    entry.grants = grants;
    for (const Cut& cut : cutsFor(db, devicesOf(trust, person), shown))
        if (!opens(left, trust.facts().trust, cut.scope))
            entry.cuts.push_back(cut);
    trust.sign(entry);
    trust.upkeep(now);
    return ok;
}

} // namespace rt
