// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_members.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/sync/trust_founding.h"
#include "core/sync/trust_leaving.h"
#include "core/sync/trust_rights.h"
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

QString rolesText(const Database& db, const std::set<RoleGrant>& grants) {
    QStringList all;
    for (const RoleGrant& grant : grants) {
        const auto hub = grant.hub.isNull() ? std::nullopt : rowOf<Hub>(db, HubId{grant.hub});
        all << (hub ? QObject::tr("%1 in hub %2").arg(roleText(grant.role), hub->label)
                    : roleText(grant.role));
    }
    return all.join(u", "_s);
}

TrustMemberLine lineOf(const Trust& trust, const Database& db, QUuid id, const MemberPerson& person) {
    TrustMemberLine line{id, trust.nameOf(id), rolesText(db, person.grants), false, {}};
    line.mayBeInvited = trust.isAdministrator() || id == trust.person();
    for (const auto& [device, data] : trust.membership().devices)
        if (data.person == id)
            line.pcs.push_back({device, data.revoked, device == trust.keys().device});
    return line;
}

// Somebody with a place in a hub who is not in the trust yet.
void addStaff(Members& members, const Trust& trust, const Database& db, QDate today) {
    for (const Person& one : rowsOf<Person>(db, "1 ORDER BY given, family, key")) {
        const auto grants = staffGrants(db, one.id.value);
        if (trust.membership().people.contains(one.id.value) || grants.empty() ||
            (one.to.isValid() && one.to < today))
            continue;
        members.people.push_back(
            {one.id.value, one.name(), rolesText(db, {grants.begin(), grants.end()}), true, {}});
    }
}

// The staff list is read where it may be: on the writer's thread.
Members membersOf(SyncRounds& rounds) {
    const Trust& trust = rounds.trust();
    Members members;
    rounds.writer()([&](Workspace& workspace) {
        for (const auto& [id, person] : trust.membership().people)
            if (trust.isAdministrator() || id == trust.person())
                members.people.push_back(lineOf(trust, workspace.db(), id, person));
        std::sort(members.people.begin(), members.people.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        if (trust.isAdministrator())
            addStaff(members, trust, workspace.db(), workspace.today());
    });
    const auto pending = pendingRequests(trust, rounds.share(), rounds.now());
    if (!pending)
        return members;
    for (const PendingRequest& one : *pending) {
        const QUuid person = one.request.invitation.person;
        if (trust.isAdministrator() || person == trust.person())
            members.requests.push_back({one.request.device, trust.nameOf(person),
                                        spokenWords(one.request).join(u' '),
                                        one.refused ? errorText(*one.refused) : QString()});
    }
    return members;
}

Result<QString> invited(SyncRounds& rounds, QUuid person) {
    Trust& trust = rounds.trust();
    Invitee invitee{person, {}, {}};
    rounds.writer()([&](Workspace& workspace) {
        if (const auto row = rowOf<Person>(workspace.db(), PersonId{person}))
            invitee.name = row->name();
        if (person != trust.person())
            invitee.grants = staffGrants(workspace.db(), person);
    });
    const auto made = invite(trust, invitee, rounds.now());
    if (!made)
        return made.error();
    exchangeMembers(trust, rounds.share(), rounds.now());
    return invitationText(*made);
}

Outcome letIn(SyncRounds& rounds, QUuid device) {
    const auto pending = pendingRequests(rounds.trust(), rounds.share(), rounds.now());
    if (!pending)
        return pending.error();
    for (const PendingRequest& one : *pending)
        if (one.request.device == device) {
            const Outcome done = approve(rounds.trust(), one.request, rounds.now());
            exchangeMembers(rounds.trust(), rounds.share(), rounds.now());
            return done;
        }
    return notFound("trust.request");
}

Outcome removed(SyncRounds& rounds, QUuid device) {
    Outcome done = ok;
    rounds.writer()([&](Workspace& workspace) {
        done = revokeDevice(rounds.trust(), workspace.db(), device, rounds.now());
    });
    if (done)
        exchangeMembers(rounds.trust(), rounds.share(), rounds.now());
    return done;
}

} // namespace

MemberCalls memberCalls(SyncWorker& worker) {
    MemberCalls calls;
    calls.list = [&worker](QObject* owner, auto then) {
        worker.run([](SyncRounds& rounds) -> Result<Members> { return membersOf(rounds); }, owner,
                   std::move(then));
    };
    calls.invite = [&worker](QUuid person, QObject* owner, auto then) {
        worker.run([person](SyncRounds& rounds) { return invited(rounds, person); }, owner,
                   std::move(then));
    };
    calls.approve = [&worker](QUuid device, QObject* owner, auto then) {
        worker.run([device](SyncRounds& rounds) { return letIn(rounds, device); }, owner,
                   std::move(then));
    };
    calls.remove = [&worker](QUuid device, QObject* owner, auto then) {
        worker.run([device](SyncRounds& rounds) { return removed(rounds, device); }, owner,
                   std::move(then));
    };
    return calls;
}

} // namespace rt
