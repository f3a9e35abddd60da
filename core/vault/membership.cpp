// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/membership.h"

#include "core/vault/device_keys.h"
#include "core/vault/member_judge.h"
#include "core/vault/scopes.h"

#include <algorithm>

namespace rt {

namespace {

// Entries that some device of the trust signed. What strangers put on the share goes no further.
std::vector<SignedEntry> authentic(const std::vector<SignedEntry>& entries,
                                   const EntryHash& founding, TrustMembers& membership) {
    std::vector<const SignedEntry*> sorted;
    for (const SignedEntry& entry : entries)
        sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(), [](const SignedEntry* a, const SignedEntry* b) {
        return a->entry.sequence != b->entry.sequence ? a->entry.sequence < b->entry.sequence
                                                      : a->hash < b->hash;
    });
    std::map<QUuid, PublicKey> signers;
    std::vector<SignedEntry> kept;
    for (const SignedEntry* one : sorted) {
        const MemberEntry& entry = one->entry;
        if (one->hash == founding) {
            membership.trust = entry.trust;
            membership.recoverySign = entry.recoverySign;
            membership.recoveryBox = entry.recoveryBox;
            signers[entry.device] = entry.sign;
        }
        const auto signer = signers.find(entry.author);
        const bool known = entry.kind == EntryKind::Recovery
                               ? isSignedBy(*one, membership.recoverySign)
                               : signer != signers.end() && isSignedBy(*one, signer->second);
        if (!known || entry.trust != membership.trust) {
            membership.setAside.push_back({one->hash, entry.author, entry.kind,
                                           known ? SetAsideWhy::Strange : SetAsideWhy::Forged});
            continue;
        }
        if (!entry.device.isNull() && entry.device == deviceNamed(entry.sign, entry.box))
            signers.emplace(entry.device, entry.sign);
        kept.push_back(*one);
    }
    return kept;
}

class Reading {
public:
    Reading(const MemberGraph& graph, const MemberJudge& judge, TrustMembers& into)
        : m_graph(graph),
          m_judge(judge),
          m_into(into) {}

    void run() {
        for (size_t i = 0; i < m_graph.size(); ++i)
            if (m_judge.counts(i))
                take(i);
            else
                m_into.setAside.push_back({m_graph[i].hash, m_graph[i].entry.author,
                                           m_graph[i].entry.kind, *m_judge.verdict(i)});
        for (size_t i = 0; i < m_graph.size(); ++i) // when all grants and devices are known
            if (m_judge.counts(i))
                cut(m_graph[i].entry);
        findLeft();
        findHeads();
    }

private:
    void take(size_t i) {
        const MemberEntry& entry = m_graph[i].entry;
        switch (entry.kind) {
        case EntryKind::Found:
            m_into.founder = entry.person;
            m_into.founderDevice = entry.device;
            m_into.foundedAt = entry.at;
            admit(i);
            return give(i);
        case EntryKind::Recovery:
            m_into.recoveries.push_back(entry.at);
            admit(i);
            return give(i);
        case EntryKind::Person:
        case EntryKind::Grant:
            return give(i);
        case EntryKind::Device:
            return admit(i);
        case EntryKind::Generation: {
            auto& generation = m_into.scopes[entry.scope][entry.generation];
            generation.commitment = entry.commitment;
            generation.older = entry.older;
            generation.recoveryKeyBox = entry.recoveryKeyBox;
            return addBoxes(generation, entry);
        }
        case EntryKind::Boxes:
            return addBoxes(m_into.scopes[entry.scope][entry.generation], entry);
        case EntryKind::Withdraw:
        case EntryKind::RevokeDevice:
        case EntryKind::RevokePerson:
        case EntryKind::Seen:
            return;
        case EntryKind::Fork: {
            const auto [at, fresh] = m_into.forks.try_emplace(entry.incarnation, entry.from);
            if (!fresh)
                at->second = std::min(at->second, entry.from);
        }
        }
    }

    void give(size_t i) {
        const MemberEntry& entry = m_graph[i].entry;
        MemberPerson& person = m_into.people[entry.person];
        if (entry.name.generation)
            person.name = entry.name;
        for (const RoleGrant& grant : entry.grants) {
            person.ever.insert(grant);
            if (m_judge.stands(i, grant))
                person.grants.insert(grant);
        }
    }

    void admit(size_t i) {
        const MemberEntry& entry = m_graph[i].entry;
        m_into.devices[entry.device] = {entry.person,         entry.sign, entry.box,
                                        m_judge.isRevoked(i), {},         {}};
        if (!entry.invitation.isNull())
            m_into.usedInvitations.insert(entry.invitation);
    }

    static void addBoxes(ScopeGeneration& generation, const MemberEntry& entry) {
        for (const KeyBox& box : entry.boxes)
            generation.boxes[box.device].push_back(box.box);
    }

    // The furthest that an administrator named, or a holder had read, is what counts: so nothing
    // that anybody let in is refused elsewhere.
    void cut(const MemberEntry& entry) {
        for (const Cut& cut : entry.cuts) {
            const auto device = m_into.devices.find(cut.device);
            if (device == m_into.devices.end() ||
                (entry.kind == EntryKind::RevokeDevice && cut.device != entry.device) ||
                (entry.kind != EntryKind::RevokeDevice && entry.kind != EntryKind::Seen &&
                 device->second.person != entry.person))
                continue;
            device->second.ends[{cut.scope, cut.incarnation}].insert(cut.end);
        }
    }

    void findLeft() {
        const std::set<QUuid> scopes = m_into.allScopes();
        for (auto& [id, device] : m_into.devices) {
            const auto person = m_into.people.find(device.person);
            if (person == m_into.people.end() || person->second.ever == person->second.grants)
                continue;
            for (const QUuid scope : scopes)
                if (opens(person->second.ever, m_into.trust, scope) &&
                    !opens(person->second.grants, m_into.trust, scope))
                    device.left.insert(scope);
        }
    }

    void findHeads() {
        std::set<EntryHash> known;
        for (size_t i = m_graph.size(); i-- > 0;) {
            const SignedEntry& one = m_graph[i];
            const bool counts = m_judge.counts(i);
            if (counts && !known.contains(one.hash))
                m_into.heads.push_back(one.hash);
            if (counts || known.contains(one.hash))
                known.insert(one.entry.parents.begin(), one.entry.parents.end());
            if (counts)
                m_into.nextSequence = std::max(m_into.nextSequence, one.entry.sequence + 1);
        }
        std::sort(m_into.heads.begin(), m_into.heads.end());
    }

    const MemberGraph& m_graph;
    const MemberJudge& m_judge;
    TrustMembers& m_into;
};

} // namespace

const MemberDevice* TrustMembers::current(QUuid device) const {
    const auto found = devices.find(device);
    return found == devices.end() || found->second.revoked ? nullptr : &found->second;
}

const MemberPerson* TrustMembers::personOf(QUuid device) const {
    const auto found = devices.find(device);
    if (found == devices.end())
        return nullptr;
    const auto person = people.find(found->second.person);
    return person == people.end() ? nullptr : &person->second;
}

bool TrustMembers::isAdministrator(QUuid person) const {
    const auto found = people.find(person);
    return found != people.end() &&
           found->second.grants.contains({MemberRole::Administrator, QUuid()});
}

// Of their own hubs; who heads operations without a hub, of all.
static bool readsViews(const RoleGrant& grant, QUuid trust, QUuid scope) {
    if (grant.role != MemberRole::Consultant && grant.role != MemberRole::GroupManager &&
        grant.role != MemberRole::HeadOfOperations)
        return false;
    return grant.hub.isNull() ? grant.role == MemberRole::HeadOfOperations
                              : auditScope(trust, grant.hub) == scope;
}

bool opens(const std::set<RoleGrant>& grants, QUuid trust, QUuid scope) {
    if (grants.empty())
        return false;
    if (scope == trustScope(trust) || scope == countsScope(trust))
        return true;
    if (isAuditScope(scope))
        return std::any_of(grants.begin(), grants.end(),
                           [&](const RoleGrant& grant) { return readsViews(grant, trust, scope); });
    const bool index = scope == indexScope(trust);
    return std::any_of(grants.begin(), grants.end(), [&](const RoleGrant& grant) {
        if (grant.role == MemberRole::Returns && grant.hub.isNull())
            return true;
        if (grant.hub.isNull())
            return false;
        return index ? grant.role != MemberRole::Partner : hubScope(trust, grant.hub) == scope;
    });
}

bool TrustMembers::holds(QUuid person, QUuid scope) const {
    const auto found = people.find(person);
    return found != people.end() && opens(found->second.grants, trust, scope);
}

std::vector<QUuid> TrustMembers::holders(QUuid scope) const {
    std::vector<QUuid> all;
    for (const auto& [id, device] : devices)
        if (!device.revoked && holds(device.person, scope))
            all.push_back(id);
    return all;
}

quint32 TrustMembers::newest(QUuid scope) const {
    const auto found = scopes.find(scope);
    return found == scopes.end() || found->second.empty() ? 0 : found->second.rbegin()->first;
}

std::set<QUuid> TrustMembers::allScopes() const {
    std::set<QUuid> all{trustScope(trust), indexScope(trust), countsScope(trust)};
    const bool audited = std::any_of(people.begin(), people.end(), [](const auto& one) {
        return one.second.ever.contains({MemberRole::Returns, QUuid()});
    });
    for (const auto& [id, person] : people)
        for (const RoleGrant& grant : person.ever)
            if (!grant.hub.isNull()) {
                all.insert(hubScope(trust, grant.hub));
                if (audited)
                    all.insert(auditScope(trust, grant.hub));
            }
    for (const auto& [scope, generations] : scopes)
        all.insert(scope);
    return all;
}

TrustMembers evaluate(const std::vector<SignedEntry>& entries, const EntryHash& founding) {
    TrustMembers membership;
    const std::vector<SignedEntry> kept = authentic(entries, founding, membership);
    const MemberGraph graph(kept);
    membership.waiting = graph.waiting();
    const MemberJudge judge(graph, founding);
    Reading(graph, judge, membership).run();
    return membership;
}

} // namespace rt
