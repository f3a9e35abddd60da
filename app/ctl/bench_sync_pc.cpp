// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_sync_pc.h"

#include "core/sync/sealing.h"
#include "core/sync/trust_founding.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t hubCount = 17; // with the trust, the index and the counts twenty scopes

Passphrase phrase() {
    return std::move(*passphraseFrom(u"practice"_s));
}

template <class T> T must(Result<T> result) {
    if (!result)
        throw Fault(FaultKind::Programming, "bench: a trust of two PCs could not be made");
    return std::move(*result);
}

void must(const Outcome& outcome) {
    if (!outcome)
        throw Fault(FaultKind::Programming, "bench: a trust of two PCs could not be made");
}

void join(const BenchTrust& all, Profile& profile, Share& share, const Profile& founder) {
    Trust first(founder);
    const qint64 now = *all.ms;
    const auto invitation =
        must(invite(first, {QUuid::createUuid(), u"Ben Ade"_s, all.grants()}, now));
    first.exchange(share);
    const auto request = must(joinTrust(profile, share, all.share, invitation, now));
    must(approve(first, request, now));
    exchangeMembers(first, share, now);
    Trust(profile).exchange(share);
}

} // namespace

BenchTrust::BenchTrust(const QString& workFolder, Begin begin)
    : folder(workFolder),
      share(workFolder + u"/share"_s),
      ms(std::make_shared<qint64>(
          QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch())),
      person(QUuid::createUuid()) {
    if (begin == Fresh)
        QDir(workFolder).removeRecursively();
    QDir().mkpath(share);
    for (size_t n = 0; n < hubCount; ++n)
        hubs.push_back(QUuid::createUuid());
}

Env BenchTrust::env() const {
    Env made = systemEnv({});
    made.now = [at = ms] { return QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC); };
    return made;
}

std::vector<RoleGrant> BenchTrust::grants() const {
    std::vector<RoleGrant> all;
    for (const QUuid hub : hubs)
        all.push_back({MemberRole::Consultant, hub});
    return all;
}

BenchPc::BenchPc(const BenchTrust& all, const QString& folder)
    : m_profile(Profile::open(folder, phrase(), all.env())),
      m_share(all.share),
      m_trust(*m_profile),
      m_options(syncOptions(m_trust, folder + u".token"_s)) {
    workspace().index().setOn(false);
    workspace().env().actor = m_trust.person();
    m_exchange = std::make_unique<Exchange>(directly(workspace()), m_share, m_trust.ring(),
                                            m_trust.keys(), workspace().env(), m_options);
}

std::unique_ptr<BenchPc> BenchPc::made(const BenchTrust& all, const QString& name,
                                       BenchPc* founder) {
    const QString folder = all.folder + u'/' + name;
    FolderShare share(all.share);
    {
        const auto profile = Profile::create(folder, phrase(), all.env(), lowestCost);
        profile->setLocal(u"person"_s, all.person.toString(QUuid::WithoutBraces));
        if (founder)
            join(all, *profile, share, founder->profile());
        else
            must(foundTrust(*profile, share, all.share, u"Rosa Okafor"_s, all.grants()));
    }
    return std::make_unique<BenchPc>(all, folder);
}

qint64 BenchPc::seal() {
    qint64 changes = 0;
    const SyncSelf own = self();
    for (bool more = true; more;) {
        const SealedBatch batch = Sealing(workspace(), own).run(sealedAtOnce);
        changes += qint64(batch.changes);
        more = batch.more;
    }
    return changes;
}

std::vector<Case> benchCases(const BenchTrust& all, const BenchRows& rows) {
    std::vector<Case> cases;
    for (const Family& family : rows.families) {
        Case one;
        one.id = {QUuid::createUuid()};
        one.family = family.id;
        one.hub = {all.hubs.front()};
        one.opened = QDate(2024, 1, 8);
        cases.push_back(one);
    }
    return cases;
}

} // namespace rt
