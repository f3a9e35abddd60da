// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"
#include "tests/support/python_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <sodium.h>

using namespace rt;
using namespace Qt::StringLiterals;

// The vector of core/sync/FORMAT.md, whose own test is vectors_test.cpp.
TEST_CASE("another reader understands a segment from the format page alone", "[format][sync]") {
    startSodium();
    unsigned char publicKey[32], seed[32], key[32];
    std::fill_n(seed, 32, 0x2a);
    for (unsigned i = 0; i < 32; ++i)
        key[i] = static_cast<unsigned char>(7 + i);
    Secret sign(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(publicKey, sign.data(), seed);
    QFile vector(QStringLiteral(SOURCE_DIR "/tests/core/sync/data/segment.hex"));
    REQUIRE(vector.open(QIODevice::ReadOnly));
    QTemporaryDir dir;
    QFile file(dir.filePath(u"segment"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromHex(vector.readAll()));
    file.close();
    const auto hex = [](const unsigned char* bytes) {
        return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(bytes), 32).toHex());
    };
    const auto read = askReader({{u"do"_s, u"segment"_s},
                                 {u"file"_s, file.fileName()},
                                 {u"sign"_s, hex(publicKey)},
                                 {u"key"_s, hex(key)}});
    if (!read)
        return;
    CHECK(read->value(u"signed"_s).toBool());
    CHECK(read->value(u"committed"_s).toBool());
    CHECK(read->value(u"rooted"_s).toBool());
    CHECK(read->value(u"kind"_s).toInt() == 1);
    CHECK(read->value(u"sequence"_s).toInt() == 2);
    const QJsonValue changes = read->value(u"changes"_s);
    REQUIRE(changes.toArray().size() == 3);
    CHECK(changes[0][u"kind"_s] == u"row"_s);
    CHECK(changes[0][u"command"_s][u"name"_s] == u"family.add"_s);
    CHECK(changes[0][u"cells"_s][0][u"value"_s] == u"Adeyemi"_s);
    CHECK(changes[1][u"command"_s][u"why"_s] == u"as their aunt said"_s);
    CHECK(changes[1][u"cells"_s][0][u"prev"_s][0][u"count"_s].toInt() == 5);
    CHECK(changes[2][u"kind"_s] == u"life"_s);
    const QJsonValue seen = changes[2][u"seen"_s][0];
    CHECK(seen[u"count"_s].toInt() == 44);
    CHECK(
        read->value(u"devices"_s)[seen[u"device"_s].toInt()].toString().startsWith(u"00000002"_s));
}
