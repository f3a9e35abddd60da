// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/twins.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

size_t copiesOfNumber(const Disk& disk, const QString& part) {
    std::set<QString> stems;
    for (const auto& [name, bytes] : disk.files)
        if (name.contains(u"/seg/") && name.contains(part))
            stems.insert(name.section(u'.', 0, 0));
    return stems.size();
}

bool raisedFork(Pc& pc) {
    for (const SyncAlarm& alarm : pc.round().alarms)
        if (alarm.kind == u"fork")
            return true;
    return false;
}

void checkAlike(const std::vector<Pc*>& all, qint64 families) {
    for (Pc* pc : all) {
        INFO("PC " << pc->number);
        CHECK(pc->db.number("SELECT count(*) FROM family WHERE gone = 0") == families);
        CHECK(pc->db.number("SELECT count(*) FROM sync_aside") == 0);
        CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
        CHECK(pc->digest() == all.front()->digest());
    }
}

} // namespace

TEST_CASE("Scenario 19: a fork that both sides published is read by everybody, with an alarm",
          "[sync][scenario][identity][fork]") {
    for (const bool bothEditOneRow : {false, true}) {
        Twins t;
        t.unseen([&] {
            addFamily(t.a, 0, 2, "Khan");
            addFamily(t.twin, 0, 3, "Reed");
            if (bothEditOneRow) {
                rename(t.a, t.family, "Clarke");
                rename(t.twin, t.family, "Brown");
            }
        });
        REQUIRE(copiesOfNumber(t.trust.disk, u"/0000000002-"_s) == 2);
        addFamily(t.a, 0, 4, "Moss");
        rename(t.twin, idOf(3, 9), "Reed-Hall");
        REQUIRE(t.settled());
        Pc late(t.trust, {0, 1});
        t.all.push_back(&late);
        REQUIRE(t.settled());
        checkAlike(t.all, 4);
        for (Pc* pc : t.all) {
            CHECK(nameOf(*pc, idOf(2, 9)) == "Khan");
            CHECK(nameOf(*pc, idOf(3, 9)) == "Reed-Hall");
            CHECK(nameOf(*pc, idOf(4, 9)) == "Moss");
            CHECK(headsOf(*pc, t.family) == (bothEditOneRow ? 2 : 1));
        }
        CHECK(raisedFork(t.b));
        CHECK(t.a.log().ownDevice() > 1);
        CHECK(t.twin.log().ownDevice() > 1);
    }
}

TEST_CASE("twins that wrote under one number in different scopes lose nothing of either",
          "[sync][identity][fork]") {
    Twins t;
    t.unseen([&] {
        addFamily(t.a, 0, 2, "Khan");
        addFamily(t.twin, 1, 3, "Reed");
    });
    REQUIRE(t.settled());
    checkAlike(t.all, 3);
    rename(t.b, idOf(2, 9), "Khan-Hall"); // and work goes on over it
    rename(t.a, idOf(3, 9), "Reed-Hall");
    REQUIRE(t.settled());
    checkAlike(t.all, 3);
    for (Pc* pc : t.all) {
        CHECK(nameOf(*pc, idOf(2, 9)) == "Khan-Hall");
        CHECK(headsOf(*pc, idOf(2, 9)) == 1);
    }
}

TEST_CASE("who has read one branch and worked on it agrees with who has read the other",
          "[sync][identity][fork]") {
    Twins t;
    t.unseen([&] {
        rename(t.a, t.family, "Clarke");
        rename(t.twin, t.family, "Brown");
    });
    auto files = t.trust.disk.files;
    std::vector<QString> branches;
    for (const auto& [name, bytes] : files)
        if (name.contains(u"/seg/") && name.contains(u"/0000000002-"))
            branches.push_back(name);
    REQUIRE(branches.size() == 2);
    t.trust.disk.files.erase(branches[0]); // each of two sees one side at first
    t.b.round();
    const QString shown = nameOf(t.b, t.family);
    CHECK((shown == "Clarke" || shown == "Brown"));
    rename(t.b, t.family, "Seen by b");
    t.b.round();
    t.trust.disk.files[branches[0]] = files[branches[0]];
    t.trust.disk.files.erase(branches[1]);
    Pc c(t.trust, {0, 1});
    t.all.push_back(&c);
    c.round();
    rename(c, t.family, "Seen by c");
    t.trust.disk.files[branches[1]] = files[branches[1]];
    REQUIRE(t.settled());
    checkAlike(t.all, 1);
    CHECK(headsOf(t.a, t.family) == 2);
}

TEST_CASE("I11: whatever two twins and their colleagues do, all PCs come to show the same",
          "[sync][simulation][fork]") {
    for (quint64 seed = 1; seed <= 25; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        Twins t(random.chance(50));
        unsigned families = 1;
        qint64 edits = 0;
        for (int step = 0; step < 40; ++step) {
            Pc& pc = *random.of(t.all);
            pc.share.stale = random.chance(60);
            t.trust.nowMs += qint64(random.below(5)) * 3'000;
            const QUuid family = idOf(1 + unsigned(random.below(families)), 9);
            if (random.chance(45)) {
                pc.round();
            } else if (random.chance(30)) {
                addFamily(pc, int(random.below(2)), ++families, "Khan");
            } else if (form(pc, family)) {
                rename(pc, family, QByteArray::number(step).constData());
                ++edits;
            }
        }
        REQUIRE(t.settled());
        checkAlike(t.all, qint64(families));
        for (Pc* pc : t.all)
            CHECK(pc->db.number("SELECT count(*) FROM command WHERE name = 'family.edit'") ==
                  edits);
    }
}
