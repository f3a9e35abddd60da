// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/base/result.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

unsigned modeOf(const QString& path) {
    struct stat st {};

    REQUIRE(::stat(QFile::encodeName(path).constData(), &st) == 0);
    return st.st_mode & 07777;
}

template <class Work> FaultKind kindOf(Work&& work) {
    try {
        work();
    } catch (const Fault& fault) {
        return fault.kind;
    }
    FAIL("nothing failed");
    return FaultKind::Programming;
}

} // namespace

TEST_CASE("a private folder and its parents are for one person", "[platform][base]") {
    QTemporaryDir dir;
    const QString deep = dir.path() + u"/a/b"_s;
    platform::makePrivateFolder(deep);
    platform::makePrivateFolder(deep + u"/"_s);
    CHECK(modeOf(deep) == 0700);
    CHECK(modeOf(dir.path() + u"/a"_s) == 0700);
}

TEST_CASE("an empty folder is narrowed, one with files is left alone", "[platform][base]") {
    QTemporaryDir dir;
    REQUIRE(::chmod(QFile::encodeName(dir.path()).constData(), 0755) == 0);
    platform::writePrivateFile(dir.path() + u"/file"_s, "x");
    platform::makePrivateFolder(dir.path());
    CHECK(modeOf(dir.path()) == 0755);
    platform::removeFile(dir.path() + u"/file"_s);
    platform::makePrivateFolder(dir.path());
    CHECK(modeOf(dir.path()) == 0700);
}

TEST_CASE("a file in the place of a folder is a fault", "[platform][base]") {
    QTemporaryDir dir;
    platform::writePrivateFile(dir.path() + u"/file"_s, "x");
    CHECK(kindOf([&] { platform::makePrivateFolder(dir.path() + u"/file"_s); }) == FaultKind::Disk);
    CHECK(kindOf([&] { platform::makePrivateFolder(dir.path() + u"/file/below"_s); }) ==
          FaultKind::Missing);
}

TEST_CASE("a private file is new, for one person, and read back whole", "[platform][base]") {
    QTemporaryDir dir;
    const QString path = dir.path() + u"/file"_s;
    const QByteArray bytes = QByteArray("some\0bytes", 10).repeated(100'000);
    platform::writePrivateFile(path, bytes);
    CHECK(modeOf(path) == 0600);
    CHECK(platform::readFile(path, bytes.size()) == bytes);
    CHECK(platform::readFile(path, 7) == bytes.first(7));
    platform::syncFile(path);
    CHECK(kindOf([&] { platform::writePrivateFile(path, "other"); }) == FaultKind::Disk);
    CHECK(platform::readFile(path, 7) == bytes.first(7));
}

TEST_CASE("links and folders are not taken for files", "[platform][base]") {
    QTemporaryDir dir;
    const QString target = dir.path() + u"/target"_s, link = dir.path() + u"/link"_s;
    REQUIRE(QFile::link(target, link));
    CHECK(kindOf([&] { platform::writePrivateFile(link, "x"); }) == FaultKind::Disk);
    CHECK_FALSE(QFile::exists(target));
    platform::writePrivateFile(target, "x");
    CHECK(kindOf([&] { (void)platform::readFile(link, 10); }) == FaultKind::Disk);
    CHECK(kindOf([&] { (void)platform::readFile(dir.path(), 10); }) == FaultKind::Disk);
    CHECK(kindOf([&] { (void)platform::FileLock::tryLock(link); }) == FaultKind::Disk);
}

TEST_CASE("a file takes another's place in one step", "[platform][base]") {
    QTemporaryDir dir;
    const QString old = dir.path() + u"/old"_s, fresh = dir.path() + u"/fresh"_s;
    platform::writePrivateFile(old, "old");
    platform::writePrivateFile(fresh, "fresh");
    platform::replaceFile(fresh, old);
    CHECK(platform::readFile(old, 10) == "fresh");
    CHECK(kindOf([&] { platform::replaceFile(fresh, old); }) == FaultKind::Missing);
    platform::removeFile(old);
    platform::removeFile(old);
    CHECK(kindOf([&] { (void)platform::readFile(old, 10); }) == FaultKind::Missing);
}

TEST_CASE("the free space of a folder is known", "[platform][base]") {
    QTemporaryDir dir;
    CHECK(platform::freeSpace(dir.path()) > 0);
    CHECK(kindOf([&] { (void)platform::freeSpace(dir.path() + u"/none"_s); }) ==
          FaultKind::Missing);
}

TEST_CASE("a lock is held once and given on by moving", "[platform][base]") {
    QTemporaryDir dir;
    const QString path = dir.path() + u"/lock"_s;
    auto first = platform::FileLock::tryLock(path);
    REQUIRE(first);
    CHECK_FALSE(platform::FileLock::tryLock(path));
    {
        const platform::FileLock moved(std::move(*first));
        first.reset();
        CHECK_FALSE(platform::FileLock::tryLock(path));
    }
    CHECK(platform::FileLock::tryLock(path));
    CHECK(modeOf(path) == 0600);
}

TEST_CASE("folders kept in step with other computers are recognised", "[platform][base]") {
    QTemporaryDir dir;
    const QString here = dir.path();
    CHECK_FALSE(platform::isNetworkOrSyncedFolder(here));
    CHECK_FALSE(platform::isNetworkOrSyncedFolder(here + u"/not/there/yet"_s));
    for (const QString& name : {u"Dropbox"_s, u"OneDrive - Council"_s, u"Google Drive"_s})
        CHECK(platform::isNetworkOrSyncedFolder(here + u'/' + name + u"/profile"_s));
    REQUIRE(QDir(here).mkpath(u"cloud/inside"_s));
    CHECK_FALSE(platform::isNetworkOrSyncedFolder(here + u"/cloud/inside/new"_s));
    platform::writePrivateFile(here + u"/cloud/.sync_1234.db"_s, "");
    CHECK(platform::isNetworkOrSyncedFolder(here + u"/cloud/inside/new"_s));
}

TEST_CASE("a link into a synced folder is seen through", "[platform][base]") {
    QTemporaryDir dir;
    REQUIRE(QDir(dir.path()).mkpath(u"Dropbox/x"_s));
    REQUIRE(QFile::link(dir.path() + u"/Dropbox/x"_s, dir.path() + u"/plain"_s));
    CHECK(platform::isNetworkOrSyncedFolder(dir.path() + u"/plain"_s));
}

TEST_CASE("the process knows its memory, its time and its libraries", "[platform][base]") {
    CHECK(platform::residentBytes() > 1 << 20);
    CHECK(platform::mostResidentBytes() >= platform::residentBytes() / 2);
    const double before = platform::cpuSeconds();
    CHECK(before > 0);
    CHECK(platform::cpuSeconds() >= before);
    CHECK(platform::mapsLibrary("libQt6Core"));
    CHECK_FALSE(platform::mapsLibrary("libsqlite3"));
}

TEST_CASE("a hardened process cannot be dumped", "[platform][base]") {
    platform::noCoreDumps();
    rlimit core{1, 1};
    REQUIRE(::getrlimit(RLIMIT_CORE, &core) == 0);
    CHECK(core.rlim_max == 0);
    CHECK(::prctl(PR_GET_DUMPABLE) == 0);
    CHECK(platform::residentBytes() > 0);
    CHECK(platform::mapsLibrary("libQt6Core"));
}
