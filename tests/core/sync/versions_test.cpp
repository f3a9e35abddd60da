// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"
#include "core/sync/file_names.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;

namespace {

// A PC with a program of tomorrow: it writes segments by hand.
struct Tomorrow {
    Tomorrow() { trust.admitted.emplace_back(device.device, device.signPublic); }

    Change change(qint64 count, int table, QUuid row, std::vector<CellChange> cells) const {
        Change c{changeNo(1, count),
                 changeNo(1, count),
                 clock + Clock(count),
                 ChangeKind::Row,
                 table,
                 row,
                 std::move(cells),
                 {}};
        return c;
    }

    void share(const std::vector<Change>& changes, quint8 leastReader = 1) {
        CargoWriter cargo({{}, incarnation.toRfc4122()}, 1, idOf(9, 4));
        for (const Change& c : changes)
            cargo.add({c.command, c.clock, idOf(9, 4), "tomorrow", {}}, c);
        FileHead head;
        head.leastReader = leastReader;
        head.trust = trust.id;
        head.scope = trust.scope(0);
        head.device = device.device;
        head.incarnation = incarnation;
        head.sequence = ++sequence;
        head.previous = previous;
        head.generation = 1;
        const QByteArray bytes = sealFile(head, cargo.take(), trust.keyOf(head.scope), device);
        previous = fileHash(bytes);
        trust.disk.files[names::segment(head.scope, incarnation, sequence, previous, 0)] = bytes;
        trust.disk.files[names::head(head.scope, incarnation, sequence, previous)] = {};
    }

    Trust trust;
    Pc a{trust, {0}};
    DeviceKeys device = makeDeviceKeys(idOf(9, 3));
    QUuid incarnation = idOf(9, 7);
    Clock clock = Clock(1'794'470'400'000) << 16;
    quint32 sequence = 0;
    FileHash previous{};
};

constexpr int familyTable = TableOf<Family>::number;

} // namespace

TEST_CASE("Scenario 20: what a newer program says is kept, and the rest of it is used",
          "[sync][scenario][versions]") {
    Tomorrow t;
    t.share({t.change(1, familyTable, idOf(1, 9),
                      {{1, Value::text("Adeyemi"), {}}, {99, Value::text("of tomorrow"), {}}}),
             t.change(2, 999, idOf(2, 9), {{1, Value::text("a table of tomorrow"), {}}}),
             t.change(3, familyTable, idOf(3, 9), {{1, Value::text("Khan"), {}}})});
    const RoundResult r = t.a.round();
    CHECK(r.received == 2);
    CHECK(r.setAside == 1);
    CHECK(r.missing == 0);
    rename(t.a, idOf(1, 9), "Clarke");
    const auto walked = t.a.log().walk(specOf<Family>(), form(t.a, idOf(1, 9)).row.key);
    REQUIRE(walked.size() == 2);
    CHECK(walked.back().change.cells.back().value == Value::text("of tomorrow"));
    CHECK(verifyLog(t.a.db, t.a.log()).flaws.empty());
}

TEST_CASE("A segment that needs a newer program stops its own stream and says so",
          "[sync][versions]") {
    Tomorrow t;
    t.share({t.change(1, familyTable, idOf(1, 9), {{1, Value::text("Adeyemi"), {}}})}, 7);
    Pc b(t.trust, {0});
    addFamily(b, 0, 2, "Khan");
    b.round();
    const RoundResult r = t.a.round();
    CHECK(r.received == 2);
    CHECK(nameOf(t.a, idOf(1, 9)).isEmpty());
    REQUIRE_FALSE(r.alarms.empty());
    CHECK(r.alarms.front().kind == "newer");
}

TEST_CASE("Scenario 21: values that no column takes are set aside one by one",
          "[sync][scenario][versions]") {
    Tomorrow t;
    Change wrongClock = t.change(3, familyTable, idOf(3, 9), {});
    wrongClock.kind = ChangeKind::Set;
    wrongClock.cells = {{1, Value::text("x"), {{wrongClock.clock + 5, changeNo(1, 2)}}}};
    Change edited = t.change(4, TableOf<Note>::number, idOf(4, 9), {});
    edited.kind = ChangeKind::Set;
    edited.cells = {{6, Value::text("x"), {{t.clock, changeNo(1, 1)}}}};
    t.share({t.change(1, familyTable, idOf(1, 9), {{1, Value::of(7), {}}}), wrongClock, edited,
             t.change(5, familyTable, idOf(5, 9), {{1, Value::text("Khan"), {}}})});
    const RoundResult r = t.a.round();
    CHECK(r.setAside == 3);
    CHECK(r.received == 1);
    CHECK(nameOf(t.a, idOf(5, 9)) == "Khan");
    auto s = t.a.db.prepare("SELECT group_concat(reason) FROM (SELECT reason FROM sync_aside "
                            "ORDER BY count)");
    REQUIRE(s.step());
    CHECK(s.text(0) == "check,clock,check");
}
