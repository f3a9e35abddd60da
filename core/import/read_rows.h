// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a file into canonical values, with every problem and its line.
#pragma once
#include "core/import/column_match.h"
#include "core/import/csv_reader.h"

#include <QDate>

#include <memory>

namespace rt {

// What the cells of many rows say, one after another in one text: a text for each cell would take
// more memory than what stands in it, and planning reads them all several times.
struct CellTexts {
    QString text;
    std::vector<quint32> ends{0}; // of each cell, behind the beginning of the first

    void append(const std::vector<QString>& cells);
};

class ImportRow {
public:
    ImportRow() = default;
    ImportRow(int inLine, bool isBroken, std::shared_ptr<const CellTexts> texts, size_t first,
              size_t size);
    explicit ImportRow(const std::vector<QString>& cells); // of what the profile holds

    int line = 0;
    bool broken = false; // has a problem that stops; its good cells are still there

    // Canonical (cell.h), in the order of columnsOf(kind); valid as long as the row or a copy.
    QStringView operator[](size_t column) const {
        const quint32* const end = m_texts->ends.data() + m_first + column;
        return {m_texts->text.constData() + end[0], qsizetype(end[1] - end[0])};
    }

    size_t size() const { return m_size; }

private:
    std::shared_ptr<const CellTexts> m_texts;
    size_t m_first = 0, m_size = 0; // its cells
};

struct ImportTable {
    ImportKind kind = ImportKind::Hubs;
    QString file;
    QStringList headings; // by column of the kind: as in the file, else the template's
    std::vector<ImportRow> rows;
    int examples = 0; // rows of the template left as they were, not imported
    std::vector<Problem> problems;
};

// `match` as guessed or as corrected; the problems of reading the file are taken over.
ImportTable readRows(const CsvFile& file, const ColumnMatch& match, QDate today);

} // namespace rt
