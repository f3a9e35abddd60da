// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/vault/key_file.h"
#include "tests/core/vault/support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <catch2/catch_test_macros.hpp>
#include <sodium.h>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& path) {
    return platform::readFile(path, 1 << 20);
}

void overwrite(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray withChecksum(QByteArray file) {
    auto* bytes = reinterpret_cast<unsigned char*>(file.data());
    const auto covered = size_t(file.size() - 32);
    crypto_generichash(bytes + covered, 32, bytes, covered, nullptr, 0);
    return file;
}

struct KeyProfile {
    QTemporaryDir dir;
    QString path = dir.path() + u"/key.rt"_s;
    Secret master = createKeyFile(dir.path(), typed(u"four plain words here"), lowestCost);

    std::optional<FaultKind> opening(const QByteArray& bytes) {
        overwrite(path, bytes);
        return faultOf([&] { openKeyFile(dir.path(), typed(u"four plain words here")); });
    }
};

} // namespace

TEST_CASE("the right passphrase gives back the master key", "[keyfile][vault]") {
    KeyProfile profile;
    CHECK(openKeyFile(profile.dir.path(), typed(u"four plain words here")) == profile.master);
    CHECK(contents(profile.path).size() == 176);
    CHECK(QFileInfo(profile.path).permissions() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(QDir(profile.dir.path()).entryList(QDir::Files) == QStringList{"key.rt"});
}

TEST_CASE("a wrong passphrase and a missing file are told apart", "[keyfile][vault]") {
    KeyProfile profile;
    const QString folder = profile.dir.path();
    CHECK(faultOf([&] { openKeyFile(folder, typed(u"four plain words there")); }) ==
          FaultKind::WrongKey);
    REQUIRE(QFile::remove(profile.path));
    CHECK_FALSE(hasKeyFile(folder));
    CHECK(faultOf([&] { openKeyFile(folder, typed(u"four plain words here")); }) ==
          FaultKind::Missing);
}

TEST_CASE("an existing key file is never replaced by a new one", "[keyfile][vault]") {
    KeyProfile profile;
    const QByteArray before = contents(profile.path);
    CHECK(hasKeyFile(profile.dir.path()));
    CHECK(faultOf([&] { createKeyFile(profile.dir.path(), typed(u"other"), lowestCost); }) ==
          FaultKind::Programming);
    CHECK(contents(profile.path) == before);
}

TEST_CASE("no flipped bit of the key file opens it", "[keyfile][vault][damage]") {
    KeyProfile profile;
    const QByteArray good = contents(profile.path);
    for (qsizetype i = 0; i < good.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[i] = char(bad[i] ^ (1 << bit));
            INFO("byte " << i << " bit " << bit);
            REQUIRE(profile.opening(bad) == FaultKind::DamagedKey);
        }
    CHECK_FALSE(profile.opening(good));
}

TEST_CASE("a forged checksum does not help a flipped bit", "[keyfile][vault][damage]") {
    KeyProfile profile;
    const QByteArray good = contents(profile.path);
    for (qsizetype i = 24; i < 144; ++i) // salt, nonce, commitment, seal
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[i] = char(bad[i] ^ (1 << bit));
            INFO("byte " << i << " bit " << bit);
            REQUIRE(profile.opening(withChecksum(bad)) ==
                    (i < 96 ? FaultKind::WrongKey : FaultKind::DamagedKey));
        }
}

TEST_CASE("no cut or lengthened key file opens", "[keyfile][vault][damage]") {
    KeyProfile profile;
    const QByteArray good = contents(profile.path);
    for (qsizetype size = 0; size < good.size(); ++size) {
        INFO("size " << size);
        REQUIRE(profile.opening(good.first(size)) == FaultKind::DamagedKey);
    }
    CHECK(profile.opening(good + '\0') == FaultKind::DamagedKey);
    CHECK(profile.opening(QByteArray(1 << 20, 'x')) == FaultKind::DamagedKey);
}

TEST_CASE("a file of a later version is called newer, not damaged", "[keyfile][vault]") {
    KeyProfile profile;
    QByteArray later = contents(profile.path);
    later[8] = 2;
    CHECK(profile.opening(withChecksum(later)) == FaultKind::Newer);
    CHECK(profile.opening(withChecksum(later + QByteArray(40, '\0'))) == FaultKind::Newer);
}

TEST_CASE("a forged cost cannot ask for all the memory there is", "[keyfile][vault][damage]") {
    KeyProfile profile;
    QByteArray file = contents(profile.path);
    qToLittleEndian(quint64(1) << 50, file.data() + 16);
    CHECK(profile.opening(withChecksum(file)) == FaultKind::DamagedKey);
    qToLittleEndian(quint64(0), file.data() + 16);
    CHECK(profile.opening(withChecksum(file)) == FaultKind::DamagedKey);
}

TEST_CASE("a link in the place of the key file is not followed", "[keyfile][vault]") {
    KeyProfile profile;
    const QString elsewhere = profile.dir.path() + u"/elsewhere"_s;
    REQUIRE(QFile::rename(profile.path, elsewhere));
    REQUIRE(QFile::link(elsewhere, profile.path));
    CHECK(faultOf([&] { openKeyFile(profile.dir.path(), typed(u"four plain words here")); }) ==
          FaultKind::Disk);
}

TEST_CASE("two profiles of one passphrase have nothing in common", "[keyfile][vault]") {
    KeyProfile one, other;
    CHECK_FALSE(one.master == other.master);
    CHECK(contents(one.path).mid(24, 120) != contents(other.path).mid(24, 120));
}
