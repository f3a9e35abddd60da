// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/conflicts.h"
#include "core/domain/conflict_policy.h"
#include "core/queries/family_overview.h"
#include "core/store/contested_life.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// Somebody withdraws a child who is edited elsewhere at the same time.
struct WithdrawnAndEdited : SmallTrust {
    WithdrawnAndEdited() {
        const auto shown = workspace.load<Child>(mia);
        Edit<Child> form{shown, shown.value};
        form.after.school = u"Park School"_s;
        if (!editChild(workspace, form))
            throw std::runtime_error("school");
        Transaction transaction(db);
        auto local = workspace.log().begin(workspace.env().now().toMSecsSinceEpoch(),
                                           workspace.actor().value, "child.withdraw", {});
        Change change;
        change.kind = ChangeKind::Life;
        change.table = TableOf<Child>::number;
        change.row = mia.value;
        change.life = {true, {}, shown.row.state.heads.all()};
        if (workspace.log().write(local, change))
            throw std::runtime_error("clock");
        workspace.log().finish();
        transaction.commit();
    }

    std::vector<LifeSide> sides() {
        return contestedLife(workspace.log(), specOf<Child>(), workspace.load<Child>(mia).row);
    }

    SettleField keep(bool withdrawn) {
        SettleField settle{u"child"_s, {}, mia.value, -1, {}};
        const auto all = sides();
        for (size_t i = 0; i < all.size(); ++i) {
            settle.seen.push_back(all[i].version);
            if (all[i].withdrawn == withdrawn)
                settle.keep = int(i);
        }
        return settle;
    }
};

} // namespace

TEST_CASE("a withdrawal that did not see an edit is a conflict, and the row stays until it is "
          "settled",
          "[conflict][commands]") {
    WithdrawnAndEdited t;
    REQUIRE(t.sides().size() == 2);
    CHECK(t.workspace.load<Child>(t.mia).exists());
    const auto open = openConflicts(t.db, t.family);
    REQUIRE(open.size() == 1);
    CHECK(open[0].column.isEmpty());

    SECTION("kept") {
        REQUIRE(settleField(t.workspace, t.keep(false)));
        CHECK(t.workspace.load<Child>(t.mia).exists());
    }
    SECTION("withdrawn") {
        REQUIRE(settleField(t.workspace, t.keep(true)));
        CHECK_FALSE(t.workspace.load<Child>(t.mia).exists());
    }
    CHECK(t.sides().empty());
    CHECK(openConflicts(t.db, t.family).empty());
}

TEST_CASE("a life that moved since it was shown is looked at again", "[conflict][commands]") {
    WithdrawnAndEdited t;
    SettleField old = t.keep(true);
    old.seen.pop_back();
    old.keep = 0;
    CHECK(settleField(t.workspace, old).error() == Error{ErrorCode::Conflict, u"settle.moved"_s});
    CHECK(t.sides().size() == 2);
}

TEST_CASE("what is said of fields is said of fields that there are", "[conflict][domain]") {
    int words = 0, quiet = 0;
    for (const TableSpec& table : allTables())
        for (const ColumnSpec& column : table.columns) {
            words += holdsWords(table.name, column.name);
            const bool derived = table.scope == Scope::Index || table.scope == Scope::Counts;
            quiet += !derived && isQuietField(table.name, column.name);
            if (holdsWords(table.name, column.name))
                CHECK(column.type == "TEXT");
        }
    CHECK(words == 60);
    CHECK(quiet == 8);
    CHECK_FALSE(holdsWords("child", "born"));
    CHECK_FALSE(holdsWords("address", "postcode"));
}
