// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/vault/member_entry.h"

#include <QStringList>

namespace rt {

// What an administrator hands to somebody whose PC is to join: which trust, as whom, until when.
// Roles and hubs stand in the membership log already; the invitation gives no right by itself.
struct Invitation {
    QUuid trust, id, person, issuer; // issuer: a device
    EntryHash founding{};
    qint64 expires = 0; // milliseconds since 1970
    QByteArray core;    // the signed bytes, as a request repeats them
    QString name;       // of the person, for the new PC's first screen; not part of the core
};

inline constexpr qint64 invitationLasts = qint64(72) * 60 * 60 * 1000;

Invitation makeInvitation(const DeviceKeys& issuer, QUuid trust, const EntryHash& founding,
                          QUuid person, const QString& name, qint64 now);

QString invitationText(const Invitation& invitation);

// Invalid, "invitation.typed": a slip of the pen; "invitation.newer".
Result<Invitation> readInvitation(const QString& text);
std::optional<Invitation> readInvitationCore(const QByteArray& core);
bool isIssuedBy(const Invitation& invitation, const PublicKey& sign);

// What the new PC leaves on the share: its keys, and the invitation that it follows.
struct JoinRequest {
    QUuid device;
    PublicKey sign{}, box{};
    qint64 at = 0;
    Invitation invitation;
    QByteArray bytes;
};

JoinRequest makeRequest(const DeviceKeys& keys, const Invitation& invitation, qint64 now);
std::optional<JoinRequest> readRequest(const QByteArray& bytes);

// Six words that follow from the new PC's two keys and the trust: both people read them aloud, and
// a request that somebody put in its place would have others.
QStringList spokenWords(const JoinRequest& request);

} // namespace rt
