// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rows.h"
#include "app/ctl/sync_session.h"
#include "app/ctl/verbs.h"
#include "core/commands/conflicts.h"
#include "core/sync/conflicts.h"
#include "core/sync/file_names.h"
#include "core/sync/scope_digest.h"
#include "core/sync/share_check.h"
#include "core/sync/trust_round.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

QString shareWord(ShareHealth health) {
    switch (health) {
    case ShareHealth::Here:
        return u"here"_s;
    case ShareHealth::Away:
        return u"away"_s;
    case ShareHealth::Empty:
        return u"empty"_s;
    case ShareHealth::Foreign:
        return u"another trust's"_s;
    }
    return {};
}

QJsonArray alarmsJson(const Shared& shared, const std::vector<SyncAlarm>& alarms) {
    QJsonArray all;
    for (const SyncAlarm& alarm : alarms)
        all << QJsonObject{
            {u"kind"_s, alarm.kind},
            {u"scope"_s, scopeWord(shared.db(), shared.trust.facts().trust, alarm.scope)},
            {u"name"_s, alarm.name}};
    return all;
}

QJsonObject roundJson(const Shared& shared, const RoundResult& round) {
    QJsonArray unrotated;
    for (const QUuid scope : shared.trust.unrotated())
        unrotated << scopeWord(shared.db(), shared.trust.facts().trust, scope);
    return {{u"share"_s, shareWord(round.share)},
            {u"sent"_s, round.sent},
            {u"received"_s, round.received},
            {u"waiting"_s, QJsonObject{{u"files"_s, round.unsent},
                                       {u"changes"_s, round.unplaced},
                                       {u"missing"_s, round.missing}}},
            {u"conflicts"_s, round.conflicts},
            {u"setAside"_s, round.setAside + qint64(shared.trust.membership().setAside.size())},
            {u"notRotated"_s, unrotated},
            {u"alarms"_s, alarmsJson(shared, round.alarms)}};
}

// A PC that was removed goes no further.
MembershipFiles::Outcome exchangeMembers(Shared& shared) {
    const auto outcome = rt::exchangeMembers(
        shared.trust, shared.share, directly(shared.profile.workspace()), shared.now());
    if (shared.trust.isAdmitted() && !shared.profile.local(u"request"_s).isEmpty()) {
        removeOwnRequest(shared.trust, shared.share);
        shared.profile.setLocal(u"request"_s, {});
    }
    if (shared.trust.isRevoked())
        orStop(Outcome(notAllowed("trust.revoked")));
    return outcome;
}

std::unique_ptr<Exchange> exchangeOf(Shared& shared, const Session& session) {
    return std::make_unique<Exchange>(directly(shared.profile.workspace()), shared.share,
                                      shared.trust.ring(), shared.trust.keys(),
                                      shared.profile.workspace().env(), shared.options(session));
}

// A round for what follows; stops where the share is away or this PC was not let in.
std::unique_ptr<Exchange> afterRound(Shared& shared, const Session& session) {
    exchangeMembers(shared);
    if (!shared.trust.isAdmitted())
        orStop(Outcome(notAllowed("trust.not_admitted")));
    auto exchange = exchangeOf(shared, session);
    if (exchange->round().share != ShareHealth::Here)
        orStop(Outcome(notAllowed("share.away")));
    return exchange;
}

int packsOf(Shared& shared) {
    const auto& log = shared.profile.workspace().log();
    const QString stream = names::short16(log.incarnation(log.ownDevice()));
    qsizetype count = 0;
    for (const QUuid scope : shared.trust.ring().scopes())
        count += shared.share.list(names::packFolder(scope, stream)).value.size();
    return int(count);
}

const TableSpec& tableNumbered(int number) {
    for (const TableSpec& table : allTables())
        if (table.number == number)
            return table;
    throw rt::Fault(FaultKind::Newer, "conflict in a table of a newer program");
}

QJsonObject conflictJson(const Shared& shared, const StandingConflict& conflict) {
    const TableSpec& table = tableNumbered(conflict.table);
    const int at = table.at(conflict.column);
    QJsonArray sides;
    for (const ConflictSide& side : conflict.sides) {
        QJsonObject one{{u"version"_s, versionText(shared.profile.workspace().log(), side.version)},
                        {u"person"_s, textOf(side.person)},
                        {u"at"_s, side.at.toString(Qt::ISODateWithMs)}};
        if (at >= 0)
            one[u"value"_s] = cellJson(table.columns[size_t(at)], side.value);
        else
            one[u"withdrawn"_s] = side.withdrawn;
        sides << one;
    }
    return {
        {u"kind"_s, QString::fromStdString(table.name)},
        {u"id"_s, textOf(conflict.row)},
        {u"column"_s, at >= 0 ? QString::fromStdString(table.columns[size_t(at)].name) : QString()},
        {u"sides"_s, sides}};
}

} // namespace

int sync(Session& session) {
    Shared shared(session);
    const auto members = exchangeMembers(shared);
    if (!shared.trust.isAdmitted()) {
        session.print(QJsonObject{{u"share"_s, members.away ? u"away"_s : u"here"_s},
                                  {u"waiting"_s, QJsonObject{{u"approval"_s, true}}}});
        return members.away ? Away : Done;
    }
    const auto exchange = exchangeOf(shared, session);
    const RoundResult round = exchange->round();
    session.print(roundJson(shared, round));
    if (round.share == ShareHealth::Foreign)
        orStop(Outcome(notAllowed("share.other_trust")));
    return round.share == ShareHealth::Here ? Done : Away;
}

// How each scope stands, for the quick start of a new PC; --scope for one alone.
int snapshot(Session& session) {
    Shared shared(session);
    const auto exchange = afterRound(shared, session);
    const QUuid trust = shared.trust.facts().trust;
    QJsonArray written;
    for (const QUuid scope : shared.trust.ring().scopes())
        if (!session.options.has(u"scope"_s) ||
            scope == scopeNamed(shared.db(), trust, session.options.value(u"scope"_s)))
            if (exchange->writeSnapshot(scope))
                written << scopeWord(shared.db(), trust, scope);
    session.print(QJsonObject{{u"written"_s, written}});
    return Done;
}

// Own files that have settled become one; the first round of a run does it as well.
int pack(Session& session) {
    Shared shared(session);
    const int before = packsOf(shared);
    afterRound(shared, session);
    session.print(QJsonObject{{u"packs"_s, packsOf(shared)}, {u"new"_s, packsOf(shared) - before}});
    return Done;
}

int conflicts(Session& session) {
    Shared shared(session);
    QJsonArray all;
    for (const StandingConflict& conflict :
         standingConflicts(shared.db(), shared.profile.workspace().log()))
        all << conflictJson(shared, conflict);
    session.print(all);
    return Done;
}

int resolve(Session& session) {
    SettleField settle;
    settle.table = session.word(0, "a kind");
    settle.row = QUuid::fromString(session.word(1, "an id"));
    settle.column = session.word(2, "a column");
    bool number = false;
    settle.keep = session.options.value(u"keep"_s).toInt(&number);
    if (!number)
        throw Stop{Usage, u"--keep takes the number of a value, counted from 0."_s};
    orStop(settleField(session.open().workspace(), settle));
    return Done;
}

int digestOfScope(Session& session) {
    Shared shared(session);
    const QUuid trust = shared.trust.facts().trust;
    const auto sum = [&](QUuid scope) {
        return QString::fromLatin1(
            scopeDigest(shared.db(), shared.profile.workspace().log(), trust, scope).toHex());
    };
    const QString word = session.options.value(u"scope"_s);
    if (word == u"all") {
        QJsonObject sums;
        for (const QUuid scope : shared.trust.ring().scopes())
            sums[scopeWord(shared.db(), trust, scope)] = sum(scope);
        session.print(sums);
        return Done;
    }
    const QString digest = sum(scopeNamed(shared.db(), trust, word));
    session.json() ? session.print(QJsonObject{{u"digest"_s, digest}}) : session.out(digest);
    return Done;
}

// Every file, read again from the share; opened where this PC holds the key.
int verifyShare(Session& session) {
    const TrustFacts facts = trustFactsOf(*session.profile);
    if (facts.trust.isNull())
        orStop(Outcome(notAllowed("trust.none")));
    const Trust trust(*session.profile);
    const QString given = session.options.value(u"share"_s);
    FolderShare share(given == u"yes" ? facts.share : given);
    if (!share.list({}))
        orStop(Outcome(notAllowed("share.away")));
    const ShareVerdict verdict = checkShare(share, facts.trust, trust.ring(), &session.profile->workspace().db());
    int files = verdict.files;
    QJsonArray bad = QJsonArray::fromStringList(verdict.unreadable);
    QSet<QString> whole; // a torn file stays, the next attempt is beside it
    QStringList torn;
    for (const QString& name : share.list(u"members"_s).value) {
        const auto bytes = share.read(u"members/"_s + name, largestEntry);
        ++files;
        if (bytes && readEntry(bytes.value))
            whole << name.section(u'.', 0, 0);
        else
            torn << name;
    }
    for (const QString& name : torn)
        if (!whole.contains(name.section(u'.', 0, 0)))
            bad << QString(u"members/"_s + name);
    session.print(QJsonObject{{u"files"_s, files},
                              {u"unreadable"_s, bad},
                              {u"missing"_s, QJsonArray::fromStringList(verdict.missing)}});
    return bad.isEmpty() && verdict.missing.isEmpty() ? Done : Fault;
}

int batch(Session& session) {
    QFile file(session.word(0, "a file"));
    if (!file.open(QIODevice::ReadOnly))
        throw Stop{Usage, u"%1 can't be read."_s.arg(file.fileName())};
    int line = 0;
    bool failed = false;
    for (const QByteArray& raw : file.readAll().split('\n')) {
        ++line;
        const QString words = QString::fromUtf8(raw).trimmed();
        if (words.isEmpty() || words.startsWith(u'#'))
            continue;
        const int exit = run(QProcess::splitCommand(words), session.out, session.err);
        failed |= exit != Done;
        session.out(u"{\"line\":%1,\"exit\":%2}"_s.arg(line).arg(exit));
    }
    return failed ? Refused : Done;
}

} // namespace rt::ctl
