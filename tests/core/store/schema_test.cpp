// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

// Migration 1 was written from the list of tables when it was first released. A new column or table
// is a new migration with ALTER TABLE or CREATE TABLE; only before the first release may
// `ROUNDTABLE_FREEZE=1 store_tests "[schema]"` write it, and the golden file, again.

namespace {

const QByteArray key(32, 'k');
const QString migrationFile = QStringLiteral(SOURCE_DIR "/core/store/migrations/0001_first.sql.h");
const QString goldenFile = QStringLiteral(SOURCE_DIR "/tests/core/store/data/version1.db");

using Lines = std::set<std::string>;

void collect(Lines& lines, const Database& db, const std::string& sql, const std::string& prefix) {
    auto s = db.prepare(sql);
    while (s.step())
        lines.insert(prefix + s.text(0).toStdString());
}

// Tables with their columns, and indexes, without the order in which they were added.
Lines shapeOf(const Database& db) {
    Lines lines, tables;
    collect(tables, db, "SELECT name FROM sqlite_schema WHERE type='table'", "");
    for (const std::string& table : tables)
        collect(lines, db,
                "SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk "
                "FROM pragma_table_info('" +
                    table + "')",
                table + ": ");
    collect(lines, db, "SELECT sql FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL", "");
    return lines;
}

Env goldenEnv() {
    return fixedEnv(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC), 1);
}

Outcome makeGolden(Workspace& w) {
    return w.change("family.add", [](Changes& c) -> Outcome {
        Family family;
        family.id = anId<FamilyId>(1);
        family.name = u"Adeyemi"_s;
        c.add(family);
        Note note;
        note.id = anId<NoteId>(1);
        note.family = family.id;
        note.text = u"Seen at school."_s;
        c.add(note);
        return ok;
    });
}

void freeze() {
    QFile header(migrationFile);
    REQUIRE(header.open(QIODevice::WriteOnly));
    header.write("// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n\nnamespace rt {\n\n"
                 "// Schema version 1, frozen: later versions are later migrations.\n"
                 "inline constexpr const char* migration1 = R\"sql(");
    header.write(QByteArray::fromStdString(schemaSql()));
    header.write(")sql\";\n\n} // namespace rt\n");
    QTemporaryDir dir;
    const QString path = dir.filePath(u"version1.db"_s);
    {
        Database db(path, key);
        db.run(schemaSql().c_str());
        db.run("PRAGMA user_version = 1");
        guardTables(db);
        Workspace w(db, goldenEnv());
        REQUIRE(makeGolden(w));
        const auto form = w.load<Family>(anId<FamilyId>(1));
        for (const char* name : {"Adeyemi-Clarke", "Adeyemi Clarke"}) // from one form: a conflict
            REQUIRE(w.change("family.edit", [&](Changes& c) -> Outcome {
                Family after = form.value;
                after.name = QString::fromLatin1(name);
                c.save(form, after);
                return ok;
            }));
        REQUIRE(w.change("family.edit", [](Changes& c) {
            return c.update<Family>(anId<FamilyId>(1),
                                    [](Family& f) { f.banner = u"Dangerous dog"_s; });
        }));
    }
    QFile::remove(goldenFile);
    REQUIRE(QFile::copy(path, goldenFile));
}

} // namespace

TEST_CASE("the migrations lead to the tables that the program works with", "[store][schema]") {
    Database migrated(u":memory:"_s, {}), listed(u":memory:"_s, {});
    migrate(migrated);
    listed.run(schemaSql().c_str());
    CHECK(shapeOf(migrated) == shapeOf(listed));
    CHECK(migrated.number("PRAGMA user_version") == schemaVersion());
}

TEST_CASE("a database file of version 1 opens, with everything in it", "[store][schema]") {
    if (qEnvironmentVariableIsSet("ROUNDTABLE_FREEZE"))
        freeze();
    QTemporaryDir dir;
    const QString path = dir.filePath(u"roundtable.db"_s);
    REQUIRE(QFile::copy(goldenFile, path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    Database db(path, key);
    migrate(db);
    CHECK(db.number("PRAGMA user_version") == schemaVersion());
    guardTables(db);
    Workspace w(db, goldenEnv());
    CHECK(w.load<Family>(anId<FamilyId>(1))->banner == "Dangerous dog");
    CHECK(w.load<Family>(anId<FamilyId>(1)).row.versionsOf(1).size() == 2); // a conflict
    CHECK(w.load<Note>(anId<NoteId>(1))->text == "Seen at school.");
    CHECK(w.index().find(u"adey"_s, 5).size() == 1);
    CHECK(verifyLog(db, w.log()).flaws.empty());
}
