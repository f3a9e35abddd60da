// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/trust.h"
#include "core/vault/invitation.h"

// How a trust begins and how PCs come to it. Every refusal changes nothing.
namespace rt {

// Refused as "share.away", "share.read_only", "share.other_trust", "trust.founded" (this profile is
// in one already) or "trust.person" (nobody uses the profile). The new trust has everything that
// the profile holds; its person administers it and works in the given hubs. The key is kept
// nowhere.
Result<RecoveryKey> foundTrust(Profile& profile, Share& share, const QString& sharePath,
                               const QString& personName, const std::vector<RoleGrant>& grants);

// The same with a key that was shown and confirmed before anything was made.
Outcome foundTrust(Profile& profile, Share& share, const QString& sharePath,
                   const QString& personName, const std::vector<RoleGrant>& grants,
                   const RecoveryKey& recovery);

// A signed invitation for a person, who is entered with these grants first: by an administrator;
// without a person, for a further PC of one's own. "trust.not_administrator", "trust.not_admitted".
struct Invitee {
    QUuid person;
    QString name;
    std::vector<RoleGrant> grants;
};

Result<Invitation> invite(Trust& trust, const Invitee& invitee, qint64 now);

// What can be said before a profile is made: "invitation.expired", "invitation.other_trust",
// "share.away", "share.no_trust".
Outcome mayJoin(Share& share, const Invitation& invitation, qint64 now);

// Leaves a request on the share. The profile is new, or waits for the same trust already.
// As above, and "trust.joined", "share.read_only".
Result<JoinRequest> joinTrust(Profile& profile, Share& share, const QString& sharePath,
                              const Invitation& invitation, qint64 now);

struct PendingRequest {
    JoinRequest request;
    std::optional<Error> refused; // why it cannot be approved
};

// What stands on the share and is not admitted yet.
Result<std::vector<PendingRequest>> pendingRequests(const Trust& trust, Share& share, qint64 now);

// "invitation.expired", "invitation.used", "invitation.other_trust", "invitation.forged",
// "trust.not_administrator"; "trust.revoked_key" for a device that was revoked.
Outcome mayApprove(const Trust& trust, const JoinRequest& request, qint64 now);
Outcome approve(Trust& trust, const JoinRequest& request, qint64 now);

// This PC's own request, once it is admitted.
void removeOwnRequest(const Trust& trust, Share& share);

} // namespace rt
