// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/authorship.h"
#include "tests/simulation/twins.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;

namespace {

// Every change of somebody else, shown to be theirs by what this PC holds.
void checkAllProven(Pc& pc) {
    const SyncSelf self{pc.keys, pc.device, pc.options};
    Authorship authorship(pc.db, pc.log(), self);
    std::vector<ChangeNo> all;
    auto s = pc.db.prepare("SELECT id FROM change ORDER BY id");
    while (s.step())
        if (const auto command = pc.log().command(s.number(0));
            !command || command->person != pc.options.person)
            all.push_back(s.number(0));
    CHECK_FALSE(all.empty());
    const Incarnations& names = pc.log().incarnations();
    for (const ChangeNo no : all) {
        INFO("PC " << pc.number << ", device " << deviceOf(no) << ", change " << countOf(no));
        const auto carried = authorship.of(no);
        REQUIRE(carried);
        const Digest digest =
            changeDigest(carried->change, commandDigest(carried->command, names), names);
        const auto device = provenBy(carried->proof, digest, pc.keys);
        REQUIRE(device);
        CHECK(*device != pc.device.device);
        Digest other = digest;
        other[0] ^= 1;
        CHECK_FALSE(provenBy(carried->proof, other, pc.keys));
    }
}

} // namespace

TEST_CASE("a change that came in a pack, or under a name that two PCs used, is shown to be its "
          "author's",
          "[sync][authorship]") {
    sim::Trust trust;
    Pc a(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    for (unsigned n = 0; n < 40; ++n) {
        rename(a, family, n % 2 ? "One" : "Two");
        a.round();
    }
    for (const qint64 hours : {49, 15 * 24, 1}) { // packed; then the originals go
        trust.nowMs += hours * 3'600'000;
        a.round();
    }
    Pc late(trust, {0});
    REQUIRE(settle(trust, {&a, &late}));
    CHECK(late.db.number("SELECT count(*) FROM sync_file WHERE name LIKE '%.pak'") == 1);
    checkAllProven(late);
    Twins t;
    t.unseen([&] {
        addFamily(t.a, 0, 2, "Khan");
        addFamily(t.twin, 0, 3, "Reed");
        rename(t.a, t.family, "Clarke");
        rename(t.twin, t.family, "Brown");
    });
    REQUIRE(t.settled());
    checkAllProven(t.b);
}
