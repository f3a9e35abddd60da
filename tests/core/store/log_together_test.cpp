// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Family named(unsigned n, const QString& name) {
    Family one;
    one.id = anId<FamilyId>(n);
    one.name = name;
    return one;
}

qint64 changesIn(const TestWorkspace& t) {
    return t.db.number("SELECT count(*) FROM change");
}

} // namespace

TEST_CASE("Rows written together stand in the log like any others, however many there are",
          "[store][log]") {
    for (const unsigned count : {1u, 15u, 16u, 17u, 40u}) {
        TestWorkspace t;
        REQUIRE(t.workspace.change("import", [&](Changes& c) -> Outcome {
            c.writeTogether(true);
            for (unsigned n = 1; n <= count; ++n)
                c.add(named(n, u"Reed"_s));
            c.writeTogether(false);
            CHECK(changesIn(t) == qint64(count));
            return ok;
        }));
        const Verdict verdict = verifyLog(t.db, t.workspace.log());
        CHECK(verdict.flaws.empty());
        CHECK(verdict.changes == qint64(count));
    }
}

TEST_CASE("What is read, edited or withdrawn between rows written together knows of them",
          "[store][log]") {
    TestWorkspace t;
    REQUIRE(t.workspace.change("import", [&](Changes& c) -> Outcome {
        c.writeTogether(true);
        for (unsigned n = 1; n <= 20; ++n) {
            c.add(named(n, u"Reed"_s));
            const auto there = c.load<Family>(anId<FamilyId>(n));
            CHECK(there.row.versionsOf(1).size() == 1);
            if (n % 3 == 0)
                CHECK(c.update<Family>(anId<FamilyId>(n), [](Family& f) { f.name = u"Fox"_s; }));
            if (n % 5 == 0)
                c.withdraw<Family>(anId<FamilyId>(n));
        }
        return ok; // the command's end writes what still waits
    }));
    const Verdict verdict = verifyLog(t.db, t.workspace.log());
    CHECK(verdict.flaws.empty());
    CHECK(verdict.changes == 20 + 6 + 4);
    CHECK(t.workspace.load<Family>(anId<FamilyId>(18))->name == u"Fox");
}

TEST_CASE("Rows written together are taken back together", "[store][log]") {
    TestWorkspace t;
    const auto refused = t.workspace.change("import", [&](Changes& c) -> Outcome {
        c.writeTogether(true);
        for (unsigned n = 1; n <= 20; ++n)
            c.add(named(n, u"Reed"_s));
        return Error{ErrorCode::Invalid, u"name"_s};
    });
    REQUIRE_FALSE(refused);
    CHECK(changesIn(t) == 0);
    REQUIRE(t.workspace.change("family.add", [&](Changes& c) -> Outcome {
        c.add(named(1, u"Fox"_s));
        CHECK(changesIn(t) == 1); // one by one again
        return ok;
    }));
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("A row that is there already is not new, and cells may view what is elsewhere",
          "[store][log]") {
    TestWorkspace t;
    t.workspace.log().keepRecent();
    const TableSpec& table = specOf<Family>();
    QByteArray words = "Reed";
    REQUIRE(t.workspace.change("import", [&](Changes& c) -> Outcome {
        std::vector<Value> cells(table.columns.size());
        cells[0] = Value::text(QByteArray::fromRawData(words.constData(), words.size()));
        CHECK(c.addNew(table, anId<FamilyId>(1).value, cells));
        CHECK_FALSE(c.addNew(table, anId<FamilyId>(1).value, cells));
        return ok;
    }));
    words.fill('x');
    const ChangeNo no = t.workspace.lastCommand();
    REQUIRE(t.workspace.log().recent(no));
    CHECK(t.workspace.log().recent(no)->change.cells.at(0).value == Value::text("Reed"));
    CHECK(verifyLog(t.db, t.workspace.log()).changes == 1);
}
