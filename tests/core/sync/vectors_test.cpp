// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"
#include "core/sync/sealed_file.h"
#include "tests/simulation/world.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <sodium.h>

using namespace rt;
using namespace rt::sim;

// The files of FORMAT.md's test vectors. `ROUNDTABLE_FREEZE=1` writes them again, which is only
// right before the first release.
namespace {

const QString folder = QStringLiteral(SOURCE_DIR "/tests/core/sync/data/");

QByteArray readHex(const char* name) {
    QFile file(folder + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QByteArray::fromHex(file.readAll());
}

void writeHex(const char* name, const QByteArray& bytes) {
    QFile file(folder + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray hex = bytes.toHex();
    for (qsizetype at = 0; at < hex.size(); at += 64)
        file.write(hex.mid(at, 64) + '\n');
}

DeviceKeys vectorDevice() {
    DeviceKeys keys = makeDeviceKeys(idOf(1, 3));
    const std::array<unsigned char, 32> seed = [] {
        std::array<unsigned char, 32> bytes;
        bytes.fill(0x2a);
        return bytes;
    }();
    crypto_sign_seed_keypair(keys.signPublic.data(), keys.sign.data(), seed.data());
    return keys;
}

Secret vectorKey() {
    Secret key(32);
    for (size_t i = 0; i < 32; ++i)
        key.data()[i] = static_cast<unsigned char>(7 + i);
    return key;
}

CargoWriter vectorWriter() {
    static const Incarnations incarnations{{}, idOf(1, 7).toRfc4122(), idOf(2, 7).toRfc4122()};
    CargoWriter writer(incarnations, 1, idOf(1, 4));
    const Clock clock = Clock(1'794'470'400'000) << 16;
    const Command command{changeNo(1, 5), clock, idOf(1, 4), "family.add", {}};
    Change row{changeNo(1, 5), command.id, clock, ChangeKind::Row, 8, idOf(1, 9), {}, {}};
    row.cells = {{1, Value::text("Adeyemi"), {}}, {5, Value::of(0), {}}};
    writer.add(command, row);
    const Command edit{changeNo(1, 6), clock + 1, idOf(1, 4), "family.edit", "as their aunt said"};
    Change set{changeNo(1, 6), edit.id, edit.clock, ChangeKind::Set, 8, idOf(1, 9), {}, {}};
    set.cells = {{3, Value::text("Dangerous dog"), {{clock, changeNo(1, 5)}}}};
    writer.add(edit, set);
    Change life{changeNo(1, 7), edit.id, edit.clock, ChangeKind::Life, 8, idOf(2, 9), {}, {}};
    life.life = {true, {}, {{clock - (Clock(60'000) << 16), changeNo(2, 44)}}};
    writer.add(edit, life, Route{idOf(3, 5)});
    return writer;
}

QByteArray vectorCargo() {
    return vectorWriter().take();
}

} // namespace

TEST_CASE("The test vectors of the format are read as they always were", "[sync][format]") {
    const QUuid trust = idOf(1, 100), scope = idOf(2, 100);
    const DeviceKeys device = vectorDevice();
    if (qEnvironmentVariableIsSet("ROUNDTABLE_FREEZE")) {
        FileHead head;
        head.trust = trust;
        head.scope = scope;
        head.device = device.device;
        head.incarnation = idOf(1, 7);
        head.sequence = 2;
        head.first = 5;
        head.last = 7;
        head.previous.fill(9);
        head.seen = {{idOf(2, 7), 12}};
        head.generation = 1;
        head.root = vectorWriter().root();
        writeHex("segment.hex", sealFile(head, vectorCargo(), vectorKey(), device));
        writeHex("cargo.hex", vectorCargo());
    }
    Keyring ring;
    ring.add(scope, 1, vectorKey());
    ring.admit(device.device, device.signPublic);
    const QByteArray bytes = readHex("segment.hex");
    const OpenedFile file = openFile(bytes, trust, scope, ring);
    REQUIRE(file.flaw == FileFlaw::None);
    CHECK(file.plain == readHex("cargo.hex"));
    CHECK(file.plain == vectorCargo());
    CHECK(file.head.sequence == 2);
    CHECK(file.head.seen.size() == 1);
    CHECK(readCargo(file.plain, file.head.incarnation).changes.size() == 3);
    for (qsizetype n = 0; n < bytes.size(); ++n) {
        QByteArray bad = bytes;
        bad[n] = char(bad[n] ^ 0x10);
        if (openFile(bad, trust, scope, ring).flaw == FileFlaw::None)
            FAIL("byte " << n);
    }
}
