// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a CSV file into rows of cells that are views into one decoded text: no allocation for
// each cell. Never fails: what is wrong with the file is in `problems`.
#pragma once
#include "core/import/problem.h"

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

namespace rt {

struct CsvRow {
    int line = 0;     // physical line on which the row begins, from 1
    size_t first = 0; // of its cells in CsvFile::cells
    size_t count = 0;
    bool broken = false; // a problem of this row is already reported
};

// Copies share the text, so the views stay valid as long as one of them lives.
struct CsvFile {
    QString name;
    QString text;
    QChar separator = u',';
    std::vector<QStringView> cells;
    std::vector<CsvRow> rows; // without blank ones; the first holds the headings
    std::vector<Problem> problems;

    std::span<const QStringView> cellsOf(const CsvRow& row) const {
        return std::span(cells).subspan(row.first, row.count);
    }

    QStringList headings() const;
};

inline constexpr qsizetype longestCell = 1 << 20; // characters

// UTF-8, UTF-16 (by its mark or its zero bytes) or Windows-1252; comma, semicolon or tab.
CsvFile readCsv(const QString& name, const QByteArray& bytes);

} // namespace rt
