// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_writer.h"
#include "core/import/read_rows.h"
#include "tests/fuzz/targets.h"

namespace rt::fuzz {

using namespace Qt::StringLiterals;

namespace {

std::vector<QStringList> cellsOf(const CsvFile& file) {
    std::vector<QStringList> rows;
    for (const CsvRow& row : file.rows) {
        promised(row.first + row.count <= file.cells.size(), "a row's cells are there");
        QStringList cells;
        for (const QStringView cell : file.cellsOf(row))
            cells << cell.toString();
        rows.push_back(cells);
    }
    return rows;
}

std::vector<QStringList> unguarded(std::vector<QStringList> rows) {
    for (QStringList& row : rows)
        for (QString& cell : row)
            cell = unguardedCell(cell).toString();
    return rows;
}

} // namespace

int fuzzCsv(const uint8_t* data, size_t size) {
    const CsvFile file = readCsv(u"list.csv"_s, bytesIn(data, size));
    const std::vector<QStringList> rows = cellsOf(file);
    if (file.problems.empty())
        promised(unguarded(cellsOf(readCsv(u"list.csv"_s, writeCsv(rows)))) == rows,
                 "rows that were read can be written and read");
    const auto guessed = kindOfHeadings(file.headings());
    for (const ImportKind kind : importKinds) {
        if (guessed && *guessed != kind)
            continue;
        const ImportTable table =
            readRows(file, matchColumns(kind, file.headings()), QDate(2026, 11, 12));
        for (const ImportRow& row : table.rows)
            promised(row.size() == columnsOf(kind).size(), "a row has its kind's columns");
    }
    return 0;
}

} // namespace rt::fuzz
