// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"
#include "core/vault/scopes.h"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <sodium.h>

using namespace rt;

namespace {

Secret filled(unsigned char with) {
    Secret key(32);
    std::fill_n(key.data(), key.size(), with);
    return key;
}

} // namespace

TEST_CASE("a key ring knows each generation of a scope and which is newest", "[keyring][vault]") {
    const QUuid scope = QUuid::createUuid();
    Keyring ring;
    CHECK(ring.generation(scope) == 0);
    CHECK_FALSE(ring.key(scope, 1));
    ring.add(scope, 2, filled(2));
    ring.add(scope, 1, filled(1));
    ring.add(scope, 1, filled(9));
    CHECK(ring.generation(scope) == 2);
    REQUIRE(ring.key(scope, 1));
    CHECK(*ring.key(scope, 1) == filled(1));
    CHECK_FALSE(ring.key(scope, 3));
    CHECK(ring.scopes() == std::vector{scope});
}

TEST_CASE("a revoked device is believed up to its cut and in no other scope", "[keyring][vault]") {
    const QUuid device = QUuid::createUuid(), hub = QUuid::createUuid(),
                other = QUuid::createUuid();
    Keyring ring;
    CHECK_FALSE(ring.signer(device));
    const QUuid stream = QUuid::createUuid(), later = QUuid::createUuid();
    CHECK_FALSE(ring.accepts(device, hub, stream, 1));
    ring.admit(device, PublicKey{7});
    REQUIRE(ring.signer(device));
    CHECK(ring.accepts(device, hub, stream, 1'000'000));
    const QByteArray mark = ring.cutMark();
    ring.cut(device);
    ring.end(device, hub, stream, {12, {}});
    ring.end(device, hub, stream, {14, {}}); // another had read further
    CHECK(ring.cutMark() != mark);
    CHECK(ring.accepts(device, hub, stream, 14));
    CHECK_FALSE(ring.accepts(device, hub, stream, 15));
    CHECK_FALSE(ring.accepts(device, other, stream, 1));
    CHECK_FALSE(ring.accepts(device, hub, later, 1)); // a new name does not help
    CHECK(*ring.signer(device) == PublicKey{7});      // what it signed before stays readable
}

TEST_CASE("a device's keys sign and open what is sealed to it", "[keyring][vault]") {
    const DeviceKeys keys = makeDeviceKeys(QUuid::createUuid());
    const QByteArray words = "a new PC";
    const auto* bytes = reinterpret_cast<const unsigned char*>(words.constData());
    unsigned char signature[crypto_sign_BYTES];
    crypto_sign_detached(signature, nullptr, bytes, 8, keys.sign.data());
    CHECK(crypto_sign_verify_detached(signature, bytes, 8, keys.signPublic.data()) == 0);
    unsigned char box[8 + crypto_box_SEALBYTES], opened[8];
    crypto_box_seal(box, bytes, 8, keys.boxPublic.data());
    CHECK(crypto_box_seal_open(opened, box, sizeof box, keys.boxPublic.data(), keys.box.data()) ==
          0);
}

TEST_CASE("scopes are named alike on every PC and differ between trusts", "[scopes][vault]") {
    const QUuid trust("{00000000-0000-4000-8000-000000000001}"),
        other("{00000000-0000-4000-8000-000000000002}"),
        hub("{00000000-0000-4000-8000-000000000003}");
    CHECK(trustScope(trust) == trustScope(trust));
    const std::set<QUuid> all{trustScope(trust),     trustScope(other),    indexScope(trust),
                              countsScope(trust),    hubScope(trust, hub), hubScope(other, hub),
                              hubScope(trust, trust)};
    CHECK(all.size() == 7);
}
