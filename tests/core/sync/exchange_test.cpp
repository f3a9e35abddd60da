// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

TEST_CASE("What one PC saves the other shows after two rounds", "[sync][exchange]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    const RoundResult sent = a.round();
    CHECK(sent.sent == 2);
    CHECK(sent.unsent == 0);
    const RoundResult got = b.round();
    CHECK(got.received == 2);
    CHECK(nameOf(b, family) == "Adeyemi");
    rename(b, family, "Adeyemi-Clarke");
    b.round();
    a.round();
    CHECK(nameOf(a, family) == "Adeyemi-Clarke");
    CHECK(settle(trust, {&a, &b}));
    CHECK(a.digest() == b.digest());
    CHECK(verifyLog(b.db, b.log()).flaws.empty());
}

TEST_CASE("A hub's rows reach nobody outside the hub", "[sync][exchange][scope]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {1}), both(trust, {0, 1});
    const QUuid first = addFamily(a, 0, 1, "Adeyemi");
    const QUuid second = addFamily(b, 1, 2, "Khan");
    REQUIRE(settle(trust, {&a, &b, &both}));
    CHECK(nameOf(a, second).isEmpty());
    CHECK(nameOf(b, first).isEmpty());
    CHECK(nameOf(both, first) == "Adeyemi");
    CHECK(nameOf(both, second) == "Khan");
    CHECK(b.db.number("SELECT count(*) FROM family") == 1);
}

TEST_CASE("Scenario 32: a stranger who reads the whole share learns no word of a case",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    a.round();
    for (const auto& [name, bytes] : trust.disk.files) {
        CHECK_FALSE(bytes.contains("Adeyemi"));
        CHECK_FALSE(bytes.contains("family"));
        CHECK_FALSE(bytes.contains(family.toRfc4122()));
        CHECK(name == name.toLower());
        CHECK(name.section(u'/', -1).size() < 120);
    }
}

TEST_CASE("Scenario 2: an empty folder or another trust's is neither read nor written",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &b}));
    const auto before = a.digest();
    const auto files = std::exchange(trust.disk.files, {});
    rename(a, idOf(1, 9), "Adeyemi-Clarke");
    const RoundResult empty = a.round();
    CHECK(empty.share == ShareHealth::Empty);
    CHECK(empty.unsent == 1);
    CHECK(trust.disk.files.empty());
    trust.disk.files[u"root.0123456789abcdef.rt"_s] = "x";
    CHECK(b.round().share == ShareHealth::Foreign);
    CHECK(trust.disk.files.size() == 1);
    CHECK(b.digest() == before);
    trust.disk.files = files;
    CHECK(settle(trust, {&a, &b}));
    CHECK(a.digest() == b.digest());
}

TEST_CASE("Scenario 12: two PCs edit one cell offline: both values stay, the same one is shown",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &b}));
    a.share.awayUntil = b.share.awayUntil = trust.nowMs + 21LL * 24 * 3600 * 1000;
    rename(a, family, "Adeyemi-Clarke");
    trust.nowMs += 10LL * 24 * 3600 * 1000;
    rename(b, family, "Clarke");
    CHECK(b.round().share == ShareHealth::Away);
    trust.nowMs = a.share.awayUntil;
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(headsOf(a, family) == 2);
    CHECK(headsOf(b, family) == 2);
    CHECK(nameOf(a, family) == "Clarke");
    CHECK(nameOf(b, family) == "Clarke");
    CHECK(a.round().conflicts == 1);
    CHECK(a.digest() == b.digest());
}

TEST_CASE("Scenario 13: what arrives between loading and saving is a conflict, not overwritten",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &b}));
    const auto opened = form(b, family);
    rename(a, family, "Adeyemi-Clarke");
    REQUIRE(settle(trust, {&a, &b}));
    save(b, opened, "Clarke");
    CHECK(headsOf(b, family) == 2);
}

TEST_CASE("Scenario 14: different cells of one row merge", "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &b}));
    rename(a, family, "Clarke");
    setBanner(b, family, "Dangerous dog");
    REQUIRE(settle(trust, {&a, &b}));
    for (Pc* pc : {&a, &b}) {
        CHECK(nameOf(*pc, family) == "Clarke");
        CHECK(form(*pc, family)->banner == "Dangerous dog");
        CHECK(headsOf(*pc, family) == 1);
    }
}

TEST_CASE("Scenario 27: what somebody deletes from the share is put back", "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &b}));
    const auto before = trust.disk.files;
    std::erase_if(trust.disk.files, [](const auto& f) { return !f.first.startsWith(u"root"); });
    trust.nowMs += 3'700'000;
    b.round(); // it wrote none of them
    CHECK(trust.disk.files == before);
    CHECK_FALSE(b.round().alarms.empty());
    Pc late(trust, {0});
    REQUIRE(settle(trust, {&a, &b, &late}));
    CHECK(late.digest() == a.digest());
}

TEST_CASE("Scenario 31: a family handed to another hub brings its history and late edits along",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), late(trust, {0}), manager(trust, {0, 1}), b(trust, {1});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &late, &manager, &b}));
    late.share.awayUntil = trust.nowMs + 3'600'000;
    setBanner(late, family, "Dangerous dog");
    addCase(manager, family, 1);
    REQUIRE(settle(trust, {&a, &manager, &b}));
    CHECK(nameOf(b, family) == "Adeyemi");
    trust.nowMs += 3'600'000;
    REQUIRE(settle(trust, {&a, &late, &manager, &b}));
    CHECK(form(b, family)->banner == "Dangerous dog");
    CHECK(verifyLog(b.db, b.log()).flaws.empty());
    rename(b, family, "Clarke");
    REQUIRE(settle(trust, {&a, &late, &manager, &b}));
    CHECK(nameOf(late, family) == "Clarke");
}

TEST_CASE("Scenario 31: a hub without the other's key hands a family over through its inbox",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), late(trust, {0}), b(trust, {1}), c(trust, {2});
    const auto boxes = [&](QUuid scope) {
        return scope == trust.scope(1) ? std::vector<PublicKey>{b.device.boxPublic}
                                       : std::vector<PublicKey>{};
    };
    for (Pc* pc : {&a, &late}) {
        pc->options.boxesOf = boxes;
        pc->start();
    }
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &late, &b, &c}));
    late.share.awayUntil = trust.nowMs + 3'600'000;
    setBanner(late, family, "Dangerous dog");
    addCase(a, family, 1);
    REQUIRE(settle(trust, {&a, &b, &c}));
    CHECK(nameOf(b, family) == "Adeyemi");
    CHECK(nameOf(c, family).isEmpty());
    trust.nowMs += 3'600'000;
    REQUIRE(settle(trust, {&a, &late, &b, &c}));
    CHECK(form(b, family)->banner == "Dangerous dog");
    Pc joined(trust, {1}); // whom no box was for
    REQUIRE(settle(trust, {&a, &late, &b, &c, &joined}));
    CHECK(form(joined, family)->banner == "Dangerous dog");
    CHECK(verifyLog(joined.db, joined.log()).flaws.empty());
    for (const auto& [name, bytes] : trust.disk.files)
        CHECK_FALSE(bytes.contains("Adeyemi"));
}
