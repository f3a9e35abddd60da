// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync_session.h"

#include "app/publishing.h"
#include "core/domain/organisation.h"
#include "core/sync/trust_rights.h"
#include "core/sync/trust_round.h"
#include "core/vault/scopes.h"
#include "ui/text/error_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

Profile& inTrust(Session& session) {
    Profile& profile = session.open();
    if (trustFactsOf(profile).trust.isNull())
        orStop(Outcome(notAllowed("trust.none")));
    return profile;
}

template <class Visit> void eachHub(const Database& db, Visit visit) {
    auto s = db.prepare("SELECT id, label FROM hub WHERE gone&1=0 ORDER BY label, id");
    while (s.step())
        visit(s.uuid(0), s.text(1));
}

MemberRole roleNamed(const QString& word) {
    if (word == u"administrator")
        return MemberRole::Administrator;
    if (word == u"returns")
        return MemberRole::Returns;
    if (const auto role = fromName<Role>(word.toStdString()))
        return memberRole(*role);
    QStringList all{u"administrator"_s, u"returns"_s};
    for (const std::string_view one : Names<Role>::words)
        all << QString::fromUtf8(one.data(), qsizetype(one.size()));
    throw Stop{Usage, u"There is no role “%1”. Roles: %2."_s.arg(word, all.join(u", "_s))};
}

bool isOfTrust(MemberRole role) {
    return !staffRole(role);
}

} // namespace

Shared::Shared(Session& session)
    : profile(inTrust(session)),
      trust(profile),
      share(session.options.value(u"share"_s, trust.facts().share)) {}

// As --machine-token said last.
SyncOptions Shared::options(const Session& session) const {
    const QString name = u"machine-token"_s;
    if (session.options.has(name))
        profile.setLocal(name, QFileInfo(session.options.value(name)).absoluteFilePath());
    SyncOptions made = syncOptions(trust, machineToken(profile, trust.keys().device));
    publishIn(made, trust);
    return made;
}

void orStop(const Outcome& outcome) {
    if (!outcome)
        throw Stop{outcome.error().detail == u"share.away" ? Away : Refused,
                   errorText(outcome.error())};
}

QString textOf(QUuid id) {
    return id.toString(QUuid::WithoutBraces);
}

QString scopeWord(const Database& db, QUuid trust, QUuid scope) {
    if (scope == trustScope(trust))
        return u"trust"_s;
    if (scope == indexScope(trust))
        return u"index"_s;
    if (scope == countsScope(trust))
        return u"counts"_s;
    QString word = textOf(scope);
    eachHub(db, [&](QUuid hub, const QString& label) {
        if (hubScope(trust, hub) == scope)
            word = label;
        else if (auditScope(trust, hub) == scope)
            word = label + u" audit"_s;
    });
    return word;
}

QUuid scopeNamed(const Database& db, QUuid trust, const QString& word) {
    if (word == u"trust")
        return trustScope(trust);
    if (word == u"index")
        return indexScope(trust);
    if (word == u"counts")
        return countsScope(trust);
    return hubScope(trust, hubNamed(db, word).value);
}

std::vector<RoleGrant> grantsNamed(const Session& session, const Database& db, PersonId person) {
    std::vector<QUuid> hubs;
    for (const QString& word : session.options.lists.value(u"hub"_s))
        hubs.push_back(hubNamed(db, word).value);
    const std::vector<RoleGrant> staff = staffGrants(db, person.value);
    const QStringList roles = session.options.lists.value(u"role"_s);
    std::vector<RoleGrant> grants;
    for (const QString& word : roles) {
        const MemberRole role = roleNamed(word);
        if (isOfTrust(role)) {
            grants.push_back({role, {}});
            continue;
        }
        if (hubs.empty())
            for (const RoleGrant& one : staff)
                hubs.push_back(one.hub);
        if (hubs.empty())
            throw Stop{Usage, u"Say in which hub: --hub H."_s};
        for (const QUuid hub : hubs)
            grants.push_back({role, hub});
    }
    if (!roles.isEmpty())
        return grants;
    for (const RoleGrant& one : staff)
        if (hubs.empty() || std::find(hubs.begin(), hubs.end(), one.hub) != hubs.end())
            grants.push_back(one);
    if (grants.empty() && !hubs.empty())
        throw Stop{Usage, u"Say in which role: --role R."_s};
    return grants;
}

QString roleWord(MemberRole role) {
    if (const auto staff = staffRole(role)) {
        const auto word = nameOf(*staff);
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
    return role == MemberRole::Administrator ? u"administrator"_s : u"returns"_s;
}

QString personName(const Database& db, PersonId person) {
    auto s = db.prepare("SELECT given, family, known_as FROM person WHERE id=?");
    if (!s.bind(1, person).step())
        return {};
    return ((s.text(2).isEmpty() ? s.text(0) : s.text(2)) + u' ' + s.text(1)).trimmed();
}

QJsonObject requestJson(const PendingRequest& pending, const Trust& trust) {
    const QUuid person = pending.request.invitation.person;
    QJsonObject json{{u"id"_s, textOf(pending.request.device)},
                     {u"person"_s, textOf(person)},
                     {u"name"_s, trust.nameOf(person)},
                     {u"words"_s, spokenWords(pending.request).join(u' ')}};
    if (pending.refused)
        json[u"refused"_s] = errorText(*pending.refused);
    return json;
}

} // namespace rt::ctl
