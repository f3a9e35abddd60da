// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"
#include "core/sync/sealed_file.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;

namespace {

struct Sealed {
    Sealed() {
        head.trust = trust.id;
        head.scope = trust.scope(0);
        head.device = keys.device;
        head.incarnation = idOf(1, 7);
        head.sequence = 3;
        head.first = 4;
        head.last = 9;
        head.generation = 1;
        head.seen = {{idOf(2, 7), 12}};
        ring.add(head.scope, 1, trust.keyOf(head.scope));
        ring.admit(keys.device, keys.signPublic);
    }

    QByteArray seal(const QByteArray& plain) {
        return sealFile(head, plain, *ring.key(head.scope, 1), keys);
    }

    OpenedFile open(const QByteArray& bytes) { return openFile(bytes, trust.id, head.scope, ring); }

    Trust trust;
    DeviceKeys keys = makeDeviceKeys(idOf(1, 3));
    Keyring ring;
    FileHead head;
};

} // namespace

TEST_CASE("A sealed file opens with what was put in", "[sync][file]") {
    Sealed s;
    for (const QByteArray& plain : {QByteArray("short"), QByteArray(100'000, 'x'), QByteArray()}) {
        const OpenedFile file = s.open(s.seal(plain));
        REQUIRE(file.flaw == FileFlaw::None);
        CHECK(file.plain == plain);
        CHECK(file.head.sequence == 3);
        CHECK(file.head.seen == s.head.seen);
    }
}

TEST_CASE("Scenarios 3 and 4: no prefix and no flipped bit of a segment is ever opened",
          "[sync][file][scenario]") {
    Sealed s;
    const QByteArray bytes = s.seal("Mia was seen at school, and alone.");
    for (qsizetype n = 0; n < bytes.size(); ++n)
        CHECK(s.open(bytes.first(n)).flaw != FileFlaw::None);
    for (qsizetype n = 0; n < bytes.size(); ++n)
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = bytes;
            bad[n] = char(bad[n] ^ (1 << bit));
            if (s.open(bad).flaw == FileFlaw::None)
                FAIL("bit " << bit << " of byte " << n);
        }
    for (qsizetype n = 0; n < bytes.size(); n += 16)
        CHECK(s.open(bytes.first(n) + QByteArray(bytes.size() - n, '\0')).flaw != FileFlaw::None);
}

TEST_CASE("Scenario 33: forged, foreign and strange files are refused by name",
          "[sync][file][scenario]") {
    Sealed s;
    const QByteArray bytes = s.seal("text");
    CHECK(openFile(bytes, s.trust.id, s.trust.scope(1), s.ring).flaw == FileFlaw::Foreign);
    CHECK(openFile(bytes, idOf(5, 5), s.head.scope, s.ring).flaw == FileFlaw::Foreign);
    const DeviceKeys other = makeDeviceKeys(s.keys.device); // says it is the admitted one
    CHECK(s.open(sealFile(s.head, "text", *s.ring.key(s.head.scope, 1), other)).flaw ==
          FileFlaw::Forged);
    s.head.device = idOf(77, 3);
    CHECK(s.open(s.seal("text")).flaw == FileFlaw::Stranger);
    s.head.device = s.keys.device;
    s.head.leastReader = 9;
    CHECK(s.open(s.seal("text")).flaw == FileFlaw::Newer);
    s.head.leastReader = 1;
    s.head.generation = 2;
    CHECK(s.open(s.seal("text")).flaw == FileFlaw::NoKey);
    s.head.generation = 1;
    Secret wrong(32); // an admitted device that does not hold the key
    CHECK(s.open(sealFile(s.head, "text", wrong, s.keys)).flaw == FileFlaw::Forged);
}

TEST_CASE("A frame that says it is small and is not is never unpacked", "[sync][file]") {
    Sealed s;
    CHECK_THROWS_AS(
        sealFile(s.head, QByteArray(2000, 'x'), *s.ring.key(s.head.scope, 1), s.keys, 100), Fault);
    CHECK(openFile(s.seal(QByteArray(2000, 'x')), s.trust.id, s.head.scope, s.ring, 100).flaw ==
          FileFlaw::Oversized);
}

TEST_CASE("A cargo gives its changes back, and no part of one is read as a whole",
          "[sync][cargo]") {
    const Incarnations incarnations{{}, idOf(1, 7).toRfc4122(), idOf(2, 7).toRfc4122()};
    Command command{changeNo(1, 5), Clock(1000) << 16 | 3, idOf(1, 4), "family.edit", "said so"};
    CargoWriter writer(incarnations, 1, idOf(1, 4));
    std::vector<Change> said;
    Change row{changeNo(1, 5), command.id, command.clock, ChangeKind::Row, 8, idOf(1, 9), {}, {}};
    row.cells = {{1, Value::text("Adeyemi"), {}}, {5, Value::of(-1), {}}};
    Change set = row;
    set.no = changeNo(1, 6);
    set.kind = ChangeKind::Set;
    set.cells = {
        {1, Value{}, {{Clock(900) << 16, changeNo(2, 44)}, {Clock(800) << 16, changeNo(1, 2)}}},
        {3, Value::blob("\x01"), {{Clock(900) << 16, changeNo(2, 44)}}}};
    Change life = row;
    life.no = changeNo(1, 8);
    life.kind = ChangeKind::Life;
    life.cells.clear();
    life.life = {true, {}, {{Clock(900) << 16, changeNo(2, 44)}}};
    for (const Change& c : {row, set, life}) {
        writer.add(command, c, c.kind == ChangeKind::Life ? Route{idOf(3, 3)} : Route{});
        said.push_back(c);
    }
    const QByteArray bytes = writer.take(true);
    const Cargo cargo = readCargo(bytes);
    REQUIRE(cargo.changes.size() == 3);
    CHECK(cargo.devices == std::vector<QUuid>{idOf(1, 7), idOf(2, 7)});
    CHECK(cargo.routes[cargo.changes[2].route] == Route{idOf(3, 3)});
    for (size_t i = 0; i < said.size(); ++i) { // numbers here are places: one less
        const CarriedChange& c = cargo.changes[i];
        CHECK(countOf(c.change.no) == countOf(said[i].no));
        CHECK(deviceOf(c.change.no) == 0);
        CHECK(countOf(c.change.command) == 5);
        CHECK(c.command.why == "said so");
        CHECK(c.change.clock == command.clock);
        CHECK(c.change.row == said[i].row);
        REQUIRE(c.change.cells.size() == said[i].cells.size());
        for (size_t k = 0; k < said[i].cells.size(); ++k)
            CHECK(c.change.cells[k].value == said[i].cells[k].value);
    }
    CHECK(cargo.changes[1].change.cells[0].prev ==
          Versions{{Clock(900) << 16, changeNo(1, 44)}, {Clock(800) << 16, changeNo(0, 2)}});
    CHECK(cargo.changes[2].change.life.seen.size() == 1);
    for (qsizetype n = 0; n < bytes.size(); ++n)
        CHECK_THROWS_AS(readCargo(bytes.first(n)), Fault);
    Random random(7);
    for (int n = 0; n < 20'000; ++n) { // any damage is a fault or another cargo, never more
        QByteArray bad = bytes;
        bad[qsizetype(random.below(size_t(bad.size())))] = char(random.below(256));
        try {
            const size_t read = readCargo(bad).changes.size();
            CHECK(read < 1000);
        } catch (const Fault& fault) {
            CHECK(fault.kind == FaultKind::Damaged);
        }
    }
}
