// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/twins.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

// A PC that everybody had read two files of when it was lost.
struct Lost {
    Lost() {
        addFamily(thief, 0, 1, "Adeyemi");
        thief.round();
        copyDatabase(thief.db, old);
        trust.nowMs += 1'000;
        rename(thief, idOf(1, 9), "Clarke");
        if (!settle(trust, {&thief, &b}))
            throw std::runtime_error("not settled");
        end = SyncBook(b.db, b.log()).stream(trust.scope(0), b.log().deviceNumber(idOf(1, 7), {}));
        cut(b);
    }

    void cut(Pc& pc) {
        for (const auto& [id, key] : trust.admitted)
            pc.keys.admit(id, key);
        pc.keys.cut(thief.device.device);
        pc.keys.end(thief.device.device, trust.scope(0), end.incarnation, {end.sequence, end.hash});
    }

    Trust trust;
    Pc thief{trust, {0}}, b{trust, {0}};
    Stream end;
    Database old{u":memory:"_s, {}}; // the thief's, before the second file
};

qint64 asideOn(Pc& pc) {
    return pc.db.number("SELECT count(*) FROM sync_aside WHERE reason = 'revoked'");
}

bool says(const RoundResult& round, const QString& kind) {
    return std::any_of(round.alarms.begin(), round.alarms.end(),
                       [&](const SyncAlarm& alarm) { return alarm.kind == kind; });
}

} // namespace

TEST_CASE(
    "a removed PC is not believed under its old name nor under a new one, and what it sent is "
    "kept apart where people see it",
    "[sync][trust][removed]") {
    for (const bool newName : {false, true}) {
        Lost t;
        if (newName)
            t.thief.log().becomeDevice(QUuid::createUuid(), t.thief.options.person);
        t.thief.start();
        rename(t.thief, idOf(1, 9), "FORGED");
        addFamily(t.thief, 0, 2, "FORGED");
        t.thief.round();
        const RoundResult first = t.b.round();
        CHECK(first.received == 0);
        CHECK(first.setAside == 3);
        CHECK(says(first, u"revoked"_s));
        CHECK(asideOn(t.b) == 3);
        const int calls = t.b.share.calls;
        const RoundResult again = t.b.round(); // it is not read a second time, and nothing waits
        CHECK(t.b.share.calls - calls < 12);
        CHECK(again.missing == 0);
        CHECK(asideOn(t.b) == 3);
        CHECK(nameOf(t.b, idOf(1, 9)) == "Clarke");
        Pc late(t.trust, {0});
        t.cut(late);
        REQUIRE(settle(t.trust, {&t.b, &late}));
        CHECK(nameOf(late, idOf(1, 9)) == "Clarke"); // what was believed comes to new PCs, too
        CHECK(late.digest() == t.b.digest());
    }
}

TEST_CASE("a file that a removed PC puts beside one that was believed is refused",
          "[sync][trust][removed]") {
    Lost t;
    Trust& trust = t.trust;
    const auto good = trust.disk.files;
    std::erase_if(trust.disk.files, [](const auto& f) { return !f.first.startsWith(u"root"); });
    Pc twin(trust, {0}, 1'234);
    restore(twin, t.old);
    Exchange forging(directly(*twin.workspace), twin.share, twin.keys, t.thief.device, twin.env(),
                     twin.options);
    for (const auto& [id, key] : trust.admitted)
        twin.keys.admit(id, key);
    rename(twin, idOf(1, 9), "FORGED");
    forging.round();
    for (const auto& [name, bytes] : good)
        trust.disk.files[name] = bytes;
    Pc late(trust, {0});
    t.cut(late);
    for (int n = 0; n < 4; ++n) {
        trust.nowMs += 4'000'000;
        late.round();
        t.b.round();
    }
    for (Pc* pc : {&late, &t.b}) {
        CHECK(nameOf(*pc, idOf(1, 9)) == "Clarke");
        CHECK(headsOf(*pc, idOf(1, 9)) == 1);
    }
    CHECK(late.digest() == t.b.digest());
}

TEST_CASE("what somebody else had read of a removed PC comes in once the log says so",
          "[sync][trust][removed]") {
    Lost t;
    setBanner(t.thief, idOf(1, 9), "Written before the loss");
    t.thief.round();
    CHECK(t.b.round().setAside == 1);
    const Stream own = SyncBook(t.thief.db, t.thief.log()).stream(t.trust.scope(0), 1);
    t.b.keys.end(t.thief.device.device, t.trust.scope(0), own.incarnation,
                 {own.sequence, own.hash});
    CHECK(t.b.round().received == 1);
    CHECK(form(t.b, idOf(1, 9))->banner == "Written before the loss");
    CHECK(asideOn(t.b) == 0);
    CHECK_FALSE(says(t.b.round(), u"revoked"_s));
}

TEST_CASE("a snapshot of a removed PC starts nobody", "[sync][trust][removed]") {
    Lost t;
    rename(t.thief, idOf(1, 9), "FORGED");
    t.thief.round();
    CHECK(t.thief.exchange->writeSnapshot(t.trust.scope(0)));
    Pc late(t.trust, {0});
    t.cut(late);
    late.round();
    CHECK(nameOf(late, idOf(1, 9)) == "Clarke");
}
