// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_members.h"

#include "app/window/sync_member_lines.h"
#include "core/queries/rows.h"
#include "core/sync/sync_book.h"
#include "core/sync/trust_founding.h"
#include "core/sync/trust_leaving.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

std::vector<RoleGrant> grantsOf(const std::vector<MemberGrant>& lines) {
    std::vector<RoleGrant> all;
    for (const MemberGrant& line : lines)
        all.push_back({MemberRole(line.role), line.hub});
    return all;
}

Result<Invitation> entered(SyncRounds& rounds, const InviteWish& wish) {
    Invitee invitee{wish.person, {}, grantsOf(wish.grants)};
    rounds.writer()([&](Workspace& workspace) {
        if (const auto row = rowOf<Person>(workspace.db(), PersonId{wish.person}))
            invitee.name = row->name();
    });
    const auto made = invite(rounds.trust(), invitee, rounds.now());
    if (made)
        exchangeMembers(rounds.trust(), rounds.share(), rounds.now());
    return made;
}

Result<InvitationMade> invited(SyncRounds& rounds, const InviteWish& wish) {
    const auto made = entered(rounds, wish);
    if (!made)
        return made.error();
    rounds.writer()([&](Workspace& workspace) {
        Transaction transaction(workspace.db());
        SyncBook(workspace.db(), workspace.log())
            .set(invitedFact(wish.person),
                 Value::text(u"%1 %2"_s.arg(made->expires)
                                 .arg(made->id.toString(QUuid::WithoutBraces))
                                 .toUtf8()));
        transaction.commit();
    });
    return InvitationMade{invitationText(*made),
                          QDateTime::fromMSecsSinceEpoch(made->expires, Qt::UTC)};
}

Outcome letIn(SyncRounds& rounds, QUuid device) {
    const auto pending = pendingRequests(rounds.trust(), rounds.share(), rounds.now());
    if (!pending)
        return pending.error();
    for (const PendingRequest& one : *pending)
        if (one.request.device == device && !one.refused) { // it may have asked before
            const Outcome done = approve(rounds.trust(), one.request, rounds.now());
            exchangeMembers(rounds.trust(), rounds.share(), rounds.now());
            return done;
        }
    return notFound("trust.request");
}

using Act = std::function<Outcome(Trust&, const Database&, qint64 now, const std::vector<Cut>&)>;

// What takes something from somebody, whose PCs are believed as far as they stand on the share;
// signed, then told to the others.
Outcome taken(SyncRounds& rounds, const std::set<QUuid>& devices, const Act& act) {
    const auto cuts = cutsOn(rounds.share(), rounds.trust(), devices);
    Outcome done = ok;
    rounds.writer()([&](Workspace& workspace) {
        done = act(rounds.trust(), workspace.db(), rounds.now(), cuts);
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
    calls.invite = [&worker](const InviteWish& wish, QObject* owner, auto then) {
        worker.run([wish](SyncRounds& rounds) { return invited(rounds, wish); }, owner,
                   std::move(then));
    };
    calls.give = [&worker](const InviteWish& wish, QObject* owner, auto then) {
        worker.run(
            [wish](SyncRounds& rounds) -> Outcome {
                const auto made = entered(rounds, wish);
                return made ? Outcome(ok) : Outcome(made.error());
            },
            owner, std::move(then));
    };
    calls.takeAway = [&worker](QUuid person, const MemberGrant& grant, QObject* owner, auto then) {
        worker.run(
            [person, grant](SyncRounds& rounds) {
                return taken(rounds, devicesOf(rounds.trust(), person),
                             [&](Trust& trust, const Database& db, qint64 now, const auto& cuts) {
                                 return withdrawGrants(trust, db, person, grantsOf({grant}), now,
                                                       cuts);
                             });
            },
            owner, std::move(then));
    };
    calls.approve = [&worker](QUuid device, QObject* owner, auto then) {
        worker.run([device](SyncRounds& rounds) { return letIn(rounds, device); }, owner,
                   std::move(then));
    };
    calls.remove = [&worker](QUuid device, QObject* owner, auto then) {
        worker.run(
            [device](SyncRounds& rounds) {
                return taken(rounds, {device},
                             [&](Trust& trust, const Database& db, qint64 now, const auto& cuts) {
                                 return revokeDevice(trust, db, device, now, cuts);
                             });
            },
            owner, std::move(then));
    };
    calls.removePerson = [&worker](QUuid person, QObject* owner, auto then) {
        worker.run(
            [person](SyncRounds& rounds) {
                return taken(rounds, devicesOf(rounds.trust(), person),
                             [&](Trust& trust, const Database& db, qint64 now, const auto& cuts) {
                                 return revokePerson(trust, db, person, now, cuts);
                             });
            },
            owner, std::move(then));
    };
    return calls;
}

} // namespace rt
