// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a file into canonical values, with every problem and its line.
#pragma once
#include "core/import/column_match.h"
#include "core/import/csv_reader.h"

#include <QDate>

namespace rt {

struct ImportRow {
    int line = 0;
    bool broken = false;         // has a problem that stops; its good cells are still there
    std::vector<QString> values; // canonical (cell.h), in the order of columnsOf(kind); valid as
                                 // long as the row or a copy: keep owned() ones beyond it
    QString text = {};           // of the file: most values are views into it

    const QString& operator[](size_t column) const { return values[column]; }
};

struct ImportTable {
    ImportKind kind = ImportKind::Hubs;
    QString file;
    QStringList headings; // by column of the kind: as in the file, else the template's
    std::vector<ImportRow> rows;
    int examples = 0; // rows of the template left as they were, not imported
    std::vector<Problem> problems;
};

// A copy with text of its own.
inline QString owned(const QString& value) {
    return QString(value.constData(), value.size());
}

// `match` as guessed or as corrected; the problems of reading the file are taken over.
ImportTable readRows(const CsvFile& file, const ColumnMatch& match, QDate today);

} // namespace rt
