// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_member_lines.h"

#include "core/domain/organisation_rules.h"
#include "core/queries/rows.h"
#include "core/sync/sync_book.h"
#include "core/sync/trust_founding.h"
#include "core/sync/trust_rights.h"
#include "core/vault/scopes.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString roleText(MemberRole role) {
    if (const auto staff = staffRole(role))
        return inWords(*staff);
    return role == MemberRole::Administrator ? QObject::tr("Administrator")
                                             : QObject::tr("Returns and audits");
}

MemberGrant grantLine(const Database& db, const RoleGrant& grant) {
    const auto hub = grant.hub.isNull() ? std::nullopt : rowOf<Hub>(db, HubId{grant.hub});
    return {int(grant.role), grant.hub,
            hub ? QObject::tr("%1 in hub %2").arg(roleText(grant.role), hub->label)
                : roleText(grant.role)};
}

template <class Grants>
std::vector<MemberGrant> grantLines(const Database& db, const Grants& grants) {
    std::vector<MemberGrant> all;
    for (const RoleGrant& grant : grants)
        all.push_back(grantLine(db, grant));
    return all;
}

// Of the last invitation for somebody, while nobody used it.
QDateTime invitedUntil(const Trust& trust, const SyncBook& book, QUuid person) {
    const QStringList fact = book.text(invitedFact(person)).split(u' ');
    if (fact.size() != 2 || trust.membership().usedInvitations.contains(QUuid::fromString(fact[1])))
        return {};
    return QDateTime::fromMSecsSinceEpoch(fact[0].toLongLong(), Qt::UTC);
}

void addMembers(Members& members, const Trust& trust, Workspace& workspace) {
    const SyncBook book(workspace.db(), workspace.log());
    for (const auto& [id, person] : trust.membership().people) {
        if (!members.administrator && id != trust.person())
            continue;
        TrustMemberLine line{
            id, trust.nameOf(id), grantLines(workspace.db(), person.grants), true, false, {}, {}};
        line.mayBeInvited = members.administrator ? !person.grants.empty() : true;
        line.invitedUntil = invitedUntil(trust, book, id);
        for (const auto& [device, data] : trust.membership().devices)
            if (data.person == id)
                line.pcs.push_back({device, data.revoked, device == trust.keys().device});
        members.people.push_back(std::move(line));
    }
    std::sort(members.people.begin(), members.people.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
}

// Of the staff list, who is not in the trust yet.
void addStaff(Members& members, const Trust& trust, Workspace& workspace) {
    const Database& db = workspace.db();
    for (const Person& one : rowsOf<Person>(db, "1 ORDER BY given, family, key"))
        if (!trust.membership().people.contains(one.id.value) &&
            isCurrent(one.from, one.to, workspace.today()))
            members.people.push_back({one.id.value,
                                      one.name(),
                                      grantLines(db, staffGrants(db, one.id.value)),
                                      false,
                                      true,
                                      {},
                                      {}});
}

void addOffers(Members& members, const Database& db) {
    members.roles.push_back(
        {int(MemberRole::Administrator), roleText(MemberRole::Administrator), false});
    for (size_t i = 0; i < Names<Role>::words.size(); ++i)
        members.roles.push_back({int(memberRole(Role(i))), inWords(Role(i)), true});
    members.roles.push_back({int(MemberRole::Returns), roleText(MemberRole::Returns), false});
    for (const Hub& hub : rowsOf<Hub>(db, "closed IS NULL AND merged IS NULL ORDER BY label, key"))
        members.hubs.push_back({hub.id.value, QObject::tr("Hub %1").arg(hub.label)});
}

QString scopeText(const Database& db, const Trust& trust, QUuid scope) {
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
        if (hubScope(trust.facts().trust, hub.id.value) == scope)
            return QObject::tr("Hub %1").arg(hub.label);
    return QObject::tr("what everybody shares");
}

void addRequests(Members& members, SyncRounds& rounds) {
    const Trust& trust = rounds.trust();
    const auto pending = pendingRequests(trust, rounds.share(), rounds.now());
    if (!pending)
        return;
    for (const PendingRequest& one : *pending) {
        const QUuid person = one.request.invitation.person;
        if (!members.administrator && person != trust.person())
            continue;
        JoinLine line{one.request.device,
                      person,
                      trust.nameOf(person),
                      spokenWords(one.request).join(u' '),
                      {},
                      false};
        line.ranOut = one.refused && one.refused->detail == u"invitation.expired";
        if (line.ranOut)
            line.refused = QObject::tr("Their invitation ran out before they were let in. Make a "
                                       "new one; their PC asks again with it.");
        else if (one.refused)
            line.refused = errorText(*one.refused);
        members.requests.push_back(std::move(line));
    }
    // A PC that asked again with another invitation asks once.
    const auto all = members.requests;
    std::erase_if(members.requests, [&](const JoinLine& old) {
        return !old.refused.isEmpty() &&
               std::any_of(all.begin(), all.end(), [&](const JoinLine& other) {
                   return other.device == old.device && other.refused.isEmpty();
               });
    });
}

} // namespace

QString invitedFact(QUuid person) {
    return u"window/invited/"_s + person.toString(QUuid::Id128);
}

// The staff list is read where it may be: on the writer's thread.
Members membersOf(SyncRounds& rounds) {
    const Trust& trust = rounds.trust();
    Members members;
    members.administrator = trust.isAdministrator();
    rounds.writer()([&](Workspace& workspace) {
        addMembers(members, trust, workspace);
        addOffers(members, workspace.db());
        if (members.administrator)
            addStaff(members, trust, workspace);
        for (const QUuid scope : trust.unrotated())
            members.unrotated << scopeText(workspace.db(), trust, scope);
    });
    members.unrotated.removeDuplicates();
    addRequests(members, rounds);
    return members;
}

} // namespace rt
