// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust.h"

#include "core/sync/file_names.h"
#include "core/vault/device_keys.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostParents = 1000;

EntryHash hashIn(const QString& hex) {
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    EntryHash hash{};
    if (bytes.size() == qsizetype(hash.size()))
        std::copy_n(bytes.begin(), hash.size(), hash.begin());
    return hash;
}

} // namespace

TrustFacts trustFactsOf(const Profile& profile) {
    return {QUuid::fromString(profile.local(u"trust"_s)), hashIn(profile.local(u"founding"_s)),
            profile.local(u"share"_s)};
}

void rememberTrust(Profile& profile, const TrustFacts& facts) {
    profile.setLocal(u"share"_s, facts.share);
    profile.setLocal(u"founding"_s, hexOf(facts.founding));
    profile.setLocal(u"trust"_s, facts.trust.toString(QUuid::WithoutBraces));
}

Trust::Trust(const Profile& profile)
    : m_facts(trustFactsOf(profile)),
      m_keys(readDeviceKeys(profile.folder(), profile.deviceKey())),
      m_files(profile.folder()) {
    read();
}

void Trust::read() {
    m_membership = evaluate(m_files.entries(), m_facts.founding);
    m_ring = keyringOf(m_membership, m_keys);
}

QUuid Trust::person() const {
    const auto device = m_membership.devices.find(m_keys.device);
    return device == m_membership.devices.end() ? QUuid() : device->second.person;
}

bool Trust::isRevoked() const {
    const auto device = m_membership.devices.find(m_keys.device);
    return device != m_membership.devices.end() && device->second.revoked;
}

QString Trust::nameOf(QUuid person) const {
    const auto found = m_membership.people.find(person);
    return found == m_membership.people.end()
               ? QString()
               : openName(m_ring, m_membership.trust, found->second.name);
}

std::vector<QUuid> Trust::unrotated() const {
    std::vector<QUuid> scopes;
    for (const QUuid scope : m_membership.allScopes())
        if (needsRotation(m_membership, scope))
            scopes.push_back(scope);
    return scopes;
}

MemberEntry Trust::begin(EntryKind kind, qint64 now) const {
    MemberEntry entry;
    entry.kind = kind;
    entry.trust = m_facts.trust;
    entry.author = m_keys.device;
    entry.at = now;
    entry.parents = m_membership.heads;
    if (entry.parents.size() > mostParents)
        entry.parents.resize(mostParents);
    entry.sequence = m_membership.nextSequence;
    return entry;
}

void Trust::sign(MemberEntry entry) {
    keep(signEntry(entry, m_keys.sign));
}

void Trust::keep(const SignedEntry& entry) {
    m_files.add(entry);
    read();
}

MembershipFiles::Outcome Trust::exchange(Share& share) {
    // An empty folder in the drive's place, or another trust's, is left alone.
    const auto root = share.list({});
    if (!root || !root.value.contains(names::root(m_facts.trust))) {
        MembershipFiles::Outcome away;
        away.away = true;
        return away;
    }
    const auto outcome = m_files.exchange(share, m_keys.device);
    if (outcome.received)
        read();
    return outcome;
}

size_t Trust::upkeep(qint64 now) {
    size_t done = 0;
    if (isAdmitted())
        for (const QUuid scope : m_membership.allScopes())
            done += upkeepOf(scope, now);
    return done;
}

bool Trust::upkeepOf(QUuid scope, qint64 now) {
    const quint32 newest = m_membership.newest(scope);
    if (!m_membership.holds(person(), scope) || (newest && !m_ring.key(scope, newest)))
        return false;
    if (!newest || needsRotation(m_membership, scope)) {
        MemberEntry entry = begin(EntryKind::Generation, now);
        entry.scope = scope;
        entry.generation = nextGeneration(newest);
        sealGeneration(entry, m_membership, m_ring, makeScopeKey());
        sign(entry);
        return true;
    }
    MemberEntry entry = begin(EntryKind::Boxes, now);
    entry.boxes = missingBoxes(m_membership, m_ring, scope);
    if (entry.boxes.empty())
        return false;
    entry.scope = scope;
    entry.generation = newest;
    sign(entry);
    return true;
}

} // namespace rt
