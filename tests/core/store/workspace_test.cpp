// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/support/test_workspace.h"
#include "tests/support/undone.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

namespace {

Child mia() {
    Child c;
    c.id = anId<ChildId>(1);
    c.given = QStringLiteral("Mia");
    c.born = day("2013-04-13");
    c.status = Journey::ChildProtection;
    return c;
}

} // namespace

TEST_CASE("a row reads back what was written", "[store][workspace]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    const auto loaded = t.workspace.load<Child>(mia().id);
    REQUIRE(loaded);
    CHECK(loaded->given == "Mia");
    CHECK(loaded->born == day("2013-04-13"));
    CHECK(loaded->status == Journey::ChildProtection);
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a stale form makes a visible conflict, not a lost update", "[store][workspace]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    const auto form = t.workspace.load<Child>(mia().id);
    const auto school = [&](const char* name) {
        return t.workspace.change("child.edit", [&](Changes& c) -> Outcome {
            Child after = form.value;
            after.school = QString::fromLatin1(name);
            c.save(form, after);
            return ok;
        });
    };
    REQUIRE(school("Baylis Court"));
    REQUIRE(school("Arbour Vale"));
    const auto now = t.workspace.load<Child>(mia().id);
    CHECK(now->school == "Arbour Vale");
    CHECK(now.row.versionsOf(15).size() == 2);
    CHECK(now.row.versionsOf(2).size() == 1);
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a row that is made again keeps both first writes", "[store][workspace]") {
    TestWorkspace t;
    for (const char* name : {"Mia", "Mya"})
        REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
            Child child = mia();
            child.given = QString::fromLatin1(name);
            c.add(child);
            return ok;
        }));
    const auto now = t.workspace.load<Child>(mia().id);
    CHECK(now->given == "Mya");
    CHECK(now.row.versionsOf(2).size() == 2);
    CHECK(t.one("SELECT count(*) FROM child") == "1");
    CHECK(t.one("SELECT count(*) FROM change") == "2");
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("undo goes back to the value before, and is itself recorded", "[store][undo]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    const ChangeNo made = t.workspace.lastCommand();
    REQUIRE(t.workspace.change("child.edit", [&](Changes& c) {
        return c.update<Child>(mia().id, [](Child& m) { m.given = QStringLiteral("Mya"); });
    }));
    const ChangeNo edited = t.workspace.lastCommand();
    CHECK(undone(t.workspace, made).error().code == ErrorCode::Conflict);
    REQUIRE(undone(t.workspace, edited));
    CHECK(t.workspace.load<Child>(mia().id)->given == "Mia");
    CHECK(undone(t.workspace, edited).error().code == ErrorCode::Conflict);
    CHECK(t.one("SELECT count(*) FROM command") == "3");
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a made row is withdrawn by undo and comes back by undoing that", "[store][undo]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    const auto back = undone(t.workspace, t.workspace.lastCommand());
    REQUIRE(back);
    CHECK_FALSE(t.workspace.load<Child>(mia().id).exists());
    REQUIRE(undone(t.workspace, *back));
    CHECK(t.workspace.load<Child>(mia().id).exists());
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a refused command leaves nothing, and counts nothing", "[store][workspace]") {
    TestWorkspace t;
    const auto refused = t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return invalid("child.given");
    });
    CHECK_FALSE(refused);
    CHECK(t.one("SELECT count(*) FROM child") == "0");
    CHECK(t.one("SELECT count(*) FROM change") == "0");
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("nobody but the log writes a synced row", "[store][guard]") {
    TestWorkspace t;
    for (const char* sql :
         {"INSERT INTO child(id) VALUES(zeroblob(16))", "UPDATE child SET given='x'",
          "DELETE FROM change", "REPLACE INTO command(id,clock,name) VALUES(1,1,'x')",
          "DROP TABLE child", "ALTER TABLE child ADD COLUMN x",
          "CREATE TRIGGER t AFTER INSERT ON child BEGIN SELECT 1; END",
          "ATTACH ':memory:' AS other", "PRAGMA synchronous=0"}) {
        INFO(sql);
        CHECK_THROWS_AS(t.db.run(sql), Fault);
    }
}

TEST_CASE("search finds words by their beginning, and any text is safe", "[store][search]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    CHECK(t.workspace.index().find(QStringLiteral("mi"), 10).size() == 1);
    CHECK(t.workspace.index().find(QStringLiteral("\"mi\" OR NOT (*"), 10).empty());
    CHECK(t.workspace.index().find(QString(10000, u'x'), 10).empty());
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(t.workspace.index().find(QStringLiteral("mi"), 10).empty());
}

TEST_CASE("a command may write one cell twice, and undo takes both back", "[store][workspace]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) -> Outcome {
        c.add(mia());
        return ok;
    }));
    REQUIRE(t.workspace.change("child.edit", [&](Changes& c) -> Outcome {
        for (const char* name : {"Baylis Court", "Arbour Vale"})
            if (const Outcome done = c.update<Child>(
                    mia().id, [&](Child& m) { m.school = QString::fromLatin1(name); });
                !done)
                return done;
        return ok;
    }));
    CHECK(t.workspace.load<Child>(mia().id)->school == "Arbour Vale");
    CHECK(t.workspace.load<Child>(mia().id).row.versionsOf(15).size() == 1);
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(t.workspace.load<Child>(mia().id)->school.isEmpty());
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("a row that one command made and edited is withdrawn whole", "[store][undo]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("child.add", [&](Changes& c) {
        c.add(mia());
        return c.update<Child>(mia().id, [](Child& m) { m.given = QStringLiteral("Mya"); });
    }));
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(t.workspace.load<Child>(mia().id).row.state.gone == Hidden);
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("what is too large to travel is refused when it is written, and nothing of it is kept",
          "[store][workspace]") {
    TestWorkspace t;
    const QString most(1'000'000, u'x'), tooMuch(1'100'000, u'x');
    const auto save = [&](unsigned n, const QString& banner) {
        return t.workspace.change("family.add", [&](Changes& c) -> Outcome {
            Family family;
            family.id = anId<FamilyId>(n);
            family.name = QStringLiteral("Adeyemi");
            c.add(family);
            return c.update<Family>(family.id, [&](Family& f) { f.banner = banner; });
        });
    };
    CHECK(save(1, most));
    CHECK(save(2, tooMuch).error() == invalid("change.large"));
    CHECK(save(3, QString(700'000, QChar(0x20AC))).error() == invalid("change.large")); // 3 bytes
    CHECK(t.one("SELECT count(*) FROM family") == "1");
}
