// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafts.h"
#include "tests/support/test_workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key(32, 'k');

QString setting(const Database& db, const char* name) {
    const GuardOpen open(db);
    auto s = db.prepare(std::string("PRAGMA ") + name);
    return s.step() ? s.text(0) : u"0"_s;
}

bool configured(const Database& db, int option) {
    int is = -1;
    sqlite3_db_config(db.handle(), option, -1, &is);
    return is == 1;
}

} // namespace

TEST_CASE("every connection has every setting of the list", "[store][settings]") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"roundtable.db"_s);
    Database writer(path, key);
    migrate(writer);
    guardTables(writer);
    for (const Access access : {Access::Write, Access::Read, Access::Drafts}) {
        INFO(int(access));
        Database db(path, key, access);
        guardTables(db);
        CHECK(setting(db, "temp_store") == "2");
        CHECK(setting(db, "journal_mode") == "wal");
        CHECK(setting(db, "synchronous") == (access == Access::Drafts ? "1" : "2"));
        CHECK(setting(db, "secure_delete") == "1");
        CHECK(setting(db, "trusted_schema") == "0");
        CHECK(setting(db, "cell_size_check") == "1");
        CHECK(setting(db, "mmap_size") == "0");
        CHECK(setting(db, "query_only") == (access == Access::Read ? "1" : "0"));
        CHECK(setting(db, "cipher_log_level") == "NONE");
        CHECK(configured(db, SQLITE_DBCONFIG_DEFENSIVE));
        CHECK_FALSE(configured(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION));
        CHECK(sqlite3_limit(db.handle(), SQLITE_LIMIT_LENGTH, -1) == 64 << 20);
        CHECK(sqlite3_limit(db.handle(), SQLITE_LIMIT_ATTACHED, -1) == 1);
        CHECK_THROWS_AS(db.run("PRAGMA secure_delete=0"), Fault);
        CHECK_THROWS_AS(db.run("ATTACH ':memory:' AS other"), Fault);
        CHECK_THROWS_AS(db.run("SELECT load_extension('x')"), Fault);
        CHECK_THROWS_AS(db.run("DELETE FROM change"), Fault);
    }
}

TEST_CASE("a connection for reading writes nothing", "[store][settings]") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"roundtable.db"_s);
    Database writer(path, key);
    migrate(writer);
    Database reader(path, key, Access::Read);
    CHECK_THROWS_AS(reader.run("CREATE TABLE x(a)"), Fault);
    CHECK_THROWS_AS(Database(dir.filePath(u"none.db"_s), key, Access::Read), Fault);
}

#ifdef Q_OS_LINUX
TEST_CASE("no second SQLite is in the process", "[store][settings]") {
    QFile maps(u"/proc/self/maps"_s);
    REQUIRE(maps.open(QIODevice::ReadOnly));
    const QByteArray all = maps.readAll();
    CHECK(all.contains("libsqlcipher"));
    CHECK_FALSE(all.contains("libsqlite3"));
}
#endif
