// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/member_entry.h"

#include <map>
#include <set>

// Who belongs to the trust and may hold what: the pure reading of the membership log. The same set
// of entries says the same on every PC, in whatever order they came.
namespace rt {

struct MemberPerson {
    SealedName name;
    std::set<RoleGrant> grants; // as they stand
    std::set<RoleGrant> ever;   // given at any time: what came late from them is judged by these
};

struct MemberDevice {
    QUuid person;
    PublicKey sign{}, box{};
    bool revoked = false;
    std::set<QUuid> left; // scopes that its person held once and holds no more
    std::map<std::pair<QUuid, QUuid>, std::set<StreamEnd>> ends; // by scope and incarnation
};

struct ScopeGeneration {
    std::array<unsigned char, 32> commitment{};
    std::map<QUuid, std::vector<QByteArray>> boxes; // by device
    std::vector<OlderKey> older;
    QByteArray recoveryKeyBox;
};

enum class SetAsideWhy {
    Forged,     // not signed by its author
    Strange,    // another trust's, a second founding, a wrong number
    NotAllowed, // the author had no right to it
    Revoked,    // by a device that had been revoked
    Used        // an invitation, device or generation for the second time
};

struct SetAsideEntry {
    EntryHash hash{};
    QUuid author;
    EntryKind kind{};
    SetAsideWhy why{};
};

struct TrustMembers {
    QUuid trust;
    QUuid founder, founderDevice;
    qint64 foundedAt = 0;
    PublicKey recoverySign{}, recoveryBox{};
    std::map<QUuid, MemberPerson> people;
    std::map<QUuid, MemberDevice> devices; // revoked ones too
    std::map<QUuid, std::map<quint32, ScopeGeneration>> scopes;
    std::set<QUuid> usedInvitations;
    std::map<QUuid, quint64> forks; // incarnations that two PCs wrote under -> from which count
    std::vector<qint64> recoveries; // when the recovery key was used: every PC shows it

    std::vector<EntryHash> heads; // what the next entry names as its parents
    quint32 nextSequence = 1;
    std::vector<SetAsideEntry> setAside;
    size_t waiting = 0; // entries whose parents have not come

    const MemberDevice* current(QUuid device) const; // null: unknown or revoked
    const MemberPerson* personOf(QUuid device) const;
    bool isAdministrator(QUuid person) const;
    bool holds(QUuid person, QUuid scope) const;
    std::vector<QUuid> holders(QUuid scope) const; // devices, not revoked
    quint32 newest(QUuid scope) const;             // generation, 0: none
    std::set<QUuid> allScopes() const;             // that anybody holds or held
};

// Whether these grants give the key of a scope. Everybody holds the trust's and the counts';
// whoever works in a hub, but no partner agency, holds the index.
bool opens(const std::set<RoleGrant>& grants, QUuid trust, QUuid scope);

// `founding` is the hash of the entry that founded the trust: it comes with the root or with the
// invitation, and everything else follows from it.
TrustMembers evaluate(const std::vector<SignedEntry>& entries, const EntryHash& founding);

} // namespace rt
