// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/store/faulty_vfs.h"
#include "tests/support/test_workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <random>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key(32, 'k');

// A database file and the workspace on it, as a profile has them.
struct Opened {
    explicit Opened(const QString& path)
        : db(path, key),
          workspace(TestWorkspace::prepared(db),
                    fixedEnv(QDateTime(day("2026-11-12"), QTime(9, 0), Qt::UTC), 1)) {}

    // Command number n adds a family and a child, and edits the family of the command before it.
    void command(unsigned n) {
        const auto done = workspace.change("family.add", [&](Changes& c) -> Outcome {
            Family family;
            family.id = anId<FamilyId>(n);
            family.name = u"Adeyemi"_s;
            c.add(family);
            Child child;
            child.id = anId<ChildId>(n);
            child.family = family.id;
            c.add(child);
            return n == 0 ? Outcome(ok) : c.update<Family>(anId<FamilyId>(n - 1), [](Family& f) {
                f.banner = u"Dangerous dog"_s;
            });
        });
        if (!done)
            throw std::logic_error("the command was refused");
    }

    // How many commands are there, each whole; -1 where one is there in part.
    int whole() const {
        const auto families = db.number("SELECT count(*) FROM family");
        const auto children = db.number("SELECT count(*) FROM child");
        const auto edited = db.number("SELECT count(*) FROM family WHERE banner IS NOT NULL");
        const auto found = db.number("SELECT count(*) FROM search_name WHERE "
                                     "search_name MATCH 'adeyemi'");
        const bool is = families == children && found == families &&
                        edited == std::max<qint64>(families - 1, 0) &&
                        verifyLog(db, ChangeLog(db)).flaws.empty();
        return is ? int(families) : -1;
    }

    Database db;
    Workspace workspace;
};

// A folder with a database that was made without faults, put back for each round.
class Ground {
public:
    Ground() { Opened made(m_whole); }

    QString fresh() {
        for (const char* end : {"", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(end));
        REQUIRE(QFile::copy(m_whole, m_path));
        return m_path;
    }

    QString empty() {
        (void)fresh();
        QFile::remove(m_path);
        return m_path;
    }

private:
    QTemporaryDir m_dir;
    QString m_whole = m_dir.filePath(u"whole.db"_s), m_path = m_dir.filePath(u"roundtable.db"_s);
};

constexpr unsigned commands = 4;

// Runs the commands; after a fault nothing of that command is there and, the fault being over, the
// same command works.
void runThrough(FaultyVfs& vfs, const QString& path) {
    std::optional<Opened> opened;
    try {
        opened.emplace(path);
    } catch (const Fault&) {
        vfs.disarm();
        opened.emplace(path);
    }
    for (unsigned n = 0; n < commands; ++n) {
        try {
            opened->command(n);
        } catch (const Fault& fault) {
            INFO(fault.what());
            CHECK(fault.kind != FaultKind::Programming);
            vfs.disarm();
            CHECK(opened->whole() == int(n));
            opened->command(n);
        }
    }
}

} // namespace

TEST_CASE("whichever call to the disk fails, nothing is half done and the retry works",
          "[store][fault]") {
    Ground ground;
    FaultyVfs vfs;
    for (const auto kind : {FaultyVfs::Kind::Error, FaultyVfs::Kind::Full}) {
        int call = 1;
        for (bool struck = true; struck; ++call) {
            const QString path = ground.fresh();
            INFO("kind " << int(kind) << ", call " << call);
            vfs.arm(kind, call);
            runThrough(vfs, path);
            struck = vfs.struck();
            vfs.disarm();
            CHECK(Opened(path).whole() == int(commands));
        }
        CHECK(call > 30);
    }
}

TEST_CASE("after a crash at any call everything that was acknowledged is there, whole",
          "[store][fault]") {
    Ground ground;
    FaultyVfs vfs;
    int call = 1;
    for (bool struck = true; struck; ++call) {
        const QString path = ground.fresh();
        INFO("call " << call);
        int acknowledged = 0;
        vfs.arm(FaultyVfs::Kind::Crash, call);
        try {
            Opened opened(path);
            for (unsigned n = 0; n < commands; ++n, ++acknowledged)
                opened.command(n);
        } catch (const Fault&) {
        }
        struck = vfs.struck();
        vfs.disarm();
        const int there = Opened(path).whole();
        CHECK(there >= acknowledged);
        CHECK(there <= acknowledged + 1); // written, but nobody was told
    }
    CHECK(call > 30);
}

TEST_CASE("a database whose making was interrupted is made by the next start", "[store][fault]") {
    Ground ground;
    FaultyVfs vfs;
    for (int call = 1; call < 400; call += 1 + call / 10) {
        const QString path = ground.empty();
        INFO("call " << call);
        vfs.arm(FaultyVfs::Kind::Crash, call);
        try {
            Opened opened(path);
        } catch (const Fault&) {
        }
        vfs.disarm();
        Opened opened(path);
        opened.command(0);
        CHECK(opened.whole() == 1);
    }
}

#ifndef Q_OS_WIN
namespace {

// Writes commands for ever and says so after each.
[[noreturn]] void writeUntilKilled(const QString& path, unsigned from, int pipe) {
    Opened opened(path);
    for (unsigned n = from;; ++n) {
        opened.command(n);
        if (::write(pipe, &n, sizeof n) != sizeof n)
            ::_exit(1);
    }
}

} // namespace

TEST_CASE("what was acknowledged survives kill -9", "[store][fault]") {
    const quint64 seed = 20261112;
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    Ground ground;
    const QString path = ground.fresh();
    int there = 0;
    for (int round = 0; round < 20; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0)
            writeUntilKilled(path, unsigned(there), ends[1]);
        ::close(ends[1]);
        unsigned acknowledged = 0;
        for (quint64 n = 1 + random() % 12; n > 0; --n)
            REQUIRE(::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
        for (volatile quint64 spin = random() % 3'000'000; spin > 0;) // somewhere in the next one
            spin = spin - 1;
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        for (unsigned more = 0; ::read(ends[0], &more, sizeof more) == sizeof more;)
            acknowledged = more;
        ::close(ends[0]);
        there = Opened(path).whole();
        CHECK(there >= int(acknowledged) + 1);
        CHECK(there <= int(acknowledged) + 2);
    }
}
#endif
