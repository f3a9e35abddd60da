// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshot.h"
#include "tests/simulation/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

struct Busy {
    Busy() {
        for (unsigned n = 0; n < 40; ++n) {
            (n % 2 ? a : b).round();
            rename(n % 2 ? a : b, family, n % 3 ? "One" : "Two");
            trust.nowMs += 20'000;
        }
        setBanner(a, family, "Dangerous dog");
        (void)bool(a.workspace->change("family.withdraw", [&](Changes& c) -> Outcome {
            c.withdraw<Family>({other});
            return ok;
        }));
        rename(b, other, "Edited and unseen");
        (void)settle(trust, {&a, &b});
    }

    sim::Trust trust;
    Pc a{trust, {0}}, b{trust, {0}};
    QUuid family = addFamily(a, 0, 1, "Adeyemi");
    QUuid other = [this] {
        const QUuid id = addFamily(a, 0, 2, "Khan");
        (void)settle(trust, {&a, &b});
        return id;
    }();
};

size_t count(const Disk& disk, QLatin1StringView part) {
    size_t n = 0;
    for (const auto& [name, bytes] : disk.files)
        n += name.contains(part);
    return n;
}

} // namespace

TEST_CASE("Two PCs that read the same files make the same snapshot of a scope",
          "[sync][snapshot]") {
    Busy t;
    const QUuid scope = t.trust.scope(0);
    const auto mine = makeSnapshot(*t.a.workspace, scope);
    const auto theirs = makeSnapshot(*t.b.workspace, scope);
    CHECK(mine->parts == theirs->parts);
    CHECK(mine->index == theirs->index);
    CHECK(snapshotDigest(*t.a.workspace, scope) == snapshotDigest(*t.b.workspace, scope));
    rename(t.a, t.family, "Clarke");
    t.a.round();
    CHECK(snapshotDigest(*t.a.workspace, scope) != snapshotDigest(*t.b.workspace, scope));
}

TEST_CASE("A snapshot shows its beginning, whatever comes in while it is made",
          "[sync][snapshot]") {
    Busy t;
    const QUuid scope = t.trust.scope(0);
    const auto whole = makeSnapshot(*t.a.workspace, scope);
    SnapshotMaking making(scope);
    REQUIRE(making.begin(*t.a.workspace));
    std::vector<QByteArray> parts;
    unsigned others = 100;
    for (bool more = true; more;) {
        more = making.slice(*t.a.workspace, 2);
        for (QByteArray& part : making.takeParts())
            parts.push_back(std::move(part));
        rename(t.a, t.family, "Written in between");
        addFamily(t.a, 0, ++others, "Nowak");
        t.trust.nowMs += 1000;
        t.a.round();
    }
    CHECK(parts == whole->parts);
    CHECK(making.index() == whole->index);
}

TEST_CASE("Rows that are here already stay when a snapshot is loaded, and its history still comes",
          "[sync][snapshot]") {
    Busy t;
    const QUuid scope = t.trust.scope(0);
    const auto made = makeSnapshot(*t.a.workspace, scope);
    REQUIRE(t.a.exchange->writeSnapshot(scope));
    Pc fresh(t.trust, {0});
    const QByteArray& part = made->parts.front();
    SnapshotLoading loading(*fresh.workspace, part); // and then the PC went off
    CHECK(loading.slice(1));
    REQUIRE(settle(t.trust, {&t.a, &t.b, &fresh}));
    CHECK(fresh.round().history == 0);
    CHECK(fresh.digest() == t.a.digest());
    CHECK(verifyLog(fresh.db, fresh.log()).flaws.empty());
    CHECK_FALSE(verifyLog(fresh.db, fresh.log()).incomplete);
}

TEST_CASE("A part of a snapshot that was cut off anywhere changes nothing", "[sync][snapshot]") {
    Busy t;
    const QUuid scope = t.trust.scope(0);
    const auto made = makeSnapshot(*t.a.workspace, scope);
    Pc fresh(t.trust, {0});
    const QByteArray& part = made->parts.front();
    for (qsizetype cut = 0; cut < part.size(); ++cut)
        CHECK_THROWS_AS(([&] {
                            SnapshotLoading loading(*fresh.workspace, part.first(cut));
                            while (loading.slice(1000)) {
                            }
                        }()),
                        Fault);
    CHECK(fresh.db.number("SELECT count(*) FROM family") == 0);
    CHECK(fresh.db.number("SELECT count(*) FROM covered") == 0);
}

TEST_CASE("A new PC starts from a snapshot, and history that follows makes it like the others",
          "[sync][snapshot]") {
    Busy t;
    REQUIRE(t.a.exchange->writeSnapshot(t.trust.scope(0)));
    rename(t.b, t.family, "The tail");
    t.b.round();
    Pc fresh(t.trust, {0});
    const RoundResult first = fresh.round();
    CHECK(nameOf(fresh, t.family) == "The tail");
    CHECK(form(fresh, t.family)->banner == "Dangerous dog");
    CHECK(form(fresh, t.other).row.state.gone & Contested);
    CHECK(first.history > 0);
    CHECK(verifyLog(fresh.db, fresh.log()).incomplete);
    rename(fresh, t.family, "Written at once");
    REQUIRE(settle(t.trust, {&t.a, &t.b, &fresh}));
    CHECK(fresh.round().history == 0);
    CHECK_FALSE(verifyLog(fresh.db, fresh.log()).incomplete);
    CHECK(verifyLog(fresh.db, fresh.log()).flaws.empty());
    CHECK(fresh.digest() == t.a.digest());
    CHECK(nameOf(t.a, t.family) == "Written at once");
}

TEST_CASE("Scenario 28: of damaged snapshots none is used, and a valid one or the history is",
          "[sync][scenario][snapshot]") {
    for (const int round : {0, 1, 2, 3}) {
        const bool valid = round & 1;
        const QString kind = round & 2 ? u".prt"_s : u".snp"_s; // a part, or the index of all
        Busy t;
        REQUIRE(t.a.exchange->writeSnapshot(t.trust.scope(0)));
        if (valid)
            REQUIRE(t.b.exchange->writeSnapshot(t.trust.scope(0)));
        bool spoilt = false;
        for (auto& [name, bytes] : t.trust.disk.files)
            if (name.endsWith(kind) && !std::exchange(spoilt, true))
                bytes[bytes.size() / 2] ^= 1;
        Pc fresh(t.trust, {0});
        REQUIRE(settle(t.trust, {&t.a, &t.b, &fresh}));
        CHECK(fresh.digest() == t.a.digest());
        CHECK(verifyLog(fresh.db, fresh.log()).flaws.empty());
    }
}

TEST_CASE("Scenario 29: packing may die at any call, and a reader finds the old or the new",
          "[sync][scenario][pack]") {
    for (int call = 0;; call += 3) {
        Busy t;
        for (unsigned n = 0; n < 40; ++n) {
            rename(t.a, t.family, n % 2 ? "One" : "Two");
            t.a.round();
        }
        t.trust.nowMs += 49LL * 3'600'000;
        bool died = false;
        const auto round = [&] {
            t.a.share.crashAt = died ? -1 : call;
            try {
                t.a.round();
            } catch (const Crash&) {
                died = true;
                t.a.start();
            }
            t.trust.nowMs += 8LL * 24 * 3'600'000;
        };
        for (int n = 0; n < 5; ++n)
            round();
        INFO("call " << call);
        t.a.share.crashAt = -1;
        REQUIRE(settle(t.trust, {&t.a, &t.b}));
        CHECK(count(t.trust.disk, QLatin1StringView(".pak")) >= 1);
        Pc fresh(t.trust, {0});
        REQUIRE(settle(t.trust, {&t.a, &t.b, &fresh}));
        CHECK(fresh.digest() == t.a.digest());
        if (!died) {
            CHECK(count(t.trust.disk, QLatin1StringView(".seg")) < 60);
            break;
        }
        if (call > 30)
            call += 40;
    }
}
