// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_rounds.h"

#include "app/publishing.h"
#include "core/sync/folder_share.h"
#include "core/sync/trust_founding.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QString syncedAt = u"window/synced"_s; // milliseconds

QString settledName(int device) { // own changes that are known to be on the share, counted
    return u"window/settled/"_s + QString::number(device);
}

qint64 lastOwn(const Database& db, int device) {
    return db.number("SELECT coalesce(max(id), 0) FROM change WHERE id > " +
                     std::to_string(changeNo(device, 0)) + " AND id < " +
                     std::to_string(changeNo(device + 1, 0)));
}

QString joinedOn(const QDate& day) { // colleagues' changes that came on that day, counted
    return u"window/joined/"_s + day.toString(Qt::ISODate);
}

QDateTime momentOf(qint64 ms) {
    return ms ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

SyncState::Writing writingOf(ShareState refusal) {
    return refusal == ShareState::Done   ? SyncState::Writing::Fine
           : refusal == ShareState::Full ? SyncState::Writing::Full
                                         : SyncState::Writing::Refused;
}

} // namespace

SyncRounds::SyncRounds(Profile& profile, AtWriter writer, Env env)
    : m_profile(profile),
      m_trust(profile),
      m_token(machineToken(profile, m_trust.keys().device)),
      m_share(std::make_unique<FolderShare>(m_trust.facts().share)),
      m_writer(std::move(writer)),
      m_env(std::move(env)),
      m_requested(!profile.local(u"request"_s).isEmpty()) {}

SyncState SyncRounds::run() {
    SyncState state;
    state.share = m_trust.facts().share;
    m_share.refusal();
    const bool away = exchangeMembers(m_trust, m_share, m_writer, now()).away;
    if (m_trust.isRevoked()) {
        state.part = SyncState::Part::Removed;
    } else if (!m_trust.isAdmitted()) {
        state.part = SyncState::Part::Waiting;
        state.round.share = away ? ShareHealth::Away : ShareHealth::Here;
    } else {
        if (!away && std::exchange(m_requested, false))
            removeOwnRequest(m_trust, m_share);
        state.part = SyncState::Part::Member;
        state.round = exchange();
    }
    state.administrator = m_trust.isAdministrator();
    state.recoveries = m_trust.membership().recoveries.size();
    note(state);
    return state;
}

// The scopes of the own hubs follow the grants, which may change while the program runs.
RoundResult SyncRounds::exchange() {
    SyncOptions options = syncOptions(m_trust, m_token);
    if (!m_exchange || m_home != options.home) {
        m_home = options.home;
        publishIn(options, m_trust);
        m_exchange = std::make_unique<Exchange>(m_writer, m_share, m_trust.ring(), m_trust.keys(),
                                                m_env, std::move(options));
    }
    return m_exchange->round();
}

void SyncRounds::note(SyncState& state) {
    if (state.round.unsent > 0)
        state.writing = writingOf(m_share.refusal());
    const bool isWell =
        state.round.share == ShareHealth::Here && state.writing == SyncState::Writing::Fine;
    m_away = isWell ? QDateTime() : m_away.isValid() ? m_away : m_env.now();
    state.away = m_away;
    m_writer([&](Workspace& workspace) {
        const Database& db = workspace.db();
        SyncBook book(db, workspace.log());
        const int own = workspace.log().ownDevice();
        const qint64 last = std::max(lastOwn(db, own), changeNo(own, 0));
        if (state.part == SyncState::Part::Member && isWell && !state.round.unsent) {
            Transaction transaction(db);
            book.set(syncedAt, Value::of(now()));
            book.set(settledName(own), Value::of(last));
            transaction.commit();
        }
        countJoined(state, book);
        state.synced = momentOf(book.number(syncedAt));
        const qint64 settled = std::max(book.number(settledName(own)), changeNo(own, 0));
        state.waiting = db.number("SELECT count(*) FROM change WHERE id > " +
                                  std::to_string(settled) + " AND id <= " + std::to_string(last));
        noteColleagues(state, workspace);
    });
}

void SyncRounds::countJoined(SyncState& state, SyncBook& book) const {
    const QDate today = m_env.today();
    if (state.round.received > 0)
        book.set(joinedOn(today), Value::of(book.number(joinedOn(today)) + state.round.received));
    state.joinedToday = book.number(joinedOn(today));
    state.joinedYesterday = book.number(joinedOn(today.addDays(-1)));
}

Result<QString> SyncRounds::askAgain(const QString& typed) {
    const auto invitation = readInvitation(typed);
    if (!invitation)
        return invitation.error();
    const auto request = joinTrust(m_profile, m_share, m_trust.facts().share, *invitation, now());
    if (!request)
        return request.error();
    const QString words = spokenWords(*request).join(u' ');
    m_profile.setLocal(u"spoken"_s, words);
    m_requested = true;
    return words;
}

void SyncRounds::noteColleagues(SyncState& state, const Workspace& workspace) const {
    const Database& db = workspace.db();
    std::map<QUuid, KnownColleague> known;
    for (const auto& [person, data] : m_trust.membership().people)
        if (person != m_trust.person())
            known[person].person = person;
    auto devices = db.prepare("SELECT no, person, own IS NOT NULL AND own<>0 FROM device");
    std::map<int, QUuid> persons;
    while (devices.step()) {
        const QUuid person = devices.uuid(1);
        if (devices.number(2) || !known.contains(person))
            continue;
        const int no = int(devices.number(0));
        persons[no] = person;
        const qint64 clock = db.number("SELECT coalesce(max(clock), 0) FROM command WHERE id > " +
                                       std::to_string(changeNo(no, 0)) + " AND id < " +
                                       std::to_string(changeNo(no + 1, 0)));
        KnownColleague& one = known[person];
        one.heard = std::max(one.heard, momentOf(clock >> 16));
    }
    auto streams = db.prepare("SELECT device, max(0, known - sequence), stopped FROM sync_stream");
    while (streams.step())
        if (const auto at = persons.find(int(streams.number(0))); at != persons.end()) {
            KnownColleague& one = known[at->second];
            one.missing += streams.number(1);
            if (!streams.text(2).isEmpty())
                one.stopped = streams.text(2);
        }
    for (auto& [person, one] : known)
        state.colleagues.push_back(std::move(one));
    std::stable_sort(state.colleagues.begin(), state.colleagues.end(),
                     [](const auto& a, const auto& b) { return a.heard > b.heard; });
    auto aside = db.prepare("SELECT d.person, a.reason, count(*) FROM sync_aside a LEFT JOIN "
                            "device d ON d.no = a.device GROUP BY 1, 2 ORDER BY 3 DESC");
    while (aside.step())
        state.aside.push_back({aside.uuid(0), aside.text(1), aside.number(2)});
}

} // namespace rt
