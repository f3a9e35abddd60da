// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/column_match.h"
#include "tests/support/import_files.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

using F = FamilyColumn;

TEST_CASE("Headings are matched whatever their case, punctuation and usual words",
          "[import][match]") {
    const QStringList headings{u"SURNAME"_s,     u"Forename(s)"_s, u"D.O.B. (dd/mm/yyyy)"_s,
                               u"Family Ref."_s, u"Child/Adult"_s, u"gender"_s,
                               u"Mosaic ID"_s,   u"Post code *"_s, u"Favourite colour"_s};
    CHECK(kindOfHeadings(headings) == ImportKind::Families);
    const ColumnMatch match = matchColumns(ImportKind::Families, headings);
    CHECK(match.from[F::FamilyName] == 0);
    CHECK(match.from[F::GivenName] == 1);
    CHECK(match.from[F::Born] == 2);
    CHECK(match.from[F::Family] == 3);
    CHECK(match.from[F::Role] == 4);
    CHECK(match.from[F::Sex] == 5);
    CHECK(match.from[F::CaseNumber] == 6);
    CHECK(match.from[F::Postcode] == 7);
    CHECK(match.from[F::School] == -1);
    const auto problems = problemsOf(match, u"f.csv"_s, headings);
    CHECK(codesOf(problems) == std::vector{ProblemCode::UnusedColumn});
    CHECK(problems.front().column == u"Favourite colour");
}

TEST_CASE("Missing and doubled columns are problems", "[import][match]") {
    const QStringList headings{u"Family reference"_s, u"Surname"_s, u"Surname"_s};
    const auto problems =
        problemsOf(matchColumns(ImportKind::Families, headings), u"f.csv"_s, headings);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].code == ProblemCode::MissingColumn);
    CHECK(problems[0].column == u"Child or adult");
    CHECK(problems[1].code == ProblemCode::HeadingTwice);
    CHECK(problems[1].severity == Severity::Warn);
}

TEST_CASE("A match can be corrected; a column of the file holds one thing", "[import][match]") {
    ColumnMatch match = matchColumns(ImportKind::Families, {u"Ref"_s, u"Clan"_s, u"Surname"_s});
    CHECK(match.from[F::Reference] == 0);
    match.assign(F::Family, 0);
    CHECK(match.from[F::Family] == 0);
    CHECK(match.from[F::Reference] == -1);
    match.assign(F::Family, -1);
    CHECK(match.from[F::Family] == -1);
}

TEST_CASE("Headings that fit nothing name no kind", "[import][match]") {
    CHECK_FALSE(kindOfHeadings({u"Colour"_s, u"Shape"_s}));
    CHECK_FALSE(kindOfHeadings({}));
    CHECK(kindOfHeadings({u"Child reference"_s, u"Hub"_s, u"Allocated"_s, u"Status"_s}) ==
          ImportKind::Allocations);
    CHECK(kindOfHeadings({u"Forename"_s, u"Surname"_s, u"Job title"_s, u"Team"_s, u"FTE"_s}) ==
          ImportKind::People);
}
