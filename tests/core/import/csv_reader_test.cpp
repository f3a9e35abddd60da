// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"
#include "core/import/csv_writer.h"
#include "tests/support/import_files.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

std::vector<QStringList> textsOf(const CsvFile& file) {
    std::vector<QStringList> rows;
    for (const CsvRow& row : file.rows) {
        QStringList texts;
        for (const QStringView cell : file.cellsOf(row))
            texts.append(unguardedCell(cell).toString());
        rows.push_back(texts);
    }
    return rows;
}

std::vector<QStringList> read(const QByteArray& bytes) {
    return textsOf(readCsv(u"a.csv"_s, bytes));
}

QByteArray utf16(const QString& text, bool bigEndian) {
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8), low = char(c.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

Problem only(const CsvFile& file) {
    REQUIRE(file.problems.size() == 1);
    return file.problems.front();
}

} // namespace

TEST_CASE("A list is read whatever line ends and separator it has", "[import][csv]") {
    const std::vector<QStringList> expected{{u"Name"_s, u"Hub"_s}, {u"Zoë, J"_s, u"13"_s}};
    CHECK(read("Name,Hub\r\n\"Zoë, J\",13\r\n") == expected);
    CHECK(read("Name;Hub\n\"Zoë, J\";13") == expected);
    CHECK(read("Name\tHub\r\"Zoë, J\"\t13\r") == expected);
    CHECK(read("\xEF\xBB\xBFName;Hub\r\nZoë, J;13\r\n,\r\n;\r\n\r\n")[1] == expected[1]);
}

TEST_CASE("A list is read in the encodings that spreadsheets write", "[import][csv]") {
    const QString text = u"Name,Town\r\nSiân,“Łódź”\r\n"_s;
    const std::vector<QStringList> expected{{u"Name"_s, u"Town"_s}, {u"Siân"_s, u"“Łódź”"_s}};
    CHECK(read(text.toUtf8()) == expected);
    CHECK(read("\xEF\xBB\xBF" + text.toUtf8()) == expected);
    for (const bool bigEndian : {false, true}) {
        CHECK(read(utf16(QChar(QChar::ByteOrderMark) + text, bigEndian)) == expected);
        CHECK(read(utf16(text, bigEndian)) == expected);
    }
    const auto windows = read("Name,Note\nSi\xE2n,\x93\x80 5\x94 \x96 it\x92s\n");
    CHECK(windows[1] == QStringList{u"Siân"_s, u"“€ 5” – it’s"_s});
}

TEST_CASE("Quoted cells keep quotes, separators and line breaks", "[import][csv]") {
    const CsvFile file = readCsv(
        u"a.csv"_s, "a,b\r\n\"say \"\"hi\"\"\",\"one\r\ntwo\nthree\rfour\"\r\n5' 10\" tall,x\r\n");
    CHECK(file.problems.empty());
    CHECK(textsOf(file)[1] == QStringList{u"say \"hi\""_s, u"one\r\ntwo\nthree\rfour"_s});
    CHECK(textsOf(file)[2] == QStringList{u"5' 10\" tall"_s, u"x"_s});
    CHECK(file.rows[1].line == 2);
    CHECK(file.rows[2].line == 6);
}

TEST_CASE("A quote that is never closed is reported where it began", "[import][csv]") {
    const Problem problem = only(readCsv(u"a.csv"_s, "a,b\n1,2\n3,\"4\n5,6\n7,8\n"));
    CHECK(problem.code == ProblemCode::UnbalancedQuote);
    CHECK(problem.line == 3);
    CHECK(problem.column == u"b");
    CHECK(only(readCsv(u"a.csv"_s, "a,b\n\"1\"2,3\n")).code == ProblemCode::StrayQuote);
}

TEST_CASE("NUL and control characters are reported with line and column", "[import][csv]") {
    const Problem nul = only(readCsv(u"a.csv"_s, QByteArray("a,b\n1,2\n3,x\0y\n", 14)));
    CHECK(nul.code == ProblemCode::NulByte);
    CHECK((nul.line == 3 && nul.column == u"b"));
    CHECK(only(readCsv(u"a.csv"_s, "a,b\n1\x07,2\n")).code == ProblemCode::ControlCharacter);
    CHECK(only(readCsv(u"a.csv"_s, "a,b\n1\xFF\x81,2\n")).code == ProblemCode::ControlCharacter);
    CHECK(only(readCsv(u"a.csv"_s, QByteArray(1000, '\0'))).code == ProblemCode::NulByte);
}

TEST_CASE("Bytes that have no meaning in the file's own encoding are reported", "[import][csv]") {
    CHECK(readCsv(u"a"_s, "\xEF\xBB\xBFx,y\n1,\xFF\n").problems.front().code ==
          ProblemCode::Undecodable);
    const QByteArray half = utf16(u"\uFEFFa,b\n1,2\n"_s, false) + "x";
    CHECK(readCsv(u"a"_s, half).problems.front().code == ProblemCode::Undecodable);
    const QByteArray lone = utf16(u"\uFEFFa,b\n1,"_s + QChar(0xD800) + u"z\n"_s, false);
    CHECK(stops(readCsv(u"a"_s, lone).problems));
    CHECK(readCsv(u"a"_s, u"\uFEFFa,b\n1,\U0001F600\n"_s.toUtf8()).problems.empty());
}

TEST_CASE("A giant cell is reported and dropped", "[import][csv]") {
    const CsvFile file = readCsv(u"a.csv"_s, "a,b\n1," + QByteArray(10 << 20, 'x') + "\n3,4\n");
    CHECK(only(file).code == ProblemCode::CellTooLong);
    CHECK(only(file).line == 2);
    CHECK(only(file).column == u"b");
    CHECK(file.cellsOf(file.rows[1])[1].isEmpty());
    CHECK(textsOf(file)[2] == QStringList{u"3"_s, u"4"_s});
}

TEST_CASE("A file with no rows says so", "[import][csv]") {
    for (const char* bytes : {"", "\xEF\xBB\xBF", "a,b\n", "\n\n , \n"})
        CHECK(only(readCsv(u"a.csv"_s, bytes)).code == ProblemCode::EmptyFile);
}

TEST_CASE("What would be a formula is written as text and read back as it was", "[import][csv]") {
    for (const char* text :
         {"=cmd|' /C calc'!A0", "+44 1632", "-5", "@sum", "\tx", "\rx", "'=x", "''+"}) {
        const QString cell = QString::fromLatin1(text);
        CHECK(guardedCell(cell).startsWith(u'\''));
        CHECK(unguardedCell(guardedCell(cell)) == cell);
    }
    CHECK(guardedCell(u"O'Brien"_s) == u"O'Brien");
    CHECK(unguardedCell(u"'twas") == u"'twas");
}

TEST_CASE("Any rows that are written are read back the same", "[import][csv][property]") {
    const auto seed = GENERATE(range(1u, 41u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&random](size_t n) { return random() % n; };
    static const QString alphabet = u"ab \",;\t\n\r'=+-@|é€Ł漢\u00A0."_s;
    const size_t width = 1 + below(6);
    std::vector<QStringList> rows(2 + below(20));
    for (size_t r = 0; r < rows.size(); ++r)
        for (size_t c = 0; c < width; ++c) {
            QString cell = c == 0 ? u"x"_s : QString(); // blank rows are skipped
            for (size_t n = below(9); n > 0; --n)
                cell += alphabet[qsizetype(below(size_t(alphabet.size())))];
            rows[r].append(r == 0 ? u"h%1"_s.arg(c) : cell);
        }
    const QChar separator = width == 1 ? u',' : QChar(u",;\t"[below(3)]);
    const CsvFile file = readCsv(u"a.csv"_s, writeCsv(rows, separator));
    CHECK(file.problems.empty());
    CHECK(textsOf(file) == rows);
}
