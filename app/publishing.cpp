// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing.h"

#include "core/commands/publishing.h"
#include "core/commands/same_people.h"
#include "core/vault/scopes.h"

namespace rt {

namespace {

HubKeys hubKeys(const Trust& trust, const Database& db) {
    const QUuid id = trust.facts().trust, person = trust.person();
    const auto holds = [&](QUuid scope) {
        return trust.membership().holds(person, scope) && trust.ring().generation(scope) > 0;
    };
    HubKeys keys;
    keys.index = holds(indexScope(id));
    keys.counts = holds(countsScope(id));
    auto hubs = db.prepare("SELECT id FROM hub WHERE gone&1=0 ORDER BY id");
    while (hubs.step())
        if (holds(hubScope(id, hubs.uuid(0))))
            keys.held.insert(hubs.uuid(0));
    const auto found = trust.membership().people.find(person);
    if (found == trust.membership().people.end())
        return keys;
    std::set<QUuid> own;
    for (const RoleGrant& grant : found->second.grants)
        if (grant.role != MemberRole::Partner && keys.held.contains(grant.hub))
            own.insert(grant.hub);
    for (const QUuid& hub : own)
        keys.own.push_back({hub});
    return keys;
}

} // namespace

void publishIn(SyncOptions& options, const Trust& trust) {
    options.derive = [&trust, publishing = std::make_shared<Publishing>()](const AtWriter& writer) {
        size_t rows = 0;
        writer([&](Workspace& workspace) { rows = settleSamePeople(workspace); });
        return rows +
               publishing->run(writer, [&trust](const Database& db) { return hubKeys(trust, db); });
    };
}

} // namespace rt
