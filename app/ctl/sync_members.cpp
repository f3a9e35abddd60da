// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync_session.h"
#include "app/ctl/verbs.h"
#include "core/base/platform.h"
#include "core/sync/folder_choice.h"
#include "core/sync/trust_leaving.h"
#include "core/sync/trust_recovery.h"
#include "core/sync/trust_round.h"
#include "core/vault/scopes.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

QString sharePath(const Session& session) {
    const QString path = session.options.value(u"share"_s);
    if (path.isEmpty() || path == u"yes")
        throw Stop{Usage, u"Say which shared folder: --share DIR."_s};
    orStop(checkShareFolder(path, session.profileFolder()));
    return QFileInfo(path).absoluteFilePath();
}

QString textIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Stop{Usage, u"%1 can't be read."_s.arg(path)};
    return QString::fromUtf8(file.read(1 << 16));
}

void exchanged(Shared& shared) {
    if (shared.trust.exchange(shared.share).away)
        orStop(Outcome(notAllowed("share.away")));
}

QJsonArray grantsJson(const Shared& shared, const std::set<RoleGrant>& grants) {
    QJsonArray all;
    for (const RoleGrant& grant : grants) {
        QJsonObject one{{u"role"_s, roleWord(grant.role)}};
        if (!grant.hub.isNull())
            one[u"hub"_s] = scopeWord(shared.db(), shared.trust.facts().trust,
                                      hubScope(shared.trust.facts().trust, grant.hub));
        all << one;
    }
    return all;
}

QJsonArray devicesJson(const Shared& shared, QUuid person) {
    QJsonArray all;
    for (const auto& [id, device] : shared.trust.membership().devices) {
        if (device.person != person)
            continue;
        QJsonObject one{{u"id"_s, textOf(id)}};
        if (device.revoked)
            one[u"revoked"_s] = true;
        if (id == shared.trust.keys().device)
            one[u"this"_s] = true;
        all << one;
    }
    return all;
}

// A person of the trust or a PC, by id or by the person's name.
QUuid memberNamed(const Shared& shared, const QString& word) {
    const TrustMembers& members = shared.trust.membership();
    const QUuid id = QUuid::fromString(word);
    if (textOf(id) == word && (members.people.contains(id) || members.devices.contains(id)))
        return id;
    std::vector<QUuid> found;
    for (const auto& [person, data] : members.people)
        if (shared.trust.nameOf(person).compare(word, Qt::CaseInsensitive) == 0)
            found.push_back(person);
    if (found.size() != 1)
        orStop(Outcome(notFound("trust.unknown")));
    return found.front();
}

} // namespace

int found(Session& session) {
    const QString path = sharePath(session);
    Profile& profile = session.open();
    const Database& db = profile.workspace().db();
    const PersonId person = PersonId::parse(profile.local(u"person"_s));
    FolderShare share(path);
    const RecoveryKey key = orStop(
        foundTrust(profile, share, path, personName(db, person), founderGrants(db, person.value)));
    const auto sheets = printedSheets(key);
    session.print(QJsonObject{{u"trust"_s, textOf(trustFactsOf(profile).trust)},
                              {u"recovery"_s, printed(key)},
                              {u"sheets"_s, QJsonArray{sheets[0], sheets[1], sheets[2]}}});
    if (!session.json())
        session.out(u"Print the recovery key or its three sheets now: it is shown this once. Any "
                    "two sheets give the key; keep them apart."_s);
    return Done;
}

// Another role or hub for somebody, oneself too, without an invitation.
int grant(Session& session) {
    if (!session.options.has(u"person"_s))
        throw Stop{Usage, u"Say to whom: --person P."_s};
    Shared shared(session);
    exchanged(shared);
    const PersonId person = personNamed(shared.db(), session.options.value(u"person"_s));
    const std::vector<RoleGrant> grants = grantsNamed(session, shared.db(), person);
    if (grants.empty())
        throw Stop{Usage, u"Say in which role: --role R."_s};
    orStop(rt::invite(shared.trust, {person.value, personName(shared.db(), person), grants},
                      shared.now()));
    shared.trust.upkeep(shared.now());
    exchanged(shared);
    return Done;
}

int invite(Session& session) {
    const QString out = session.options.value(u"out"_s);
    if (out.isEmpty())
        throw Stop{Usage, u"Say where the invitation goes: --out FILE."_s};
    Shared shared(session);
    exchanged(shared);
    Invitee invitee{shared.trust.person(), {}, {}};
    if (session.options.has(u"person"_s)) {
        const PersonId person = personNamed(shared.db(), session.options.value(u"person"_s));
        invitee.person = person.value;
        if (invitee.person != shared.trust.person() || session.options.has(u"role"_s))
            invitee.grants = grantsNamed(session, shared.db(), person);
    }
    invitee.name = personName(shared.db(), {invitee.person});
    const Invitation made = orStop(rt::invite(shared.trust, invitee, shared.now()));
    platform::writePrivateFile(out, invitationText(made).toUtf8());
    exchanged(shared);
    session.print(
        QJsonObject{{u"person"_s, textOf(made.person)},
                    {u"name"_s, made.name},
                    {u"expires"_s,
                     QDateTime::fromMSecsSinceEpoch(made.expires, Qt::UTC).toString(Qt::ISODate)}});
    return Done;
}

int join(Session& session) {
    const QString path = sharePath(session);
    const Invitation invitation =
        orStop(readInvitation(textIn(session.options.value(u"invite"_s))));
    FolderShare share(path);
    const qint64 now = envOf(session.options).now().toMSecsSinceEpoch();
    orStop(mayJoin(share, invitation, now)); // before a profile is made
    if (Profile::isThere(session.profileFolder()))
        session.open();
    else
        session.profile =
            Profile::create(session.profileFolder(), session.passphrase(), envOf(session.options));
    const JoinRequest request = orStop(joinTrust(*session.profile, share, path, invitation, now));
    session.print(QJsonObject{{u"id"_s, textOf(request.device)},
                              {u"person"_s, textOf(invitation.person)},
                              {u"name"_s, invitation.name},
                              {u"words"_s, spokenWords(request).join(u' ')}});
    return Done;
}

int approve(Session& session) {
    const bool all = session.options.has(u"all"_s);
    const QUuid wanted =
        all ? QUuid() : QUuid::fromString(session.word(0, "the id of a request, or --all"));
    Shared shared(session);
    exchanged(shared);
    if (!shared.trust.isAdmitted())
        orStop(Outcome(notAllowed("trust.not_admitted")));
    QJsonArray done;
    bool refused = false;
    for (const PendingRequest& pending :
         orStop(pendingRequests(shared.trust, shared.share, shared.now()))) {
        if (!all && pending.request.device != wanted)
            continue;
        const Outcome approved = rt::approve(shared.trust, pending.request, shared.now());
        refused |= !approved;
        done << requestJson(
            {pending.request, approved ? std::nullopt : std::optional(approved.error())},
            shared.trust);
    }
    if (done.isEmpty() && !all)
        orStop(Outcome(notFound("trust.request")));
    exchanged(shared);
    session.print(done);
    return refused && !all ? Refused : Done;
}

int revoke(Session& session) {
    const QString word = session.word(0, "the id of a PC, or a person");
    Shared shared(session);
    exchanged(shared);
    const QUuid id = memberNamed(shared, word);
    Trust& trust = shared.trust;
    if (trust.membership().devices.contains(id)) {
        orStop(revokeDevice(trust, shared.db(), id, shared.now(),
                            cutsOn(shared.share, trust, {id})));
    } else if (session.options.has(u"role"_s) || session.options.has(u"hub"_s)) {
        std::vector<RoleGrant> grants;
        for (const RoleGrant& grant : trust.membership().people.at(id).grants) {
            const QStringList roles = session.options.lists.value(u"role"_s);
            const QStringList hubs = session.options.lists.value(u"hub"_s);
            const bool hub =
                hubs.isEmpty() || std::any_of(hubs.begin(), hubs.end(), [&](const QString& one) {
                    return hubNamed(shared.db(), one).value == grant.hub;
                });
            if (hub && (roles.isEmpty() || roles.contains(roleWord(grant.role))))
                grants.push_back(grant);
        }
        orStop(withdrawGrants(trust, shared.db(), id, grants, shared.now(),
                              cutsOn(shared.share, trust, devicesOf(trust, id))));
    } else {
        orStop(revokePerson(trust, shared.db(), id, shared.now(),
                            cutsOn(shared.share, trust, devicesOf(trust, id))));
    }
    exchanged(shared);
    return Done;
}

int recover(Session& session) {
    const QString path = sharePath(session);
    const QStringList typed = session.options.lists.value(u"recovery"_s);
    const RecoveryKey key = orStop(recoveryKeyTyped(typed.value(0), typed.value(1)));
    FolderShare share(path);
    const TrustFacts facts = orStop(trustOf(key, share, path));
    session.profile =
        Profile::create(session.profileFolder(), session.passphrase(), envOf(session.options));
    const QUuid person =
        orStop(recoverTrust(*session.profile, share, key, facts, session.options.value(u"name"_s)));
    session.print(QJsonObject{{u"person"_s, textOf(person)}});
    return Done;
}

int members(Session& session) {
    Shared shared(session);
    const bool away = shared.trust.exchange(shared.share).away;
    const TrustMembers& members = shared.trust.membership();
    QJsonArray people, requests, unrotated;
    for (const auto& [id, person] : members.people)
        people << QJsonObject{{u"id"_s, textOf(id)},
                              {u"name"_s, shared.trust.nameOf(id)},
                              {u"grants"_s, grantsJson(shared, person.grants)},
                              {u"devices"_s, devicesJson(shared, id)}};
    if (!away)
        for (const PendingRequest& pending :
             orStop(pendingRequests(shared.trust, shared.share, shared.now())))
            requests << requestJson(pending, shared.trust);
    for (const QUuid scope : shared.trust.unrotated())
        unrotated << scopeWord(shared.db(), members.trust, scope);
    session.print(QJsonObject{{u"trust"_s, textOf(members.trust)},
                              {u"people"_s, people},
                              {u"requests"_s, requests},
                              {u"notRotated"_s, unrotated},
                              {u"recoveryUsed"_s, int(members.recoveries.size())},
                              {u"setAside"_s, int(members.setAside.size())},
                              {u"waiting"_s, int(members.waiting)}});
    return away ? Away : Done;
}

} // namespace rt::ctl
