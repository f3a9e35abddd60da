// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_round.h"

#include "core/base/platform.h"
#include "core/domain/organisation.h"
#include "core/sync/trust_cuts.h"
#include "core/sync/trust_rights.h"
#include "core/vault/scopes.h"

#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

QString machineToken(const Profile& profile, QUuid device) {
    if (const QString said = profile.local(u"machine-token"_s); !said.isEmpty())
        return said;
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/roundtable"_s;
    platform::makePrivateFolder(folder);
    return folder + u'/' + device.toString(QUuid::WithoutBraces) + u".token"_s;
}

SyncOptions syncOptions(const Trust& trust, const QString& tokenFile) {
    SyncOptions options;
    options.trust = trust.facts().trust;
    options.person = trust.person();
    if (const auto found = trust.membership().people.find(options.person);
        found != trust.membership().people.end())
        for (const RoleGrant& grant : found->second.grants)
            if (!grant.hub.isNull())
                options.home.push_back(hubScope(options.trust, grant.hub));
    options.mayChange = [&trust](const Wish& wish) { return mayChange(trust.membership(), wish); };
    options.boxesOf = [&trust](QUuid scope) {
        std::vector<PublicKey> boxes;
        for (const QUuid& device : trust.membership().holders(scope))
            boxes.push_back(trust.membership().devices.at(device).box);
        return boxes;
    };
    options.tokenFile = tokenFile;
    options.machine = QSysInfo::machineUniqueId();
    return options;
}

MembershipFiles::Outcome exchangeMembers(Trust& trust, Share& share, qint64 now) {
    const auto outcome = trust.exchange(share);
    return !outcome.away && trust.upkeep(now) > 0 ? trust.exchange(share) : outcome;
}

MembershipFiles::Outcome exchangeMembers(Trust& trust, Share& share, const AtWriter& writer,
                                         qint64 now) {
    const auto outcome = exchangeMembers(trust, share, now);
    bool told = false;
    writer([&](Workspace& workspace) {
        if (noteRights(workspace, trust.membership()))
            told = tellSeen(trust, workspace.db(), now);
        told |= tellForks(trust, workspace.db(), now);
    });
    return told && !outcome.away ? trust.exchange(share) : outcome;
}

std::vector<RoleGrant> staffGrants(const Database& db, QUuid person) {
    std::vector<RoleGrant> grants;
    auto s = db.prepare("SELECT role, hub FROM membership WHERE person=? AND gone&1=0 AND "
                        "to_day IS NULL ORDER BY key");
    for (s.bind(1, person); s.step();)
        grants.push_back({memberRole(s.read<Role>(0)), s.uuid(1)});
    return grants;
}

std::vector<RoleGrant> founderGrants(const Database& db, QUuid person) {
    std::vector<RoleGrant> grants = staffGrants(db, person);
    Role own = Role::Coordinator;
    auto s = db.prepare("SELECT role FROM person WHERE id=?");
    if (s.bind(1, person).step())
        own = s.read<Role>(0);
    auto hubs = db.prepare("SELECT id FROM hub WHERE gone&1=0 ORDER BY label, id");
    while (hubs.step())
        if (std::none_of(grants.begin(), grants.end(),
                         [hub = hubs.uuid(0)](const RoleGrant& one) { return one.hub == hub; }))
            grants.push_back({memberRole(own), hubs.uuid(0)});
    return grants;
}

} // namespace rt
