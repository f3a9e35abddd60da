// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/conflict_policy.h"
#include "tests/support/small_trust.h"
#include "ui/pages/sync/conflict_lines.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// A value that a cell of this column may have, and another.
Value sample(const ColumnSpec& column, int which, QUuid person) {
    if (column.type == "TEXT")
        return Value::text(which ? "2026-12-15" : "2026-12-14");
    if (column.type == "INTEGER")
        return Value::of(qint64(which));
    return which ? Value::blob(QUuid::createUuid().toRfc4122()) : Value::blob(person.toRfc4122());
}

// A row of any table of this family in which every field was written by two at once.
QUuid addTwice(SmallTrust& t, const TableSpec& table) {
    const QUuid row = QUuid::createUuid();
    const QUuid person = t.consultant.value;
    REQUIRE(t.workspace.change("setup", [&](Changes& c) -> Outcome {
        std::vector<Value> cells(table.columns.size());
        const int family = table.at("family");
        if (family >= 0 && table.columns[size_t(family)].type == "BLOB")
            cells[size_t(family)] = Value::blob(t.family.value.toRfc4122());
        if (table.at("child") >= 0)
            cells[size_t(table.at("child"))] = Value::blob(t.mia.value.toRfc4122());
        c.addRow(table, row, cells);
        return ok;
    }));
    const Versions first = t.workspace.log().read(table, row).state.heads.base;
    for (int which = 0; which < 2; ++which)
        REQUIRE(t.workspace.change("edit", [&](Changes& c) -> Outcome {
            for (const ColumnSpec& column : table.columns)
                if (column.name != "child" && !(column.name == "family" && column.type == "BLOB"))
                    c.setCell(table, row, column.number, sample(column, which, person), first);
            return ok;
        }));
    return row;
}

bool isPlainWords(const QString& words) {
    return !words.isEmpty() && !words.contains(u'_') && !words.contains(u'.') &&
           words.at(0).isUpper();
}

} // namespace

TEST_CASE("Every kind of row with a conflict has a name, and each field words, values, and who "
          "wrote them when",
          "[sync][conflict]") {
    for (const TableSpec& table : allTables()) {
        if (table.growth == Growth::Record)
            continue;
        SmallTrust t;
        const QUuid row = addTwice(t, table);
        INFO(table.name);
        std::set<QString> fields;
        for (const ConflictLine& line : conflictLines(t.workspace)) {
            if (line.settle.row != row)
                continue;
            INFO(line.settle.column.toStdString());
            fields.insert(line.settle.column);
            CHECK(isPlainWords(line.field));
            CHECK_FALSE(line.about.isEmpty());
            CHECK_FALSE(line.about.contains(u'_'));
            CHECK(line.sides.size() == 2);
            for (const ConflictWords& side : line.sides) {
                CHECK_FALSE(side.value.isEmpty());
                CHECK_FALSE(side.who.isEmpty());
                CHECK(side.when.isValid());
            }
            CHECK(line.isWords == holdsWords(table.name, line.settle.column.toStdString()));
        }
        size_t asked = 0;
        for (const ColumnSpec& column : table.columns)
            asked += !isQuietField(table.name, column.name) && column.name != "child" &&
                     !(column.name == "family" && column.type == "BLOB");
        CHECK(fields.size() == asked);
    }
}

TEST_CASE("Every field that two wrote can be settled by keeping one of them", "[sync][conflict]") {
    for (const char* name : {"key_date", "action", "challenge", "hypothesis", "relation", "address",
                             "agenda_request"}) {
        SmallTrust t;
        const TableSpec& table = *tableNamed(name);
        const QUuid row = addTwice(t, table);
        INFO(name);
        for (const ConflictLine& line : conflictLines(t.workspace, t.family)) {
            if (line.settle.row != row)
                continue;
            SettleField choice = line.settle;
            choice.keep = 1;
            INFO(choice.column.toStdString());
            CHECK(settleField(t.workspace, choice));
        }
        for (const ConflictLine& line : conflictLines(t.workspace, t.family))
            CHECK(line.settle.row != row);
    }
}
