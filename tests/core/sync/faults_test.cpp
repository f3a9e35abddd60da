// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflicts.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

struct Two {
    Trust trust;
    Pc a{trust, {0}}, b{trust, {0}};
    QUuid family = addFamily(a, 0, 1, "Adeyemi");

    void alike() {
        CHECK(a.digest() == b.digest());
        CHECK(verifyLog(a.db, a.log()).flaws.empty());
        CHECK(verifyLog(b.db, b.log()).flaws.empty());
    }
};

size_t segmentsOn(const Disk& disk) {
    size_t n = 0;
    for (const auto& [name, bytes] : disk.files)
        n += name.contains(u"/seg/"_s);
    return n;
}

} // namespace

TEST_CASE("Scenario 1: the share vanishes at each call of a publish, and the retry shares it once",
          "[sync][scenario]") {
    for (int call = 0;; ++call) {
        Two t;
        t.a.share.vanishAt = call;
        const RoundResult r = t.a.round();
        const bool whole = r.share == ShareHealth::Here && t.a.share.vanishAt >= 0;
        INFO("call " << call);
        CHECK((whole || r.share == ShareHealth::Away));
        CHECK(nameOf(t.a, t.family) == "Adeyemi");
        t.b.round();
        t.a.share.vanishAt = -1;
        REQUIRE(settle(t.trust, {&t.a, &t.b}));
        CHECK(segmentsOn(t.trust.disk) == 1);
        CHECK(nameOf(t.b, t.family) == "Adeyemi");
        t.alike();
        if (whole)
            break;
    }
}

TEST_CASE("Killed at each call to the share, a PC loses nothing and says nothing twice",
          "[sync][crash]") {
    for (const bool after : {false, true})
        for (int call = 0;; ++call) {
            Two t;
            REQUIRE(settle(t.trust, {&t.a, &t.b}));
            rename(t.a, t.family, "Clarke");
            setBanner(t.b, t.family, "Dangerous dog");
            t.b.round();
            t.trust.nowMs += 20'000;
            t.a.share.crashAt = call;
            t.a.share.crashAfter = after;
            bool died = false;
            try {
                t.a.round();
            } catch (const Crash&) {
                died = true;
                t.a.start();
            }
            INFO("call " << call << (after ? " after" : " before"));
            t.a.share.crashAt = -1;
            REQUIRE(settle(t.trust, {&t.a, &t.b}));
            CHECK(segmentsOn(t.trust.disk) == 3);
            CHECK(nameOf(t.b, t.family) == "Clarke");
            CHECK(form(t.a, t.family)->banner == "Dangerous dog");
            t.alike();
            if (!died)
                break;
        }
}

TEST_CASE("Scenario 8: killed between any two units of work, a PC goes on where it was",
          "[sync][scenario][crash]") {
    for (int unit = 0;; ++unit) {
        Two t;
        for (int n = 2; n < 25; ++n)
            addFamily(t.a, 0, unsigned(n), "Khan");
        t.a.round();
        int left = unit;
        Exchange dying(
            [&](const std::function<void(Workspace&)>& work) {
                if (left-- == 0)
                    throw Crash{};
                work(*t.b.workspace);
            },
            t.b.share, t.b.keys, t.b.device, t.b.env(), t.b.options);
        for (const auto& [id, key] : t.trust.admitted)
            t.b.keys.admit(id, key);
        bool died = false;
        try {
            dying.round();
        } catch (const Crash&) {
            died = true;
        }
        INFO("unit " << unit);
        for (const Stream& s : SyncBook(t.b.db, t.b.log()).streams()) // never ahead of the log
            if (s.sequence > 0 && s.device != 1)
                CHECK(t.b.db.number("SELECT count(*) FROM family") == 24);
        t.b.start();
        REQUIRE(settle(t.trust, {&t.a, &t.b}));
        t.alike();
        if (!died)
            break;
    }
}

TEST_CASE("Scenario 3: a torn segment is not there yet, and an alarm after a day",
          "[sync][scenario]") {
    Two t;
    t.a.round();
    auto whole = t.trust.disk.files;
    QString name;
    for (auto& [file, bytes] : t.trust.disk.files)
        if (file.endsWith(u".seg")) {
            name = file;
            bytes.truncate(bytes.size() / 2);
        }
    CHECK(t.b.round().received == 0);
    CHECK(t.b.round().alarms.empty());
    t.trust.nowMs += 25LL * 3600 * 1000;
    t.b.share.awayUntil = 0;
    const RoundResult late = t.b.round();
    CHECK(late.received == 0);
    REQUIRE_FALSE(late.alarms.empty());
    CHECK(late.alarms.front().kind == "damaged");
    REQUIRE(settle(t.trust, {&t.a, &t.b})); // the writer put a whole one beside it
    CHECK(nameOf(t.b, t.family) == "Adeyemi");
    CHECK(t.b.round().alarms.size() <= 1);
}

TEST_CASE("Scenario 5 and 6: segments that come late or newest first give the same state",
          "[sync][scenario]") {
    Two t;
    std::vector<QString> names;
    for (const char* name : {"One", "Two", "Three", "Four"}) {
        rename(t.a, t.family, name);
        t.a.round();
        t.trust.nowMs += 1000;
    }
    const auto all = t.trust.disk.files;
    for (const auto& [name, bytes] : all)
        if (name.endsWith(u".seg"))
            names.push_back(name);
    REQUIRE(names.size() == 4);
    for (const QString& name : names)
        t.trust.disk.files.erase(name);
    for (auto at = names.rbegin(); at != names.rend(); ++at) { // newest first
        t.trust.disk.files[*at] = all.at(*at);
        t.trust.nowMs += 1000;
        const RoundResult r = t.b.round();
        CHECK((r.missing == 0) == (at + 1 == names.rend()));
    }
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(nameOf(t.b, t.family) == "Four");
    t.alike();
}

TEST_CASE("Scenario 9: what creating says decides nothing, reading back does", "[sync][scenario]") {
    for (quint64 seed = 1; seed < 40; ++seed) {
        Two t;
        t.a.share.trouble = 40;
        for (int n = 0; n < 5; ++n) {
            rename(t.a, t.family, n % 2 ? "One" : "Two");
            t.a.round();
            t.trust.nowMs += 20'000;
        }
        t.a.share.trouble = 0;
        INFO("seed " << seed);
        REQUIRE(settle(t.trust, {&t.a, &t.b}));
        t.alike();
    }
}

TEST_CASE("Scenario 10 and 27: files that the server loses after they were verified are put back",
          "[sync][scenario]") {
    Two t;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    rename(t.a, t.family, "Clarke");
    t.a.round();
    std::erase_if(t.trust.disk.files, [](const auto& f) {
        return f.first.contains(u"/seg/") && f.first.contains(u"0000000002-");
    });
    t.trust.nowMs += 3'700'000;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(nameOf(t.b, t.family) == "Clarke");
}

TEST_CASE("Scenario 11: a share that refuses for ten minutes delays and changes nothing",
          "[sync][scenario]") {
    Two t;
    t.a.share.busyUntil = t.trust.nowMs + 600'000;
    const RoundResult r = t.a.round();
    CHECK(r.unsent == 1);
    CHECK(segmentsOn(t.trust.disk) == 0);
    t.trust.nowMs += 600'000;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    t.alike();
}

TEST_CASE("What the drive had no room for is neither news nor another's, and goes out later",
          "[sync][exchange]") {
    Two t;
    const QUuid name = t.a.log().incarnation(t.a.log().ownDevice());
    t.a.share.full = [&](const QString& file) { // room for the name alone
        if (file.contains(u"/seg/"))
            t.trust.disk.files[file] = {};
        return file.contains(u"/seg/");
    };
    for (int turn = 0; turn < 3; ++turn) {
        t.a.start(); // the first round looks after the share
        CHECK(t.a.round().unsent == 1);
        t.b.start();
        CHECK(t.b.round().missing == 0);
    }
    t.a.share.full = {};
    t.trust.nowMs += 20'000;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    t.alike();
    CHECK(t.a.log().incarnation(t.a.log().ownDevice()) == name);
    CHECK(t.a.round().alarms.empty());
}

TEST_CASE("Scenario 15: two people who settle one conflict differently make a conflict again",
          "[sync][scenario]") {
    Two t;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    rename(t.a, t.family, "One");
    rename(t.b, t.family, "Two");
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    const auto conflicts = standingConflicts(t.a.db, t.a.log());
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].sides.size() == 2);
    CHECK(conflicts[0].sides[0].value == Value::text("Two"));
    CHECK(conflicts[0].sides[0].person == t.b.options.person);
    rename(t.a, t.family, "Three");
    rename(t.b, t.family, "Four");
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(headsOf(t.a, t.family) == 2);
    CHECK(headsOf(t.b, t.family) == 2);
    t.alike();
    rename(t.a, t.family, "Five");
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(standingConflicts(t.b.db, t.b.log()).empty());
    CHECK(t.b.round().conflicts == 0);
}

TEST_CASE("Scenario 16: a withdrawal never hides what it has not seen", "[sync][scenario]") {
    Two t;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    REQUIRE(t.a.workspace->change("family.withdraw", [&](Changes& c) -> Outcome {
        c.withdraw<Family>({t.family});
        return ok;
    }));
    rename(t.b, t.family, "Clarke");
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(nameOf(t.a, t.family) == "Clarke");
    CHECK(form(t.a, t.family).row.state.gone & Contested);
    t.alike();
}

TEST_CASE("Scenario 17: wrong clocks lose nothing and keep sequential edits in order",
          "[sync][scenario]") {
    for (const qint64 skew :
         {qint64(30) * 60 * 1000, -qint64(2) * 365 * 86'400'000, qint64(12) * 365 * 86'400'000}) {
        Trust trust;
        Pc a(trust, {0}), b(trust, {0}, skew);
        const QUuid family = addFamily(a, 0, 1, "Adeyemi");
        for (const char* name : {"One", "Two", "Three"}) {
            REQUIRE(settle(trust, {&a, &b}));
            rename(b, family, name);
            REQUIRE(settle(trust, {&a, &b}));
            setBanner(a, family, name);
            rename(a, family, QByteArray("after ").append(name).constData());
        }
        REQUIRE(settle(trust, {&a, &b}));
        CHECK(nameOf(a, family) == "after Three");
        CHECK(nameOf(b, family) == "after Three");
        CHECK(headsOf(b, family) == 1);
        CHECK(a.digest() == b.digest());
    }
}

TEST_CASE("Scenario 21: a change that the receiver may not take is set aside, the rest goes on",
          "[sync][scenario]") {
    Two t;
    t.b.options.mayChange = [](const Wish& wish) { return wish.command.name != "family.edit"; };
    t.b.start();
    rename(t.a, t.family, "Clarke");
    addFamily(t.a, 0, 2, "Khan");
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(t.b.round().setAside == 1);
    CHECK(nameOf(t.b, t.family) == "Adeyemi");
    CHECK(nameOf(t.b, idOf(2, 9)) == "Khan");
    t.b.options.mayChange = {};
    t.b.start(); // the right has come
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    CHECK(nameOf(t.b, t.family) == "Clarke");
    CHECK(t.b.round().setAside == 0);
    t.alike();
}

TEST_CASE("Scenario 26: copies with other names are recognised by what is in them",
          "[sync][scenario]") {
    Two t;
    t.a.round();
    std::map<QString, QByteArray> renamed;
    for (const auto& [name, bytes] : t.trust.disk.files)
        renamed[name.startsWith(u"root") ? name : name + u" (2)"_s] = bytes;
    t.trust.disk.files = renamed;
    const RoundResult r = t.b.round();
    CHECK(r.received == 2);
    CHECK(r.unknownFiles > 0);
    CHECK(nameOf(t.b, t.family) == "Adeyemi");
}

TEST_CASE("A revoked device is believed up to its cut", "[sync][exchange]") {
    Two t;
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    for (const auto& [id, key] : t.trust.admitted)
        t.b.keys.admit(id, key);
    const Stream read = SyncBook(t.b.db, t.b.log())
                            .stream(t.trust.scope(0), t.b.log().deviceNumber(idOf(1, 7), {}));
    t.b.keys.cut(t.a.device.device);
    t.b.keys.end(t.a.device.device, t.trust.scope(0), read.incarnation, {1, read.hash});
    rename(t.a, t.family, "Clarke");
    t.a.round();
    CHECK(t.b.round().received == 0);
    CHECK(nameOf(t.b, t.family) == "Adeyemi");
}
