// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_leaving.h"

#include "core/sync/sealed_file.h"

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

std::vector<Cut> cutsOfPerson(const Trust& trust, const Database& db, QUuid person) {
    std::vector<Cut> all;
    for (const auto& [id, device] : trust.membership().devices)
        if (device.person == person)
            for (const Cut& cut : cutsOf(db, id))
                all.push_back(cut);
    return all;
}

} // namespace

std::vector<Cut> cutsOf(const Database& db, QUuid device) {
    std::map<QUuid, quint64> last;
    auto s = db.prepare("SELECT s.scope, s.sequence, f.bytes FROM sync_stream s JOIN sync_file f "
                        "ON f.scope=s.scope AND f.device=s.device AND f.sequence=s.sequence");
    while (s.step())
        if (const auto head = readHead(s.bytes(2)); head && head->device == device) {
            quint64& sequence = last[s.uuid(0)];
            sequence = std::max(sequence, quint64(s.number(1)));
        }
    std::vector<Cut> cuts;
    for (const auto& [scope, sequence] : last)
        cuts.push_back({device, scope, sequence});
    return cuts;
}

Outcome revokeDevice(Trust& trust, const Database& db, QUuid device, qint64 now) {
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
    entry.cuts = cutsOf(db, device);
    trust.sign(entry);
    trust.upkeep(now);
    return ok;
}

Outcome revokePerson(Trust& trust, const Database& db, QUuid person, qint64 now) {
    if (const Outcome may = mayTake(trust); !may)
        return may;
    if (!trust.membership().people.contains(person))
        return notFound("trust.unknown");
    if (!leavesAdministrator(trust.membership(), {}, person))
        return notAllowed("trust.last_administrator");
    MemberEntry entry = trust.begin(EntryKind::RevokePerson, now);
    entry.person = person;
    entry.cuts = cutsOfPerson(trust, db, person);
    trust.sign(entry);
    trust.upkeep(now);
    return ok;
}

Outcome withdrawGrants(Trust& trust, const Database& db, QUuid person,
                       const std::vector<RoleGrant>& grants, qint64 now) {
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
    for (const Cut& cut : cutsOfPerson(trust, db, person))
        if (!opens(left, trust.facts().trust, cut.scope))
            entry.cuts.push_back(cut);
    trust.sign(entry);
    trust.upkeep(now);
    return ok;
}

} // namespace rt
