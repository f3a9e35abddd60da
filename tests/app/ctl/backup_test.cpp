// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Shell {
    Shell() { qputenv("ROUNDTABLE_PASSPHRASE", "four plain words here"); }

    int run(QStringList words, const QString& profile = u"p"_s) {
        out.clear();
        err.clear();
        words << u"--profile"_s << dir.filePath(profile);
        return ctl::run(
            words, [this](const QString& line) { out << line; },
            [this](const QString& line) { err << line; });
    }

    QString digest(const QString& profile) {
        REQUIRE(run({u"digest"_s}, profile) == ctl::Done);
        return out.join(u' ');
    }

    QStringList backups(const QString& folder) const {
        return QDir(dir.filePath(folder)).entryList({u"*.rtbackup"_s});
    }

    QTemporaryDir dir;
    QStringList out, err;
};

// The program itself, in a process of its own, where it has been built.
int elsewhere(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral(BINARY_DIR "/roundtablectl"), words);
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(120'000));
    return process.exitCode();
}

} // namespace

TEST_CASE("what another run backed up is restored, equal to the last cell", "[ctl][backup]") {
    Shell shell;
    const QString profile = shell.dir.filePath(u"p"_s), to = shell.dir.filePath(u"to"_s);
    REQUIRE(QDir().mkdir(to));
    REQUIRE(elsewhere({u"demo"_s, u"--size"_s, u"0.05"_s, u"--now"_s, u"2026-11-12T10:00:00Z"_s,
                       u"--profile"_s, profile}) == ctl::Done);
    REQUIRE(elsewhere({u"backup"_s, u"--to"_s, to, u"--profile"_s, profile}) == ctl::Done);
    REQUIRE(shell.backups(u"to"_s).size() == 1);
    const QString file = QDir(to).filePath(shell.backups(u"to"_s).first());
    REQUIRE(shell.run({u"restore"_s, file}, u"back"_s) == ctl::Done);
    CHECK(shell.digest(u"back"_s) == shell.digest(u"p"_s));
    CHECK(shell.run({u"verify"_s}, u"back"_s) == ctl::Done);
    CHECK(shell.run({u"restore"_s, file}, u"back"_s) == ctl::Refused); // never over another
    qputenv("ROUNDTABLE_PASSPHRASE", "not this one");
    CHECK(shell.run({u"restore"_s, file}, u"third"_s) == ctl::Refused);
    CHECK(shell.err.join(u' ').contains(u"passphrase"));
    CHECK_FALSE(QFileInfo::exists(shell.dir.filePath(u"third"_s)));
}

TEST_CASE("before an import there is a backup, and a folder that is gone is said and stops nothing",
          "[ctl][backup][import]") {
    Shell shell;
    REQUIRE(shell.run({u"init"_s, u"--name"_s, u"Rosa Okafor"_s}) == ctl::Done);
    QFile list(shell.dir.filePath(u"hubs.csv"_s));
    REQUIRE(list.open(QIODevice::WriteOnly));
    REQUIRE(shell.run({u"template"_s, u"hubs"_s}) == ctl::Done);
    list.write(shell.out.join(u'\n').toUtf8() + '\n');
    list.close();
    REQUIRE(shell.run({u"import"_s, list.fileName()}) == ctl::Done);
    CHECK(shell.backups(u"p-backups"_s).size() == 1);
    QFile inTheWay(shell.dir.filePath(u"q-backups"_s));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    REQUIRE(shell.run({u"init"_s, u"--name"_s, u"Rosa Okafor"_s}, u"q"_s) == ctl::Done);
    CHECK(shell.run({u"import"_s, list.fileName()}, u"q"_s) == ctl::Done);
    CHECK_FALSE(shell.err.isEmpty());
}

TEST_CASE("a backup folder that cannot be is refused in words", "[ctl][backup]") {
    Shell shell;
    REQUIRE(shell.run({u"init"_s}) == ctl::Done);
    CHECK(shell.run({u"backup"_s, u"--to"_s, shell.dir.filePath(u"gone"_s)}) == ctl::Refused);
    CHECK(shell.err.join(u' ').contains(u"not there"));
    CHECK(shell.run({u"backup"_s, u"--to"_s, shell.dir.filePath(u"p"_s)}) == ctl::Refused);
    CHECK(shell.err.join(u' ').contains(u"inside the profile"));
    CHECK(shell.run({u"restore"_s}, u"new"_s) == ctl::Usage);
}
