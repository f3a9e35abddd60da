// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/profile.h"
#include "tests/core/vault/support.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("a profile is open once at a time", "[profile][vault]") {
    QTemporaryDir dir;
    {
        const ProfileLock mine(dir.path());
        CHECK(faultOf([&] { ProfileLock second(dir.path()); }) == FaultKind::InUse);
    }
    CHECK_FALSE(faultOf([&] { ProfileLock later(dir.path()); }));
}

TEST_CASE("the lock of a killed process is gone with it", "[profile][vault]") {
    QTemporaryDir dir;
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto held = platform::FileLock::tryLock(dir.path() + u"/profile.lock"_s);
        const char answer = held ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    CHECK(faultOf([&] { ProfileLock taken(dir.path()); }) == FaultKind::InUse);
    REQUIRE(::kill(child, SIGKILL) == 0);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    CHECK_FALSE(faultOf([&] { ProfileLock mine(dir.path()); }));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("a profile in a synced folder is refused and not made", "[profile][vault]") {
    QTemporaryDir dir;
    const QString folder = dir.path() + u"/OneDrive - Council/roundtable"_s;
    CHECK(faultOf([&] { prepareProfileFolder(folder); }) == FaultKind::NetworkFolder);
    CHECK_FALSE(QFileInfo::exists(folder));
    prepareProfileFolder(dir.path() + u"/local/roundtable"_s);
    CHECK(QFileInfo(dir.path() + u"/local/roundtable"_s).isDir());
}

TEST_CASE("a profile that is not there is missing", "[profile][vault]") {
    QTemporaryDir dir;
    CHECK(faultOf([&] { ProfileLock lock(dir.path() + u"/none"_s); }) == FaultKind::Missing);
}

TEST_CASE("core maps no second SQLite", "[profile][vault]") {
    CHECK(platform::mapsLibrary("libsodium"));
    CHECK_FALSE(platform::mapsLibrary("libsqlite3"));
}
