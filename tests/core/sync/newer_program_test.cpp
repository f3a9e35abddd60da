// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;

// Two versions of the program on one share: real engines, one of which knows a column and a table
// more.
namespace {

constexpr int familyTable = TableOf<Family>::number, caseTable = TableOf<Case>::number;
constexpr int nameColumn = 1, bannerColumn = 3, laterColumn = 99, laterTable = 999;

const std::vector<TableSpec>& newerTables() {
    static const std::vector<TableSpec> tables = [] {
        std::vector<TableSpec> all = allTables();
        for (TableSpec& table : all)
            if (table.number == familyTable)
                table.columns.push_back({laterColumn, "later", "TEXT"});
        TableSpec later;
        later.number = laterTable;
        later.name = "later_row";
        later.columns = {{1, "family", "BLOB"}, {2, "words", "TEXT"}};
        later.indexed = {"family"};
        all.push_back(later);
        return all;
    }();
    return tables;
}

// What the newer program's migration does to the same profile.
void upgrade(Pc& pc) {
    const GuardOpen open(pc.db);
    pc.db.run("ALTER TABLE family ADD COLUMN later TEXT");
    pc.db.run(newerTables().back().createSql().c_str());
    ChangeLog(pc.db, newerTables()).adoptUnknown();
    pc.tables = &newerTables();
    pc.start();
}

struct Versions20 {
    Versions20() {
        for (Pc* pc : {&newer, &other})
            upgrade(*pc);
    }

    void add(Pc& pc, int table, QUuid id, std::map<int, Value> cells) {
        const TableSpec& spec = *pc.log().table(table);
        std::vector<Value> all;
        for (const ColumnSpec& column : spec.columns)
            all.push_back(cells[column.number]);
        (void)pc.workspace->change("add", [&](Changes& c) -> Outcome {
            c.addRow(spec, id, all);
            return ok;
        });
    }

    QUuid addFamily(Pc& pc, const QByteArray& name) {
        const QUuid id = idOf(++rows, 9);
        add(pc, familyTable, id, {{nameColumn, Value::text(name)}});
        add(pc, caseTable, idOf(rows, 10),
            {{1, Cell<QUuid>::write(id)}, {2, Cell<QUuid>::write(Trust::hubId(0))}});
        families.push_back(id);
        return id;
    }

    void set(Pc& pc, int table, QUuid id, int column, const QByteArray& text) {
        const TableSpec& spec = *pc.log().table(table);
        const StoredRow row = pc.log().read(spec, id);
        if (row.key)
            (void)pc.workspace->change("set", [&](Changes& c) -> Outcome {
                c.setCell(spec, id, column, Value::text(text), row.versionsOf(column));
                return ok;
            });
    }

    void withdraw(Pc& pc, QUuid id) {
        (void)pc.workspace->change("withdraw", [&](Changes& c) -> Outcome {
            c.life(*pc.log().table(familyTable), id, true);
            return ok;
        });
    }

    QByteArray shown(Pc& pc, int table, QUuid id, int column) {
        const TableSpec& spec = *pc.log().table(table);
        const StoredRow row = pc.log().read(spec, id);
        const int at = spec.at(column);
        return row.key && at >= 0 ? row.state.cells[size_t(at)].bytes : QByteArray();
    }

    bool settled() { // with what had been set aside, which is looked at hourly
        const bool once = settle(trust, {&older, &newer, &other});
        trust.nowMs += 4'000'000;
        return once && settle(trust, {&older, &newer, &other});
    }

    Trust trust;
    Pc older{trust, {0}}, newer{trust, {0}}, other{trust, {0}};
    std::vector<QUuid> families, later;
    unsigned rows = 0;
};

void checkAsNewOnly(Versions20& v) {
    Pc fresh(v.trust, {0}); // has been of the newer version always
    upgrade(fresh);
    REQUIRE(settle(v.trust, {&v.older, &v.newer, &v.other, &fresh}));
    for (Pc* pc : {&v.older, &v.other, &fresh}) {
        INFO("PC " << pc->number);
        CHECK(pc->digest() == v.newer.digest());
        CHECK(valuesDigest(pc->db, newerTables()) == valuesDigest(v.newer.db, newerTables()));
        CHECK(pc->db.number("SELECT count(*) FROM sync_aside") == 0);
        CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
    }
}

void act(Versions20& v, Random& random, int step) {
    Pc* const pcs[]{&v.older, &v.newer, &v.other};
    Pc& pc = *pcs[random.below(3)];
    const QByteArray word = "word " + QByteArray::number(step);
    const size_t what = random.below(10);
    if (v.families.empty() || what == 0)
        v.addFamily(pc, word);
    else if (what <= 3)
        v.set(pc, familyTable, random.of(v.families), nameColumn, word);
    else if (what == 4)
        v.set(pc, familyTable, random.of(v.families), bannerColumn, word);
    else if (what == 5)
        v.withdraw(pc, random.of(v.families));
    else if (pc.tables == &allTables() || what == 9)
        pc.round();
    else if (what == 6)
        v.set(pc, familyTable, random.of(v.families), laterColumn, word);
    else if (what == 7 || v.later.empty())
        v.add(pc, laterTable, v.later.emplace_back(idOf(++v.rows, 11)),
              {{1, Cell<QUuid>::write(random.of(v.families))}, {2, Value::text(word)}});
    else
        v.set(pc, laterTable, random.of(v.later), 2, word);
}

} // namespace

TEST_CASE("Scenario 20: an older program edits a row with unknown columns; the newer one's values "
          "are untouched, and upgrading makes them alike",
          "[sync][scenario][versions]") {
    Versions20 v;
    const QUuid family = v.addFamily(v.newer, "Adeyemi");
    v.set(v.newer, familyTable, family, laterColumn, "of tomorrow");
    v.add(v.newer, laterTable, idOf(50, 11),
          {{1, Cell<QUuid>::write(family)}, {2, Value::text("a row of tomorrow")}});
    REQUIRE(v.settled());
    v.set(v.older, familyTable, family, nameColumn, "Clarke");
    v.set(v.older, familyTable, family, bannerColumn, "Dangerous dog");
    v.set(v.other, familyTable, family, laterColumn, "of the day after");
    REQUIRE(v.settled());
    for (Pc* pc : {&v.newer, &v.other}) {
        CHECK(v.shown(*pc, familyTable, family, nameColumn) == "Clarke");
        CHECK(v.shown(*pc, familyTable, family, laterColumn) == "of the day after");
        CHECK(v.shown(*pc, laterTable, idOf(50, 11), 2) == "a row of tomorrow");
    }
    CHECK(v.older.round().setAside == 1); // the row; what the column holds is kept with its row
    upgrade(v.older);
    REQUIRE(v.settled());
    CHECK(v.shown(v.older, familyTable, family, laterColumn) == "of the day after");
    CHECK(v.shown(v.older, laterTable, idOf(50, 11), 2) == "a row of tomorrow");
    checkAsNewOnly(v);
}

TEST_CASE("I8: an older and a newer program and an upgrade at any time are as the newer one alone",
          "[sync][versions][property]") {
    for (quint64 seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        Versions20 v;
        const int steps = 60, upgraded = int(random.below(steps));
        for (int step = 0; step < steps; ++step) {
            if (step == upgraded)
                upgrade(v.older);
            v.trust.nowMs += 60'000;
            act(v, random, step);
        }
        REQUIRE(v.settled());
        checkAsNewOnly(v);
    }
}
