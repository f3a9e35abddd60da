// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/new_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rt {

TEST_CASE("a document becomes a new file that only its owner may read", "[documents][reports]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"minutes.pdf"_s);
    REQUIRE(writeNewFile(path, "whole"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "whole");
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther;
    CHECK(!(file.permissions() & others));
}

TEST_CASE("a document never replaces a file, nor follows a link", "[documents][reports]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"minutes.pdf"_s), link = folder.filePath(u"link.pdf"_s);
    REQUIRE(writeNewFile(path, "first"));
    const Error exists{ErrorCode::Conflict, u"file.exists"_s};
    CHECK(writeNewFile(path, "second").error() == exists);
    REQUIRE(QFile::link(folder.filePath(u"elsewhere"_s), link));
    CHECK(writeNewFile(link, "second").error() == exists);
    CHECK(!QFile::exists(folder.filePath(u"elsewhere"_s)));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "first");
}

TEST_CASE("a document for a folder that is not there is refused", "[documents][reports]") {
    const QTemporaryDir folder;
    const Outcome written = writeNewFile(folder.filePath(u"gone/minutes.pdf"_s), "x");
    REQUIRE(!written);
    CHECK(written.error() == Error{ErrorCode::NotFound, u"file.folder"_s});
}

#ifdef Q_OS_UNIX
TEST_CASE("a document for a folder that may not be written is refused", "[documents][reports]") {
    if (::geteuid() == 0)
        SKIP("the system's administrator may write everywhere");
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const Outcome written = writeNewFile(folder.filePath(u"minutes.pdf"_s), "x");
    QFile::setPermissions(folder.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    REQUIRE(!written);
    CHECK(written.error() == Error{ErrorCode::NotAllowed, u"file.readOnly"_s});
}

TEST_CASE("a write that fails half-way leaves no half document", "[documents][reports]") {
    const QTemporaryDir folder;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{4096, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const Outcome written = writeNewFile(folder.filePath(u"minutes.pdf"_s), QByteArray(9000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, handler);
    REQUIRE(!written);
    CHECK(written.error() == Error{ErrorCode::Fault, u"file.write"_s});
    CHECK(QDir(folder.path()).isEmpty());
}
#endif

} // namespace rt
