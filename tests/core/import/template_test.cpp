// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cell.h"
#include "core/import/fold.h"
#include "tests/support/import_files.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("Every kind has a template that imports nothing as it stands", "[import][template]") {
    for (const ImportKind kind : importKinds) {
        CAPTURE(nameOf(kind).toStdString());
        CHECK(importKindNamed(nameOf(kind)) == kind);
        const QByteArray bytes = writeTemplate(kind);
        CHECK(bytes.startsWith("\xEF\xBB\xBF"));
        const CsvFile file = readCsv(u"t.csv"_s, bytes);
        CHECK(file.rows.size() == 3);
        CHECK(kindOfHeadings(file.headings()) == kind);
        const ImportTable table = tableOf(kind, bytes);
        CHECK(table.examples == 2);
        CHECK(table.rows.empty());
        CHECK(table.problems.empty());
        const ImportTable long_ago = tableOf(kind, bytes, u"t.csv"_s, QDate(2020, 1, 1));
        CHECK(long_ago.examples == 2);
    }
}

TEST_CASE("Every column has a name of its own, a heading and a sentence of help",
          "[import][template]") {
    for (const ImportKind kind : importKinds) {
        QSet<QString> names;
        for (const ImportColumn& column : columnsOf(kind)) {
            CAPTURE(column.name.toString().toStdString());
            CHECK_FALSE(names.contains(column.name.toString()));
            names.insert(column.name.toString());
            CHECK_FALSE(column.heading.isEmpty());
            CHECK(column.help.endsWith(u'.'));
            CHECK((column.type == CellType::Code) == !column.words.isEmpty());
            for (const QStringView synonym : column.synonyms.split(u',', Qt::SkipEmptyParts))
                CHECK(foldHeading(synonym) == synonym);
        }
    }
    CHECK(columnsOf(ImportKind::Families)[FamilyColumn::CaseNumber].name == u"case_number");
    CHECK(columnsOf(ImportKind::Hubs)[HubColumn::GroupManager].name == u"group_manager");
    CHECK(columnsOf(ImportKind::People)[PersonColumn::Basis].name == u"basis");
    CHECK(columnsOf(ImportKind::Standing)[StandingColumn::NextCourt].name == u"next_court");
    CHECK(columnsOf(ImportKind::Allocations)[AllocationColumn::Status].name == u"status");
}

TEST_CASE("An example row that somebody has begun to change needs its own reference",
          "[import][template]") {
    const ImportTable table =
        tableOf(ImportKind::Hubs, "Hub,Hub name,Type\nEXAMPLE 91,Hub thirteen,court\n");
    CHECK(table.examples == 0);
    CHECK(codesOf(table.problems) == std::vector{ProblemCode::ExampleReference});
}

TEST_CASE("Examples are known again after a spreadsheet has rewritten their dates",
          "[import][template]") {
    QByteArray bytes = writeTemplate(ImportKind::Families);
    bytes.replace("05/03/2014", "2014-03-05").replace("17/08/1988", "17-Aug-88");
    CHECK(tableOf(ImportKind::Families, bytes).examples == 2);
}
