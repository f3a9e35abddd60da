// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_names.h"
#include "tests/simulation/twins.h"

#include <QFile>

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

// A segment of somebody's own stream in which a change bears another PC's name.
void forge(Trust& trust, const Pc& victim, qint64 count) {
    const DeviceKeys device = makeDeviceKeys(idOf(9, 3));
    trust.admitted.emplace_back(device.device, device.signPublic);
    const QUuid own = idOf(9, 7);
    const Clock clock = Clock(trust.nowMs + 77) << 16;
    const Incarnations both{{}, own.toRfc4122(), idOf(victim.number + 1, 7).toRfc4122()};
    CargoWriter cargo(both, 1, idOf(9, 4));
    const ChangeNo no = changeNo(2, count);
    cargo.add({no, clock, victim.options.person, "family.add", {}},
              {no,
               no,
               clock,
               ChangeKind::Row,
               TableOf<Family>::number,
               idOf(8, 9),
               {{1, Value::text("FORGED"), {}}},
               {}});
    FileHead head;
    head.trust = trust.id;
    head.scope = trust.scope(0);
    head.device = device.device;
    head.incarnation = own;
    head.sequence = head.generation = 1;
    const QByteArray bytes = sealFile(head, cargo.take(), trust.keyOf(head.scope), device);
    trust.disk.files[names::segment(head.scope, own, 1, fileHash(bytes), 0)] = bytes;
    trust.disk.files[names::head(head.scope, own, 1, fileHash(bytes))] = {};
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
    CHECK(headsOf(t.a, t.family) == 1); // c saw both what b wrote and the other branch
    CHECK(nameOf(t.a, t.family) == "Seen by c");
}

TEST_CASE("words that a colleague puts under another PC's name are found out, and cost it nothing",
          "[sync][identity][fork]") {
    for (const bool before : {true, false}) {
        Trust trust;
        Pc a(trust, {0}), b(trust, {0});
        addFamily(a, 0, 1, "Adeyemi");
        REQUIRE(settle(trust, {&a, &b}));
        addFamily(a, 0, 2, "Khan"); // under the next numbers, not sent yet
        if (!before)
            a.round();
        forge(trust, a, 3);
        b.round();
        REQUIRE(settle(trust, {&a, &b}));
        CHECK(raisedFork(b));
        for (Pc* pc : {&a, &b}) {
            CHECK(nameOf(*pc, idOf(2, 9)) == "Khan");
            CHECK(form(*pc, idOf(2, 9)).row.state.heads.base.size() == 1);
            CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
        }
        CHECK(a.digest() == b.digest());
    }
}

TEST_CASE("the name that a forked command gets is the one of FORMAT.md", "[sync][fork][format]") {
    QFile page(QStringLiteral(SOURCE_DIR "/core/sync/FORMAT.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QUuid name = Forks::nameOf(QUuid(u"{00000001-0000-0000-0000-000000000007}"_s),
                                     Clock(1'800'000'000'000) << 16 | 3);
    CHECK(page.readAll().contains(name.toString(QUuid::WithoutBraces).toLatin1()));
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
