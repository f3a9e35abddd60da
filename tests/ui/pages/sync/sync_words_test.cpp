// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_support.h"
#include "ui/pages/sync/conflict_lines.h"
#include "ui/pages/sync/sync_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 12), QTime(9, 41), Qt::UTC);

SyncState member() {
    SyncState state;
    state.part = SyncState::Part::Member;
    state.synced = now;
    return state;
}

} // namespace

TEST_CASE("The header says in words how the exchange stands", "[sync][words]") {
    SyncState state = member();
    CHECK(headerText(state, now) == u"Synced 09:41");
    state.waiting = 1;
    CHECK(headerText(state, now) == u"Synced 09:41 - 1 change waiting");

    state.writing = SyncState::Writing::Refused;
    CHECK(headerText(state, now) == u"Drive is read-only - 1 change waiting");
    state.writing = SyncState::Writing::Full;
    state.waiting = 6;
    CHECK(headerText(state, now) == u"Drive is full - 6 changes waiting");

    state = member();
    state.round.share = ShareHealth::Away;
    state.away = now.addSecs(-51 * 60);
    state.synced = now.addSecs(-10 * 60);
    state.waiting = 6;
    CHECK(headerText(state, now) == u"Working offline since 08:50 - 6 changes waiting");
    state.synced = now.addSecs(-52 * 60);
    CHECK(headerText(state, now) ==
          u"Nothing was exchanged with colleagues since 08:49. Your work is kept on this PC: "
          "6 changes waiting.");

    CHECK(headerText({}, now) == u"Syncing");
    state.part = SyncState::Part::Waiting;
    CHECK(headerText(state, now) == u"Waiting to be let in");
    state.part = SyncState::Part::Removed;
    CHECK(headerText(state, now) == u"This PC was removed from the trust");
}

TEST_CASE("Each state of the drive and each alarm has a sentence and a remedy", "[sync][words]") {
    SyncState state = member();
    CHECK(shareText(state).found.isEmpty());
    std::set<QString> said;
    for (const ShareHealth health : {ShareHealth::Away, ShareHealth::Empty, ShareHealth::Foreign}) {
        state.round.share = health;
        said.insert(shareText(state).found);
        CHECK_FALSE(shareText(state).remedy.isEmpty());
    }
    state.round.share = ShareHealth::Here;
    for (const auto writing : {SyncState::Writing::Refused, SyncState::Writing::Full}) {
        state.writing = writing;
        said.insert(shareText(state).found);
        CHECK_FALSE(shareText(state).remedy.isEmpty());
    }
    CHECK(said.size() == 5);
    for (const char* kind :
         {"damaged", "gap", "forged", "newer", "renamed", "fork", "revoked", "restored"}) {
        const Repair repair = repairText(QLatin1String(kind));
        said.insert(repair.found);
        CHECK_FALSE(repair.remedy.isEmpty());
    }
    said.insert(repairText(u"something new"_s).found);
    CHECK(said.size() == 14);
}

TEST_CASE("What joined without anybody's help is counted, and nothing is said of nothing",
          "[sync][words]") {
    SyncState state = member();
    CHECK(joinedAloneText(state).isEmpty());
    state.joinedYesterday = 3;
    CHECK(joinedAloneText(state) == u"Joined without anybody's help: 3 changes yesterday");
    state.joinedToday = 1;
    CHECK(joinedAloneText(state) ==
          u"Joined without anybody's help: 1 change today, 3 changes yesterday");
}

TEST_CASE("A support file has counts and codes, and neither names nor paths", "[sync][support]") {
    SyncState state = member();
    state.share = u"/mnt/Canary-Share"_s;
    state.spokenWords = u"canary words"_s;
    state.round.alarms = {{u"gap"_s, QUuid::createUuid(), u"scope/canary"_s, now},
                          {u"gap"_s, QUuid::createUuid(), u"scope/canary2"_s, now}};
    state.aside = {{QUuid::createUuid(), u"right"_s, 4}, {QUuid::createUuid(), u"right"_s, 2}};
    state.waiting = 7;
    const QString text = syncSupportText(state, now.addSecs(600));
    CHECK(text.contains(u"alarm gap: 2"));
    CHECK(text.contains(u"aside right: 6"));
    CHECK(text.contains(u"waiting 7 changes"));
    CHECK(text.contains(u"last exchange 10 minutes ago"));
    CHECK_FALSE(text.contains(u"canary", Qt::CaseInsensitive));
    CHECK_FALSE(text.contains(u'/'));
}

TEST_CASE("Both of two short values stand in a line, long ones beneath each other",
          "[sync][conflict]") {
    ConflictLine line;
    line.sides = {{u"Park School"_s, {}, {}}, {u"Hill School"_s, {}, {}}};
    CHECK(bothOf(line) == u"Park School / Hill School");
    line.sides[0].value = QString(41, u'a');
    CHECK(bothOf(line) == QString(41, u'a') + u"\nHill School"_s);
}
