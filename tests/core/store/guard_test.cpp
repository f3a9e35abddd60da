// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/support/test_workspace.h"
#include "tests/support/undone.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Outcome addFamily(Changes& c, unsigned n) {
    Family f;
    f.id = anId<FamilyId>(n);
    f.name = u"Adeyemi"_s;
    c.add(f);
    return ok;
}

} // namespace

TEST_CASE("the guard holds, and the log writes, after the schema changed", "[store][guard]") {
    TestWorkspace t;
    const auto add = [&](unsigned n) {
        return t.workspace.change("family.add", [&](Changes& c) { return addFamily(c, n); });
    };
    REQUIRE(add(1));
    Statement& prepared = t.db.cached("SELECT count(*) FROM family");
    for (const char* sql : {"ANALYZE", "CREATE TABLE scratch(a)", "DROP TABLE scratch",
                            "CREATE TEMP TABLE scratch(a)"}) {
        INFO(sql);
        t.db.run(sql);
        CHECK_THROWS_AS(t.db.run("UPDATE family SET name='x'"), Fault);
        CHECK_THROWS_AS(t.db.run("INSERT INTO change(id,part,tbl,row,kind,digest) "
                                 "VALUES(1,0,1,1,0,zeroblob(16))"),
                        Fault);
    }
    REQUIRE(add(2));
    CHECK(prepared.reset().step());
    CHECK(prepared.number(0) == 2);
    prepared.reset();
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a trigger of one's own does not write a synced row", "[store][guard]") {
    TestWorkspace t;
    t.db.run("CREATE TABLE scratch(a)");
    CHECK_THROWS_AS(t.db.run("CREATE TRIGGER t AFTER INSERT ON scratch BEGIN "
                             "UPDATE family SET name='x'; END; INSERT INTO scratch VALUES(1)"),
                    Fault);
}

TEST_CASE("a record is amended, not edited", "[store][workspace]") {
    TestWorkspace t;
    Note note;
    note.id = anId<NoteId>(1);
    note.text = u"seen at school"_s;
    REQUIRE(t.workspace.change("note.add", [&](Changes& c) -> Outcome {
        c.add(note);
        return ok;
    }));
    try {
        (void)t.workspace.change("note.edit", [&](Changes& c) {
            return c.update<Note>(note.id, [](Note& n) { n.text = u"not seen"_s; });
        });
        FAIL("it was edited");
    } catch (const Fault& fault) {
        CHECK(fault.kind == FaultKind::Programming);
    }
    CHECK(t.workspace.load<Note>(note.id)->text == "seen at school");
}

TEST_CASE("a batch is one command, all of it or nothing", "[store][workspace]") {
    TestWorkspace t;
    const auto batch = [&](unsigned from, bool fails) {
        return t.workspace.batch("import", [&]() -> Outcome {
            for (unsigned n = from; n < from + 3; ++n)
                if (const Outcome done = t.workspace.change(
                        "family.add", [&](Changes& c) { return addFamily(c, n); });
                    !done)
                    return done;
            return fails ? Outcome(invalid("row")) : Outcome(ok);
        });
    };
    CHECK_FALSE(batch(1, true));
    CHECK(t.one("SELECT count(*) FROM family") == "0");
    CHECK(t.one("SELECT count(*) FROM command") == "0");
    REQUIRE(batch(1, false));
    CHECK(t.one("SELECT count(*) FROM family") == "3");
    CHECK(t.one("SELECT name FROM command") == "import");
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(t.one("SELECT count(*) FROM family WHERE gone&1=0") == "0");
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a batch inside which one command is refused keeps nothing of it", "[store][workspace]") {
    TestWorkspace t;
    const auto done = t.workspace.batch("import", [&]() -> Outcome {
        (void)t.workspace.change("family.add", [&](Changes& c) -> Outcome {
            (void)addFamily(c, 1);
            return invalid("family.name"); // after it had written
        });
        return ok;
    });
    CHECK_FALSE(done);
    CHECK(t.one("SELECT count(*) FROM family") == "0");
}
