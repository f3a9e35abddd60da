// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <functional>
#include <vector>

class QObject;

namespace rt {

struct MemberPc {
    QUuid device;
    bool removed = false, own = false;
};

struct MemberGrant {    // what somebody is in the trust or in a hub
    int role = 0;       // its number in the membership log
    QUuid hub;          // null: in the whole trust
    QString words = {}; // "Coordinator in hub 13"

    bool operator==(const MemberGrant& other) const {
        return role == other.role && hub == other.hub;
    }
};

struct TrustMemberLine {
    QUuid person;
    QString name;
    std::vector<MemberGrant> grants; // as they stand; of the staff list before somebody is a member
    bool isMember = false, mayBeInvited = false;
    QDateTime invitedUntil; // the last invitation that this PC made and nobody used
    std::vector<MemberPc> pcs;
};

struct JoinLine { // a PC that asks to be let in
    QUuid device, person;
    QString name, words; // the six words that it shows
    QString refused;     // why it cannot be; empty: it can
    bool ranOut = false; // its invitation is too old: another helps
};

struct RoleOffer {
    int role = 0;
    QString words;
    bool inHubs = true; // is given for hubs
};

struct HubOffer {
    QUuid hub;
    QString words;
};

struct Members {
    bool administrator = false; // else only oneself is shown
    // of the trust, then those of the staff list who may be invited
    std::vector<TrustMemberLine> people;
    std::vector<JoinLine> requests;
    std::vector<RoleOffer> roles; // the administrator's is the first
    std::vector<HubOffer> hubs;
    QStringList unrotated; // what waits for a new key after somebody left
};

struct InviteWish {
    QUuid person;
    std::vector<MemberGrant> grants; // none for a further PC of one's own
};

struct InvitationMade {
    QString text;
    QDateTime until;
};

// What administrators do, and everybody for PCs of their own. Answers come in the window's thread,
// unless `owner` is gone by then.
struct MemberCalls {
    template <class T> using Then = std::function<void(const Result<T>&)>;
    using Done = std::function<void(const Outcome&)>;

    std::function<void(QObject* owner, Then<Members>)> list;
    std::function<void(const InviteWish&, QObject* owner, Then<InvitationMade>)> invite;
    std::function<void(const InviteWish&, QObject* owner, Done)> give; // roles, no invitation
    std::function<void(QUuid person, const MemberGrant&, QObject* owner, Done)> takeAway;
    std::function<void(QUuid device, QObject* owner, Done)> approve;
    std::function<void(QUuid device, QObject* owner, Done)> remove;
    std::function<void(QUuid person, QObject* owner, Done)> removePerson; // with all their PCs
};

} // namespace rt
