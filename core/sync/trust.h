// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/profile.h"
#include "core/sync/membership_files.h"
#include "core/vault/recovery.h"

namespace rt {

// What a profile remembers of its trust; null trust: it is in none.
struct TrustFacts {
    QUuid trust;
    EntryHash founding{};
    QString share; // where the shared folder is, as it was typed
};

TrustFacts trustFactsOf(const Profile& profile);
void rememberTrust(Profile& profile, const TrustFacts& facts);

// A profile's part in its trust: this device's keys, the membership log as far as it is known here,
// and the keys that it opens. What is signed here is on this PC's disk before it counts.
class Trust {
public:
    explicit Trust(const Profile& profile); // Precondition: trustFactsOf(profile).trust is not null

    const TrustFacts& facts() const { return m_facts; }

    const TrustMembers& membership() const { return m_membership; }

    const Keyring& ring() const { return m_ring; } // the same object for as long as this lives

    const DeviceKeys& keys() const { return m_keys; }

    QUuid person() const; // who works on this PC; null until it is admitted

    bool isAdmitted() const { return m_membership.current(m_keys.device) != nullptr; }

    bool isRevoked() const;

    bool isAdministrator() const { return isAdmitted() && m_membership.isAdministrator(person()); }

    QString nameOf(QUuid person) const;   // "" if this PC cannot open it
    std::vector<QUuid> unrotated() const; // scopes whose newest key somebody has who left

    // An entry of this kind by this device, after everything that it knows.
    MemberEntry begin(EntryKind kind, qint64 now) const;
    void sign(MemberEntry entry);
    void keep(const SignedEntry& entry);

    MembershipFiles::Outcome exchange(Share& share);

    // Seals keys to those who came, makes new ones after somebody left. Only of scopes that this
    // device holds. Returns how many entries that took.
    size_t upkeep(qint64 now);

private:
    void read();
    bool upkeepOf(QUuid scope, qint64 now);

    TrustFacts m_facts;
    DeviceKeys m_keys;
    MembershipFiles m_files;
    TrustMembers m_membership;
    Keyring m_ring;
};

} // namespace rt
