// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/keyring.h"

#include <QString>

#include <optional>
#include <string_view>

// One entry of the membership log: signed, linked by hashes to those that its author knew, never
// changed. FORMAT.md has its bytes. Names are sealed, so that a stranger reads none.
namespace rt {

using EntryHash = std::array<unsigned char, 32>;

// What somebody is in the trust or in a hub. The numbers stand in entries and are never reused.
enum class MemberRole : quint8 {
    Administrator = 1, // signs people and devices; needs no hub's key
    Returns = 2,       // reads all hubs, for returns and audits
    Consultant = 10,
    Coordinator,
    SeniorSocialWorker,
    SocialWorker,
    FamilySupport,
    NewlyQualified,
    Clinician,
    GroupManager,
    ClinicalLead,
    BusinessSupport,
    HeadOfOperations,
    QualityAssurance,
    Partner
};

struct RoleGrant {
    MemberRole role = MemberRole::SocialWorker;
    QUuid hub; // null: in the whole trust

    bool operator==(const RoleGrant&) const = default;

    bool operator<(const RoleGrant& other) const {
        return role != other.role ? role < other.role : hub < other.hub;
    }
};

struct Cut { // the last file of a stream of a device in a scope that is still believed
    QUuid device, scope, incarnation;
    StreamEnd end;

    bool operator==(const Cut&) const = default;
};

struct KeyBox {
    QUuid device;
    QByteArray box; // sealed to the device: 80 bytes

    bool operator==(const KeyBox&) const = default;
};

struct OlderKey {
    quint32 generation = 0;
    QByteArray sealed; // under the newer key: 104 bytes

    bool operator==(const OlderKey&) const = default;
};

struct SealedName {
    quint32 generation = 0; // of the trust's scope; 0: none
    QByteArray sealed;

    bool operator==(const SealedName&) const = default;
};

enum class EntryKind : quint16 {
    Found = 1,        // person, device, its keys, grants, recovery's keys
    Person = 2,       // person, name, grants
    Grant = 3,        // person, grants
    Withdraw = 4,     // person, grants, cuts
    Device = 5,       // person, device, its keys, invitation
    RevokeDevice = 6, // device, cuts
    RevokePerson = 7, // person, cuts
    Generation = 8,   // scope, generation, commitment, boxes, older keys, recovery's box
    Boxes = 9,        // scope, generation, boxes
    Recovery = 10,    // person, device, its keys, name, grants; signed by the recovery key
    Seen = 11,        // cuts: what the author had read of devices before it knew of their removal
    Fork = 12         // incarnation, count: two PCs wrote under one name from there on
};

// Only the fields of its kind are set; the rest are as they are here.
struct MemberEntry {
    EntryKind kind = EntryKind::Found;
    QUuid trust, author;  // author: a device; null for Recovery
    qint64 at = 0;        // milliseconds since 1970 by the author's clock: for display
    quint32 sequence = 1; // one more than the greatest of its parents
    std::vector<EntryHash> parents;

    QUuid person, device, invitation, scope;
    PublicKey sign{}, box{}, recoverySign{}, recoveryBox{};
    SealedName name;
    std::vector<RoleGrant> grants;
    std::vector<Cut> cuts;
    QUuid incarnation;
    quint64 from = 0;
    quint32 generation = 0;
    std::array<unsigned char, 32> commitment{};
    std::vector<KeyBox> boxes;
    std::vector<OlderKey> older;
    QByteArray recoveryKeyBox;

    bool operator==(const MemberEntry&) const = default;
};

// An entry as it was read: its bytes, their hash, and what they say. Whether the signature is the
// author's is asked apart, as that takes the author's key.
struct SignedEntry {
    QByteArray bytes;
    EntryHash hash{};
    MemberEntry entry;
};

inline constexpr qsizetype largestEntry = 1 << 20;

SignedEntry signEntry(const MemberEntry& entry, const Secret& sign);

// Nothing when the bytes are torn, strange, or of a newer program; `newer` tells the last apart.
std::optional<SignedEntry> readEntry(const QByteArray& bytes, bool* newer = nullptr);

bool isSignedBy(const SignedEntry& entry, const PublicKey& sign);

QString hexOf(const EntryHash& hash);

} // namespace rt
