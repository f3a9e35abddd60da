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

    Trust trust;
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
    CHECK(makeSnapshot(*t.a.workspace, scope)->plain == makeSnapshot(*t.b.workspace, scope)->plain);
    CHECK(scopeDigest(*t.a.workspace, scope) == scopeDigest(*t.b.workspace, scope));
    rename(t.a, t.family, "Clarke");
    t.a.round();
    CHECK(scopeDigest(*t.a.workspace, scope) != scopeDigest(*t.b.workspace, scope));
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
    for (const bool valid : {true, false}) {
        Busy t;
        REQUIRE(t.a.exchange->writeSnapshot(t.trust.scope(0)));
        if (valid)
            REQUIRE(t.b.exchange->writeSnapshot(t.trust.scope(0)));
        bool spoilt = false;
        for (auto& [name, bytes] : t.trust.disk.files)
            if (name.endsWith(u".snp") && !std::exchange(spoilt, true))
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
