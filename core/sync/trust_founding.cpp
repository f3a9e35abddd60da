// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_founding.h"

#include "core/sync/exchange.h"
#include "core/sync/file_names.h"
#include "core/vault/device_keys.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QString requests = u"join"_s;

Error refusedShare(const char* rule) {
    return {ErrorCode::NotAllowed, QString::fromLatin1(rule)};
}

bool isRoot(const QString& name) {
    return name.startsWith(u"root."_s) && name.endsWith(u".rt"_s);
}

// Whether the share is there, and which trust's it is.
Result<QStringList> rootsOn(Share& share) {
    const auto listing = share.list({});
    if (!listing)
        return refusedShare("share.away");
    QStringList roots;
    for (const QString& name : listing.value)
        if (isRoot(name))
            roots << name;
    return roots;
}

DeviceKeys keysOf(const Profile& profile) {
    if (!hasDeviceKeys(profile.folder()))
        keepDeviceKeys(profile.folder(), profile.deviceKey(), makeDeviceKeys());
    return readDeviceKeys(profile.folder(), profile.deviceKey());
}

qint64 nowOf(Profile& profile) {
    return profile.workspace().env().now().toMSecsSinceEpoch();
}

SignedEntry foundingEntry(Profile& profile, const DeviceKeys& keys, const RecoveryKey& recovery,
                          const std::vector<RoleGrant>& grants) {
    MemberEntry found;
    found.trust = QUuid::createUuid();
    found.author = found.device = keys.device;
    // after everything that it brings along, also where a clock had run ahead
    const quint64 last = quint64(profile.workspace().db().number("SELECT max(clock) FROM command"));
    found.at = std::max(nowOf(profile), qint64(last >> 16) + 1);
    found.person = QUuid::fromString(profile.local(u"person"_s));
    found.sign = keys.signPublic;
    found.box = keys.boxPublic;
    found.recoverySign = recovery.signPublic;
    found.recoveryBox = recovery.boxPublic;
    found.grants = grants;
    found.grants.push_back({MemberRole::Administrator, {}});
    return signEntry(found, keys.sign);
}

QString requestName(const JoinRequest& request, int attempt) {
    return u"%1/%2.%3.req"_s.arg(requests, names::hex(fileHash(request.bytes), 16)).arg(attempt);
}

bool sent(Share& share, const JoinRequest& request) {
    for (int attempt = 1; attempt < 100; ++attempt) { // a torn one stays where it is
        const QString name = requestName(request, attempt);
        const auto there = share.read(name, 1 << 16);
        if (there && there.value == request.bytes)
            return true;
        if (there)
            continue;
        share.create(name, request.bytes);
        const auto back = share.read(name, 1 << 16);
        return back && back.value == request.bytes;
    }
    return false;
}

} // namespace

Result<RecoveryKey> foundTrust(Profile& profile, Share& share, const QString& sharePath,
                               const QString& personName, const std::vector<RoleGrant>& grants) {
    RecoveryKey recovery = makeRecoveryKey();
    if (const Outcome done = foundTrust(profile, share, sharePath, personName, grants, recovery);
        !done)
        return done.error();
    return recovery;
}

Outcome foundTrust(Profile& profile, Share& share, const QString& sharePath,
                   const QString& personName, const std::vector<RoleGrant>& grants,
                   const RecoveryKey& recovery) {
    if (!trustFactsOf(profile).trust.isNull())
        return refusedShare("trust.founded");
    if (QUuid::fromString(profile.local(u"person"_s)).isNull())
        return refusedShare("trust.person");
    const auto roots = rootsOn(share);
    if (!roots)
        return roots.error();
    if (!roots->isEmpty())
        return refusedShare("share.other_trust");
    const DeviceKeys keys = keysOf(profile);
    const SignedEntry founding = foundingEntry(profile, keys, recovery, grants);
    if (Exchange::mark(share, founding.entry.trust) != ShareState::Done)
        return refusedShare("share.read_only");
    MembershipFiles(profile.folder()).add(founding);
    rememberTrust(profile, {founding.entry.trust, founding.hash, sharePath});
    Trust trust(profile);
    trust.upkeep(founding.entry.at); // the first key of each scope
    MemberEntry name = trust.begin(EntryKind::Person, founding.entry.at);
    name.person = founding.entry.person;
    name.name = sealName(trust.ring(), founding.entry.trust, personName);
    trust.sign(name);
    trust.exchange(share);
    return ok;
}

Result<Invitation> invite(Trust& trust, const Invitee& invitee, qint64 now) {
    if (!trust.isAdmitted())
        return notAllowed("trust.not_admitted");
    const bool self = invitee.person == trust.person() && invitee.grants.empty();
    if (!self) {
        if (!trust.isAdministrator())
            return notAllowed("trust.not_administrator");
        const auto known = trust.membership().people.find(invitee.person);
        MemberEntry entry = trust.begin(EntryKind::Person, now);
        entry.person = invitee.person;
        for (const RoleGrant& grant : invitee.grants)
            if (known == trust.membership().people.end() || !known->second.grants.contains(grant))
                entry.grants.push_back(grant);
        if (known == trust.membership().people.end() && entry.grants.empty())
            return invalid("invitation.role");
        entry.name = sealName(trust.ring(), trust.facts().trust, invitee.name);
        if (known == trust.membership().people.end() || !entry.grants.empty())
            trust.sign(entry);
    }
    return makeInvitation(trust.keys(), trust.facts().trust, trust.facts().founding, invitee.person,
                          invitee.name, now);
}

Outcome mayJoin(Share& share, const Invitation& invitation, qint64 now) {
    if (now >= invitation.expires)
        return notAllowed("invitation.expired");
    const auto roots = rootsOn(share);
    if (!roots)
        return roots.error();
    if (!roots->contains(names::root(invitation.trust)))
        return notAllowed(roots->isEmpty() ? "share.no_trust" : "invitation.other_trust");
    return ok;
}

Result<JoinRequest> joinTrust(Profile& profile, Share& share, const QString& sharePath,
                              const Invitation& invitation, qint64 now) {
    const TrustFacts facts = trustFactsOf(profile);
    if (!facts.trust.isNull() && facts.trust != invitation.trust)
        return notAllowed("trust.joined");
    if (const Outcome may = mayJoin(share, invitation, now); !may)
        return may.error();
    const DeviceKeys keys = keysOf(profile);
    const JoinRequest request = makeRequest(keys, invitation, now);
    if (!sent(share, request))
        return notAllowed("share.read_only");
    profile.setLocal(u"person"_s, invitation.person.toString(QUuid::WithoutBraces));
    profile.setLocal(u"request"_s, names::hex(fileHash(request.bytes), 16));
    rememberTrust(profile, {invitation.trust, invitation.founding, sharePath});
    return request;
}

Outcome mayApprove(const Trust& trust, const JoinRequest& request, qint64 now) {
    const TrustMembers& members = trust.membership();
    const Invitation& invitation = request.invitation;
    if (invitation.trust != trust.facts().trust || invitation.founding != trust.facts().founding)
        return notAllowed("invitation.other_trust");
    const MemberDevice* issuer = members.current(invitation.issuer);
    const bool issued =
        issuer && isIssuedBy(invitation, issuer->sign) &&
        (members.isAdministrator(issuer->person) || issuer->person == invitation.person);
    if (!issued)
        return notAllowed("invitation.forged");
    if (!members.people.contains(invitation.person))
        return notAllowed("invitation.person");
    if (members.usedInvitations.contains(invitation.id))
        return notAllowed("invitation.used");
    if (now >= invitation.expires)
        return notAllowed("invitation.expired");
    if (members.devices.contains(request.device))
        return notAllowed("trust.revoked_key");
    if (!trust.isAdministrator() && !(trust.isAdmitted() && trust.person() == invitation.person))
        return notAllowed("trust.not_administrator");
    return ok;
}

Result<std::vector<PendingRequest>> pendingRequests(const Trust& trust, Share& share, qint64 now) {
    const auto listing = share.list(requests);
    if (!listing && listing.state != ShareState::NotThere)
        return refusedShare("share.away");
    std::vector<PendingRequest> pending;
    for (const QString& name : listing.value.mid(0, 1000)) {
        const auto bytes = share.read(requests + u'/' + name, 1 << 16);
        const auto request = bytes ? readRequest(bytes.value) : std::nullopt;
        if (!request || trust.membership().current(request->device))
            continue;
        const Outcome may = mayApprove(trust, *request, now);
        pending.push_back({*request, may ? std::nullopt : std::optional(may.error())});
    }
    return pending;
}

Outcome approve(Trust& trust, const JoinRequest& request, qint64 now) {
    if (const Outcome may = mayApprove(trust, request, now); !may)
        return may;
    MemberEntry entry = trust.begin(EntryKind::Device, now);
    entry.person = request.invitation.person;
    entry.device = request.device;
    entry.sign = request.sign;
    entry.box = request.box;
    entry.invitation = request.invitation.id;
    trust.sign(entry);
    trust.upkeep(now); // its boxes, as far as this PC holds the scopes
    return ok;
}

void removeOwnRequest(const Trust& trust, Share& share) {
    const auto listing = share.list(requests);
    for (const QString& name : listing.value.mid(0, 1000)) {
        const auto bytes = share.read(requests + u'/' + name, 1 << 16);
        const auto request = bytes ? readRequest(bytes.value) : std::nullopt;
        if (request && request->device == trust.keys().device)
            share.remove(requests + u'/' + name);
    }
}

} // namespace rt
