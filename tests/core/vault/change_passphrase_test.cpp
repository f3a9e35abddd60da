// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/vault/key_file.h"
#include "tests/core/vault/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("a changed passphrase opens the same master key", "[keyfile][vault]") {
    QTemporaryDir dir;
    const Secret master = createKeyFile(dir.path(), typed(u"first"), lowestCost);
    changePassphrase(dir.path(), typed(u"first"), typed(u"second"), lowestCost);
    CHECK(openKeyFile(dir.path(), typed(u"second")) == master);
    CHECK(faultOf([&] { openKeyFile(dir.path(), typed(u"first")); }) == FaultKind::WrongKey);
}

TEST_CASE("the cost rises with a change of passphrase and never falls", "[keyfile][vault]") {
    QTemporaryDir dir;
    createKeyFile(dir.path(), typed(u"first"), {2, 16384});
    changePassphrase(dir.path(), typed(u"first"), typed(u"second"), lowestCost);
    CHECK(keyFileCost(dir.path()) == KdfCost{2, 16384});
    changePassphrase(dir.path(), typed(u"second"), typed(u"third"), {3, 32768});
    CHECK(keyFileCost(dir.path()) == KdfCost{3, 32768});
}

TEST_CASE("a change with the wrong old passphrase changes nothing", "[keyfile][vault]") {
    QTemporaryDir dir;
    createKeyFile(dir.path(), typed(u"first"), lowestCost);
    const QByteArray before = platform::readFile(dir.path() + u"/key.rt"_s, 1000);
    CHECK(faultOf([&] {
              changePassphrase(dir.path(), typed(u"wrong"), typed(u"second"), lowestCost);
          }) == FaultKind::WrongKey);
    CHECK(platform::readFile(dir.path() + u"/key.rt"_s, 1000) == before);
    CHECK(QDir(dir.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("what a crash left of a change is not used and not in the way", "[keyfile][vault]") {
    QTemporaryDir dir;
    const Secret master = createKeyFile(dir.path(), typed(u"first"), lowestCost);
    platform::writePrivateFile(dir.path() + u"/key.rt.new"_s, "half a fi");
    CHECK(openKeyFile(dir.path(), typed(u"first")) == master);
    changePassphrase(dir.path(), typed(u"first"), typed(u"second"), lowestCost);
    CHECK(openKeyFile(dir.path(), typed(u"second")) == master);
    CHECK(QDir(dir.path()).entryList(QDir::Files) == QStringList{"key.rt"});
}

TEST_CASE("a change that cannot be written leaves the old passphrase valid", "[keyfile][vault]") {
    QTemporaryDir dir;
    const Secret master = createKeyFile(dir.path(), typed(u"first"), lowestCost);
    REQUIRE(QDir(dir.path()).mkdir(u"key.rt.new"_s)); // nothing can be written in its place
    CHECK(faultOf(
        [&] { changePassphrase(dir.path(), typed(u"first"), typed(u"second"), lowestCost); }));
    CHECK(openKeyFile(dir.path(), typed(u"first")) == master);
}
