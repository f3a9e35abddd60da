// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cell.h"
#include "core/import/date_text.h"
#include "tests/support/import_files.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

using F = FamilyColumn;

namespace {

const QByteArray familyHeadings =
    "Family reference,Child or adult,First name,Family name,Date of birth,Keep address private\n";

ImportTable families(const QByteArray& rows) {
    return tableOf(ImportKind::Families, familyHeadings + rows);
}

std::optional<QDate> date(const char* text) {
    const auto read = readDate(QString::fromUtf8(text), importDay);
    const QDate* found = std::get_if<QDate>(&read);
    return found ? std::optional(*found) : std::nullopt;
}

ProblemCode refused(const char* text) {
    return std::get<ProblemCode>(readDate(QString::fromUtf8(text), importDay));
}

Problem bad(CellType type, const char* text) {
    QString cell = QString::fromUtf8(text);
    const auto problem = canonicalise(cell, type, {}, importDay);
    REQUIRE(problem);
    return {problem->code, Severity::Stop, {}, 0, {}, problem->detail};
}

} // namespace

TEST_CASE("Dates are read in the ways that people write them", "[import][dates]") {
    const QDate day(2014, 3, 5);
    for (const char* text :
         {"05/03/2014", "5/3/14", "2014-03-05", "5 Mar 2014", "05-03-2014", "5.3.2014",
          "Wed 5 March 2014", "5-Mar-14", "2014-03-05T00:00:00", "05/03/2014 00:00"}) {
        CAPTURE(text);
        CHECK(date(text) == day);
    }
    CHECK(date("13/11/26") == QDate(1926, 11, 13)); // tomorrow cannot have been
    CHECK(date("12/11/26") == importDay);
    CHECK(date("1/1/99") == QDate(1999, 1, 1));
    CHECK(date("29/02/2024") == QDate(2024, 2, 29));
}

TEST_CASE("What is not a date is refused, never guessed", "[import][dates]") {
    for (const char* text :
         {"30/02/2019", "29/02/2023", "31/04/2020", "00/01/2020", "12/13/2019", "2019-13-01"})
        CHECK(refused(text) == ProblemCode::NoSuchDay);
    for (const char* text :
         {"", "41234", "soon", "5/3", "5/3/2014/7", "5//3/2014 10:30", "5/March/201", "/5/3/2014",
          "5/3/2014x", "1/2/3", "5 Mrz 2014", "-5/3/2014", "٥/٣/٢٠١٤", "99999999999/1/2000"}) {
        CAPTURE(text);
        CHECK(refused(text) == ProblemCode::NotADate);
    }
    CHECK(refused("Thu 5 Mar 2014") == ProblemCode::WrongWeekday);
}

TEST_CASE("Canonical days are read back, and nothing else is", "[import][dates]") {
    for (const QDate day : {QDate(1900, 1, 1), QDate(2024, 2, 29), QDate(2026, 11, 12)}) {
        CHECK(isoText(day) == day.toString(Qt::ISODate));
        CHECK(isoDay(isoText(day)) == day);
    }
    CHECK(isoText({}).isEmpty());
    for (const char* text : {"", "2026-02-30", "2026/11/12", "12-11-2026", "2026-11-1x"})
        CHECK_FALSE(isoDay(QString::fromLatin1(text)).isValid());
}

TEST_CASE("A row lasts longer than the file that it was read from, and than its table",
          "[import][rows]") {
    auto file = std::make_unique<CsvFile>(
        readCsv(u"families.csv"_s, familyHeadings + "F1,child,Mia,Reed,13/04/2013,maybe\n"));
    auto table = std::make_unique<ImportTable>(
        readRows(*file, matchColumns(ImportKind::Families, file->headings()), importDay));
    REQUIRE(table->rows.size() == 1);
    REQUIRE(table->problems.size() == 1);
    const ImportRow row = table->rows[0];
    const Problem problem = table->problems[0];
    file.reset();
    table.reset();
    CHECK(row[F::GivenName] == u"Mia");
    CHECK(row[F::Born] == u"2013-04-13");
    CHECK(problem.detail == "maybe");
}

TEST_CASE("Dates of birth lie between 1900 and today", "[import][dates]") {
    CHECK(bad(CellType::PastDate, "31/12/1899").code == ProblemCode::DateTooEarly);
    CHECK(bad(CellType::PastDate, "13/11/2026").code == ProblemCode::DateInFuture);
    CHECK(bad(CellType::DueDate, "12/11/2027").code == ProblemCode::DateTooLate);
    CHECK(bad(CellType::AnyDate, "12/11/2062").code == ProblemCode::DateTooLate);
    CHECK(bad(CellType::PastDate, "30/02/2019").detail == u"30/02/2019");
}

TEST_CASE("A problem names its file, line and column, and the rest is still read",
          "[import][rows]") {
    const ImportTable table =
        families("F1,child,Mia,Reed,30/02/2019,no\nF1,grown up,Jo,,17/08/1988,perhaps\n");
    REQUIRE(table.problems.size() == 4);
    const Problem& first = table.problems[0];
    CHECK(first.code == ProblemCode::NoSuchDay);
    CHECK(first.file == u"list.csv");
    CHECK(first.line == 2);
    CHECK(first.column == u"Date of birth");
    CHECK(codesOf({table.problems.begin() + 1, table.problems.end()}) ==
          std::vector{ProblemCode::UnknownWord, ProblemCode::Required, ProblemCode::NotYesOrNo});
    CHECK(table.rows[0].broken);
    CHECK(table.rows[0][F::GivenName] == u"Mia");
    CHECK(table.rows[0][F::Born].isEmpty());
    CHECK(table.rows[1][F::Born] == u"1988-08-17");
}

TEST_CASE("Words, yes and no, numbers and shares have one form", "[import][rows]") {
    const ImportTable table = families("F1,Young Person,Mia,Reed,,Y\nF1,MOTHER,Jo,Reed,,false\n");
    CHECK(table.problems.empty());
    CHECK(table.rows[0][F::Role] == u"child");
    CHECK(table.rows[0][F::AddressPrivate] == u"yes");
    CHECK(table.rows[1][F::Role] == u"adult");
    CHECK(table.rows[1][F::AddressPrivate] == u"no");
    const auto percent = [](const char* text) {
        QString cell = QString::fromUtf8(text);
        return canonicalise(cell, CellType::Percent, {}, importDay) ? u"refused"_s : cell;
    };
    CHECK(percent("0.5") == u"50");
    CHECK(percent("1") == u"100");
    CHECK(percent("80 %") == u"80");
    CHECK(percent("60") == u"60");
    for (const char* text : {"0", "120", "half", "-0.5", "nan", "inf", "%"})
        CHECK(percent(text) == u"refused");
    CHECK(bad(CellType::Count, "forty").code == ProblemCode::NotANumber);
    CHECK(bad(CellType::Count, "1001").code == ProblemCode::NumberOutOfRange);
}

TEST_CASE("Spaces are tidied and names keep their own letters", "[import][rows]") {
    const QByteArray nbsp = "\xC2\xA0";
    const ImportTable table =
        families("F1,child,  Zoe\xCC\x88 " + nbsp + " Ann ,\"O'Brien\nReed\",,\n");
    CHECK(table.problems.empty());
    CHECK(table.rows[0][F::GivenName] == u"Zoë Ann");
    CHECK(table.rows[0][F::FamilyName] == u"O'Brien Reed");
}

TEST_CASE("Marks that turn the direction of text are taken out and said", "[import][rows]") {
    for (const QChar mark : {QChar(0x202A), QChar(0x202E), QChar(0x2066), QChar(0x2069),
                             QChar(0x200E), QChar(0x200F), QChar(0x200B)}) {
        const ImportTable table = families("F1,child,M" + QString(mark).toUtf8() + "ia,Reed,,\n");
        REQUIRE(table.problems.size() == 1);
        CHECK(table.problems[0].code == ProblemCode::DirectionMarks);
        CHECK(table.problems[0].severity == Severity::Warn);
        CHECK(table.rows[0][F::GivenName] == u"Mia");
    }
}

TEST_CASE("HTML and formulas in names are plain text and nothing to warn of", "[import][rows]") {
    const ImportTable table = families("F1,child,<b>Mia</b>,=cmd|calc,,\nF1,child,'=1+1,'@x,,\n");
    CHECK(table.problems.empty());
    CHECK(table.rows[0][F::GivenName] == u"<b>Mia</b>");
    CHECK(table.rows[0][F::FamilyName] == u"=cmd|calc");
    CHECK(table.rows[1][F::GivenName] == u"=1+1");
    CHECK(table.rows[1][F::FamilyName] == u"@x");
}

TEST_CASE("Names longer than a name and rows wider than the list are problems", "[import][rows]") {
    const ImportTable table =
        families("F1,child," + QByteArray(201, 'm') + ",Reed,,\nF1,child,Mia,Reed,,,x,y\n");
    CHECK(codesOf(table.problems) == std::vector{ProblemCode::TooLong, ProblemCode::TooManyCells});
    CHECK(families("F1,child,Mia,Reed\n").problems.empty());
}

TEST_CASE("A damaged row is reported once", "[import][rows]") {
    const ImportTable table = families("F1,,Mia,\"Reed,30/02/2019,\n");
    CHECK(codesOf(table.problems) == std::vector{ProblemCode::UnbalancedQuote});
}

TEST_CASE("Open actions are owner, text and due day", "[import][rows]") {
    QString text =
        u"Jo Park | Call nan; then write | 27/11/2026; Sam|Visit\nAli|Ring school|1 Dec 2026"_s;
    CHECK_FALSE(canonicalise(text, CellType::Actions, {}, importDay));
    CHECK(actionsIn(text) == std::vector<ImportedAction>{
                                 {u"Jo Park"_s, u"Call nan; then write"_s, QDate(2026, 11, 27)},
                                 {u"Sam"_s, u"Visit"_s, QDate()},
                                 {u"Ali"_s, u"Ring school"_s, QDate(2026, 12, 1)}});
    CHECK(bad(CellType::Actions, "call nan").code == ProblemCode::BadAction);
    CHECK(bad(CellType::Actions, "|call nan|1/12/2026").code == ProblemCode::BadAction);
    CHECK(bad(CellType::Actions, "jo|call nan|30/02/2026").code == ProblemCode::NoSuchDay);
}
