// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/device_keys.h"
#include "core/vault/recovery.h"
#include "core/vault/scopes.h"

namespace rt {

// A person at a PC who writes entries from what they have read so far.
struct TestMember {
    QUuid person = QUuid::createUuid();
    DeviceKeys keys = makeDeviceKeys();
};

// A membership log in the making. Entries name all heads as parents unless told what was known.
struct MemberTrust {
    QUuid trust = QUuid::createUuid(), hub = QUuid::createUuid(), otherHub = QUuid::createUuid();
    RecoveryKey recovery = makeRecoveryKey();
    TestMember founder;
    std::vector<SignedEntry> log;
    EntryHash founding{};

    MemberTrust() {
        MemberEntry found = of(EntryKind::Found);
        found.author = found.device = founder.keys.device;
        found.person = founder.person;
        found.sign = founder.keys.signPublic;
        found.box = founder.keys.boxPublic;
        found.recoverySign = recovery.signPublic;
        found.recoveryBox = recovery.boxPublic;
        found.grants = {{MemberRole::Administrator, {}}, {MemberRole::Consultant, hub}};
        found.sequence = 1;
        founding = keep(signEntry(found, founder.keys.sign));
    }

    TrustMembers now() const { return evaluate(log, founding); }

    Keyring ringOf(const TestMember& member) const { return keyringOf(now(), member.keys); }

    MemberEntry of(EntryKind kind) const {
        MemberEntry entry;
        entry.kind = kind;
        entry.trust = trust;
        entry.at = 1'800'000'000'000;
        return entry;
    }

    EntryHash keep(SignedEntry entry) {
        log.push_back(std::move(entry));
        return log.back().hash;
    }

    // Writes after everything in `known`, or in the whole log.
    EntryHash write(const TestMember& by, MemberEntry entry,
                    const std::vector<SignedEntry>* known = nullptr) {
        const TrustMembers read = evaluate(known ? *known : log, founding);
        entry.author = by.keys.device;
        entry.parents = read.heads;
        entry.sequence = read.nextSequence;
        return keep(signEntry(entry, by.keys.sign));
    }

    EntryHash person(const TestMember& by, const TestMember& who, std::vector<RoleGrant> grants,
                     const std::vector<SignedEntry>* known = nullptr) {
        MemberEntry entry = of(EntryKind::Person);
        entry.person = who.person;
        entry.grants = std::move(grants);
        return write(by, entry, known);
    }

    EntryHash device(const TestMember& by, const TestMember& who, QUuid invitation = {},
                     const std::vector<SignedEntry>* known = nullptr) {
        MemberEntry entry = of(EntryKind::Device);
        entry.person = who.person;
        entry.device = who.keys.device;
        entry.sign = who.keys.signPublic;
        entry.box = who.keys.boxPublic;
        entry.invitation = invitation;
        return write(by, entry, known);
    }

    void join(const TestMember& who, std::vector<RoleGrant> grants) {
        person(founder, who, std::move(grants));
        device(founder, who);
    }

    EntryHash revoke(const TestMember& by, const TestMember& who, std::vector<Cut> cuts = {},
                     const std::vector<SignedEntry>* known = nullptr) {
        MemberEntry entry = of(EntryKind::RevokeDevice);
        entry.device = who.keys.device;
        entry.cuts = std::move(cuts);
        return write(by, entry, known);
    }

    EntryHash about(const TestMember& by, EntryKind kind, const TestMember& who,
                    std::vector<RoleGrant> grants = {},
                    const std::vector<SignedEntry>* known = nullptr) {
        MemberEntry entry = of(kind);
        entry.person = who.person;
        entry.grants = std::move(grants);
        return write(by, entry, known);
    }

    EntryHash rotate(const TestMember& by, QUuid scope,
                     const std::vector<SignedEntry>* known = nullptr) {
        const TrustMembers read = evaluate(known ? *known : log, founding);
        MemberEntry entry = of(EntryKind::Generation);
        entry.scope = scope;
        entry.generation = nextGeneration(read.newest(scope));
        sealGeneration(entry, read, keyringOf(read, by.keys), makeScopeKey());
        return write(by, entry, known);
    }

    QUuid hubKey() const { return hubScope(trust, hub); }
};

// All that a membership says, to compare two readings of one log.
inline QByteArray fingerprint(const TrustMembers& m) {
    QByteArray all;
    for (const auto& [id, person] : m.people) {
        all += id.toRfc4122();
        for (const RoleGrant& grant : person.grants)
            all += char(grant.role) + grant.hub.toRfc4122();
    }
    for (const auto& [id, device] : m.devices) {
        all += id.toRfc4122() + device.person.toRfc4122() + (device.revoked ? "x" : "-");
        for (const auto& [stream, ends] : device.ends)
            for (const StreamEnd& end : ends)
                all += stream.first.toRfc4122() + QByteArray::number(end.last);
    }
    for (const auto& [scope, generations] : m.scopes)
        for (const auto& [number, generation] : generations)
            all += scope.toRfc4122() + QByteArray::number(number) +
                   QByteArray::number(qulonglong(generation.boxes.size()));
    for (const EntryHash& head : m.heads)
        all += hexOf(head).toLatin1();
    return all + QByteArray::number(qulonglong(m.waiting)) +
           QByteArray::number(qulonglong(m.setAside.size()));
}

} // namespace rt
