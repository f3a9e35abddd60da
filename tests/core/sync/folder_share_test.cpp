// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_share.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("What is created on a shared folder is listed and read back", "[sync][share]") {
    QTemporaryDir folder;
    FolderShare share(folder.path());
    REQUIRE(share.create(u"scope/ab/heads/one"_s, {}) == ShareState::Done);
    REQUIRE(share.create(u"scope/ab/seg/one.seg"_s, "bytes") == ShareState::Done);
    CHECK(share.list(u"scope/ab"_s).value.size() == 2);
    CHECK(share.list(u"scope/ab/heads"_s).value == QStringList{u"one"_s});
    CHECK(share.read(u"scope/ab/seg/one.seg"_s).value == "bytes");
    CHECK(share.read(u"scope/ab/seg/one.seg"_s, 4).state == ShareState::Failed);
    CHECK(share.remove(u"scope/ab/seg/one.seg"_s) == ShareState::Done);
    CHECK(share.read(u"scope/ab/seg/one.seg"_s).state == ShareState::NotThere);
    CHECK(share.remove(u"scope/ab/seg/one.seg"_s) == ShareState::NotThere);
}

TEST_CASE("A file on the share is never replaced", "[sync][share]") {
    QTemporaryDir folder;
    FolderShare share(folder.path());
    REQUIRE(share.create(u"a"_s, "first") == ShareState::Done);
    CHECK(share.create(u"a"_s, "second") == ShareState::Exists);
    CHECK(share.read(u"a"_s).value == "first");
}

TEST_CASE("A share whose root is not there is away and is never made", "[sync][share]") {
    QTemporaryDir folder;
    const QString root = folder.path() + u"/drive"_s;
    FolderShare share(root);
    CHECK(share.create(u"a/b"_s, "x") == ShareState::Away);
    CHECK(share.list({}).state == ShareState::Away);
    CHECK(share.read(u"a"_s).state == ShareState::Away);
    CHECK(share.remove(u"a"_s) == ShareState::Away);
    CHECK_FALSE(QDir(root).exists());
}

TEST_CASE("A share path that is a file is away", "[sync][share]") {
    QTemporaryDir folder;
    const QString root = folder.path() + u"/drive"_s;
    QFile file(root);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    FolderShare share(root);
    CHECK(share.list({}).state == ShareState::Away);
    CHECK(share.create(u"a"_s, "x") == ShareState::Away);
}

TEST_CASE("A link planted on the share is not followed", "[sync][share]") {
    QTemporaryDir folder, elsewhere;
    FolderShare share(folder.path());
    QFile secret(elsewhere.path() + u"/secret"_s);
    REQUIRE(secret.open(QIODevice::WriteOnly));
    secret.close();
    REQUIRE(QFile::link(secret.fileName(), folder.path() + u"/link"_s));
    CHECK_FALSE(share.read(u"link"_s));
    CHECK(share.create(u"link"_s, "x") == ShareState::Exists);
}
