// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_file.h"
#include "core/store/restore.h"
#include "core/store/verify.h"
#include "tests/core/store/backup_support.h"
#include "tests/support/small_disk.h"

#include <QElapsedTimer>

#include <thread>

using namespace rt;
using namespace rt::test;
using namespace Qt::StringLiterals;

TEST_CASE("what was saved comes back from a backup in a new folder", "[store][backup]") {
    Backups b;
    b.add(1);
    b.profile->drafts().keep(u"note/1"_s, u"half a sentence"_s, b.now);
    b.profile->setLocal(u"person"_s, u"someone"_s);
    const QString file = b.make();
    b.add(2); // after the backup
    REQUIRE(restoreBackup(file, b.at(u"new"_s), right(), b.env()));
    const auto restored = Profile::open(b.at(u"new"_s), right(), b.env());
    CHECK(restored->workspace().load<Family>(anId<FamilyId>(1))->name == "Canary-Adeyemi");
    CHECK_FALSE(restored->workspace().load<Family>(anId<FamilyId>(2)));
    CHECK(restored->drafts().find(u"note/1"_s)->text == "half a sentence");
    CHECK(restored->local(u"person"_s) == "someone");
    CHECK(verifyLog(restored->workspace().db(), restored->workspace().log()).flaws.empty());
    CHECK(QDir(b.dir.path()).entryList({u"*.restoring"_s}).isEmpty());
}

TEST_CASE("a backup is made while another thread goes on writing", "[store][backup]") {
    Backups b;
    for (unsigned n = 1; n <= 50; ++n)
        b.add(n);
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (unsigned n = 51; !done || n < 120; ++n)
            b.add(n, QString(4000, u'x')); // folds pages into the database file now and then
    });
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files << b.make();
    done = true;
    writer.join();
    qint64 before = 50;
    for (const QString& file : files) {
        const QString to = b.at(u"r%1"_s.arg(before));
        REQUIRE(restoreBackup(file, to, right(), b.env()));
        const auto restored = Profile::open(to, right(), b.env());
        const Database& db = restored->workspace().db();
        const qint64 has = db.number("SELECT count(*) FROM family");
        CHECK(has >= before);
        CHECK(has == db.number("SELECT count(*) FROM command WHERE name = 'family.add'"));
        CHECK(verifyLog(db, restored->workspace().log()).flaws.empty());
        QDir(to).removeRecursively();
        before = has;
    }
}

TEST_CASE("no word of a case and no path stands in a backup or its name",
          "[store][backup][canary]") {
    Backups b;
    b.add(1);
    b.profile->drafts().keep(u"note/1"_s, u"Canary-draft"_s, b.now);
    const QString file = b.make();
    const QByteArray bytes = b.bytes(file);
    CHECK_FALSE(bytes.contains("Canary"));
    CHECK_FALSE(bytes.contains("SQLite format"));
    CHECK_FALSE(bytes.contains(b.dir.path().toUtf8()));
    CHECK(QFileInfo(file).fileName().startsWith(u"roundtable-20261112-090000-"));
    CHECK_FALSE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_CASE("a folder that cannot hold backups is refused, each with its reason", "[store][backup]") {
    Backups b;
    const auto refusal = [&](const QString& folder) {
        BackupSource source = b.profile->backupSource();
        const auto made = backUp(source, folder, b.now);
        return made ? QString() : made.error().detail;
    };
    CHECK(refusal(b.at(u"gone"_s)) == "backup.folder_gone");
    CHECK(refusal({}) == "backup.folder_gone");
    CHECK(refusal(b.profile->folder()) == "backup.folder_in_profile");
    const QString inside = b.profile->folder() + u"/backups"_s;
    REQUIRE(QDir().mkdir(inside));
    CHECK(refusal(inside) == "backup.folder_in_profile");
    const QString link = b.at(u"link"_s);
    REQUIRE(QFile::link(inside, link));
    CHECK(refusal(link) == "backup.folder_in_profile");
    CHECK(refusal(b.write(u"file"_s, "no folder")) == "backup.folder_gone");
    CHECK(refusal(defaultBackupFolder(b.profile->folder())).isEmpty()); // made where it is missing
}

TEST_CASE("a disk without room is a fault before anything is written", "[store][backup]") {
    Backups b;
    QFile huge(b.profile->folder() + u"/huge"_s);
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(qint64(1) << 43)); // sparse
    CHECK(b.fault() == FaultKind::Full);
    CHECK(QDir(b.folder).isEmpty());
    REQUIRE(huge.remove());
    CHECK_FALSE(b.make().isEmpty()); // tried again later
}

#if defined(Q_OS_LINUX)
TEST_CASE("a disk that fills up in the middle is a fault, and nothing half written stays",
          "[store][backup]") {
    const QTemporaryDir folder;
    const SmallDisk disk(folder.path());
    if (!disk.isThere())
        SKIP("only the system's administrator may mount a small disk");
    const QByteArray bytes(backupfile::chunk, 'x');
    const auto writeOn = [&] {
        backupfile::Writer to(folder.filePath(u"one.rtbackup.part"_s));
        for (int n = 0; n < 1000; ++n) // more than the disk holds
            to.add(bytes);
    };
    try {
        writeOn();
        FAIL("all of it was written");
    } catch (const Fault& fault) {
        CHECK(fault.kind == FaultKind::Full);
    }
    CHECK(QDir(folder.path()).isEmpty());
}
#endif

TEST_CASE("a backup that was stopped leaves nothing behind", "[store][backup]") {
    Backups b;
    b.add(1);
    BackupSource source = b.profile->backupSource();
    const std::atomic<bool> stop = true;
    CHECK(backUp(source, b.folder, b.now, &stop).error().detail == "backup.stopped");
    CHECK(QDir(b.folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE("two backups in one second are two files", "[store][backup]") {
    Backups b;
    CHECK(b.make() != b.make());
    CHECK(backupsIn(b.folder).size() == 2);
}

TEST_CASE("backups are thinned to days, weeks and months; the newest three ever stay",
          "[store][backup]") {
    const QDateTime now(day("2026-11-12"), QTime(9, 0), Qt::UTC);
    std::vector<QDateTime> hourly;
    for (int hours = 0; hours < 24 * 500; ++hours)
        hourly.push_back(now.addSecs(-3600 * hours));
    // As it goes in life: thinned again and again, it comes to the same.
    const auto thin = [&](std::vector<QDateTime> times, const QDateTime& at) {
        const auto out = outgrown(times, at);
        for (auto i = out.rbegin(); i != out.rend(); ++i)
            times.erase(times.begin() + std::ptrdiff_t(*i));
        return times;
    };
    const auto kept = thin(hourly, now);
    CHECK(kept.size() >= 24 + 13 + 5 + 9);
    CHECK(kept.size() <= 24 + 15 + 9 + 13);
    CHECK(kept.front() == now);
    CHECK(kept.back() > now.addMonths(-13));
    CHECK(thin(kept, now) == kept);
    const std::vector<QDateTime> old{now.addYears(-3), now.addYears(-4), now.addYears(-5),
                                     now.addYears(-6)};
    CHECK(outgrown(old, now) == std::vector<size_t>{3});
    CHECK(outgrown({now.addYears(1), now.addDays(3), now, now}, now).empty()); // a clock set back
}

TEST_CASE("thinning removes one's own alone, and what a cut run left", "[store][backup]") {
    Backups b;
    Backups other;
    for (int month = 0; month < 20; ++month) {
        b.now = b.now.addMonths(-1);
        b.make();
    }
    other.folder = b.folder;
    other.now = other.now.addYears(-9);
    const QString foreign = other.make();
    const QUuid id = backupIdOf(b.profile->backupSource().seal);
    const QString part =
        b.folder + u"/roundtable-x-"_s + id.toString(QUuid::Id128).first(8) + u".rtbackup.part"_s;
    QFile(part).open(QIODevice::WriteOnly);
    b.write(u"to/notes.txt"_s, "mine");
    thinBackups(b.folder, id, QDateTime(day("2026-11-12"), QTime(9, 0), Qt::UTC));
    CHECK(backupsIn(b.folder, id).size() == 11);
    CHECK(QFileInfo::exists(foreign));
    CHECK(QFileInfo::exists(b.folder + u"/notes.txt"_s));
    CHECK_FALSE(QFileInfo::exists(part));
}
