// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/member_trust.h"
#include "tests/support/python_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <sodium.h>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

QString hexText(const unsigned char* bytes, size_t size) {
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)).toHex());
}

QString hexText(QUuid id) {
    return QString::fromLatin1(id.toRfc4122().toHex());
}

QUuid filledId(char with) {
    return QUuid::fromRfc4122(QByteArray(16, with));
}

PublicKey filledKey(unsigned char with) {
    PublicKey key;
    key.fill(with);
    return key;
}

// The vectors of FORMAT.md: signed with the key whose seed is 32 bytes of 7.
SignedEntry vectorOf(const MemberEntry& entry) {
    startSodium();
    unsigned char publicKey[32], seed[32];
    std::fill_n(seed, 32, 7);
    Secret sign(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(publicKey, sign.data(), seed);
    return signEntry(entry, sign);
}

MemberEntry grantVector() {
    MemberEntry entry;
    entry.kind = EntryKind::Grant;
    entry.trust = filledId(1);
    entry.author = filledId(2);
    entry.at = 1'800'000'000'000;
    entry.sequence = 5;
    entry.parents = {filledKey(3), filledKey(4)};
    entry.person = filledId(5);
    entry.grants = {{MemberRole::Administrator, {}}, {MemberRole::Consultant, filledId(6)}};
    return entry;
}

MemberEntry revocationVector() {
    MemberEntry entry = grantVector();
    entry.kind = EntryKind::RevokeDevice;
    entry.sequence = 6;
    entry.parents = {filledKey(8)};
    entry.device = filledId(9);
    entry.cuts = {{filledId(9), filledId(10), filledId(11), {300, filledKey(12)}}};
    return entry;
}

QByteArray formatPage() {
    QFile page(QStringLiteral(SOURCE_DIR "/core/vault/FORMAT.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    return page.readAll();
}

QString written(const QTemporaryDir& dir, const SignedEntry& entry) {
    QFile file(dir.filePath(u"entry.mem"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(entry.bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("the format page's test vectors are what is written", "[format][vault]") {
    const QByteArray page = formatPage();
    for (const MemberEntry& entry : {grantVector(), revocationVector()}) {
        const SignedEntry made = vectorOf(entry);
        INFO(made.bytes.toHex().toStdString() << "\n" << hexOf(made.hash).toStdString());
        CHECK(page.contains(made.bytes.toHex()));
        CHECK(page.contains(hexOf(made.hash).toLatin1()));
        const auto read = readEntry(made.bytes);
        REQUIRE(read);
        CHECK(read->entry.grants ==
              (entry.kind == EntryKind::Grant ? entry.grants : std::vector<RoleGrant>{}));
        CHECK(read->entry.cuts == entry.cuts);
    }
}

TEST_CASE("no cut or flipped entry is read as the author's", "[format][vault][damage]") {
    const SignedEntry made = vectorOf(grantVector());
    PublicKey sign;
    unsigned char seed[32];
    std::fill_n(seed, 32, 7);
    Secret secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(sign.data(), secret.data(), seed);
    REQUIRE(isSignedBy(made, sign));
    for (qsizetype i = 0; i < made.bytes.size(); ++i) {
        REQUIRE_FALSE(
            (readEntry(made.bytes.first(i)) && isSignedBy(*readEntry(made.bytes.first(i)), sign)));
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = made.bytes;
            bad[i] = char(bad[i] ^ (1 << bit));
            const auto read = readEntry(bad);
            INFO(i);
            REQUIRE_FALSE((read && isSignedBy(*read, sign)));
        }
    }
}

TEST_CASE("an entry of a later program is called newer", "[format][vault]") {
    QByteArray later = vectorOf(grantVector()).bytes;
    bool newer = false;
    later[8] = 2;
    CHECK_FALSE(readEntry(later, &newer));
    CHECK(newer);
    later[8] = 1;
    later[10] = 99;
    CHECK_FALSE(readEntry(later, &newer));
    CHECK(newer);
}

TEST_CASE("another reader understands an entry from the format page alone", "[format][vault]") {
    MemberTrust trust;
    trust.rotate(trust.founder, trust.hubKey());
    trust.rotate(trust.founder, trust.hubKey());
    const SignedEntry& entry = trust.log.back();
    const DeviceKeys& keys = trust.founder.keys;
    QTemporaryDir dir;
    const auto read = askReader({{u"do"_s, u"entry"_s},
                                 {u"file"_s, written(dir, entry)},
                                 {u"sign"_s, hexText(keys.signPublic.data(), 32)},
                                 {u"device"_s, hexText(keys.device)},
                                 {u"box_secret"_s, hexText(keys.box.data(), 32)}});
    if (!read)
        return;
    CHECK(read->value(u"kind"_s).toInt() == 8);
    CHECK(read->value(u"trust"_s) == hexText(trust.trust));
    CHECK(read->value(u"hash"_s) == hexOf(entry.hash));
    CHECK(read->value(u"parents"_s).toArray().size() == 1);
    CHECK(read->value(u"signed"_s).toBool());
    CHECK(read->value(u"committed"_s).toBool());
    const Keyring ring = trust.ringOf(trust.founder);
    const quint32 newest = ring.generation(trust.hubKey());
    CHECK(read->value(u"key"_s) == hexText(ring.key(trust.hubKey(), newest)->data(), 32));
    const QJsonObject older = read->value(u"older"_s)[0].toObject();
    const auto number = quint32(older[u"generation"_s].toInteger());
    REQUIRE(ring.key(trust.hubKey(), number));
    CHECK(older[u"key"_s] == hexText(ring.key(trust.hubKey(), number)->data(), 32));
}

TEST_CASE("another reader understands the vectors", "[format][vault]") {
    startSodium();
    unsigned char publicKey[32], seed[32];
    std::fill_n(seed, 32, 7);
    Secret sign(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(publicKey, sign.data(), seed);
    QTemporaryDir dir;
    const auto read = askReader({{u"do"_s, u"entry"_s},
                                 {u"file"_s, written(dir, vectorOf(revocationVector()))},
                                 {u"sign"_s, hexText(publicKey, 32)}});
    if (!read)
        return;
    CHECK(read->value(u"signed"_s).toBool());
    CHECK(read->value(u"sequence"_s).toInt() == 6);
    CHECK(read->value(u"cuts"_s)[0][u"last"_s].toInt() == 300);
    CHECK(read->value(u"device"_s) == hexText(filledId(9)));
}
