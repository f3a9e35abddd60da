// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/read_rows.h"

#include "core/import/cell.h"

namespace rt {

namespace {

class RowReader {
public:
    RowReader(const CsvFile& file, const ColumnMatch& match, QDate today, ImportTable& table)
        : m_file(file),
          m_match(match),
          m_today(today),
          m_table(table),
          m_columns(columnsOf(match.kind)),
          m_cells(m_columns.size()) {
        for (const ImportColumn& column : m_columns)
            m_words.push_back(codeWordsOf(column.words));
        for (const size_t i : {size_t(0), size_t(1)})
            for (size_t c = 0; c < m_columns.size(); ++c)
                m_examples[i].push_back(example(c, i));
    }

    void run() {
        m_table.rows.reserve(m_file.rows.size());
        m_texts->text.reserve(m_file.text.size());
        m_texts->ends.reserve(m_file.rows.size() * m_columns.size() + 1);
        for (size_t i = 1; i < m_file.rows.size(); ++i)
            readRow(m_file.rows[i]);
    }

private:
    QString example(size_t column, size_t which) const {
        QString text = m_columns[column].examples[which].toString();
        const QDate late(2100, 1, 1); // examples stay dates whenever they are read
        if (!text.isEmpty())
            canonicalise(text, m_columns[column].type, m_words[column], late);
        return text;
    }

    void readRow(const CsvRow& source) {
        const auto cells = m_file.cellsOf(source);
        const size_t problemsBefore = m_table.problems.size();
        m_line = source.line;
        m_broken = source.broken;
        m_silent = source.broken;
        for (size_t c = 0; c < m_columns.size(); ++c) {
            const int place = m_match.from[c];
            const QStringView cell =
                place >= 0 && size_t(place) < cells.size() ? cells[size_t(place)] : QStringView();
            readCell(c, cell);
        }
        if (isExample()) {
            m_table.problems.resize(problemsBefore);
            ++m_table.examples;
            return;
        }
        if (m_cells[0].startsWith(exampleMark))
            report(0, ProblemCode::ExampleReference, m_cells[0]);
        checkWidth(cells);
        m_table.rows.emplace_back(m_line, m_broken, m_texts, m_texts->ends.size() - 1,
                                  m_cells.size());
        m_texts->append(m_cells);
    }

    void readCell(size_t c, QStringView cell) {
        const ImportColumn& column = m_columns[c];
        m_cells[c].clear();
        if (cell.isEmpty() && column.need != Need::Required)
            return;
        CleanText clean = cleanText(cell, column.type);
        if (clean.marksRemoved)
            report(c, ProblemCode::DirectionMarks, {}, Severity::Warn);
        if (clean.text.isEmpty()) {
            if (column.need == Need::Required && m_match.from[c] >= 0)
                report(c, ProblemCode::Required, {});
            return;
        }
        if (const auto problem = canonicalise(clean.text, column.type, m_words[c], m_today))
            report(c, problem->code, problem->detail);
        else
            m_cells[c] = std::move(clean.text);
    }

    // A row of the template, even after a spreadsheet has written its dates in another way.
    bool isExample() const {
        if (!m_cells[0].startsWith(exampleMark))
            return false;
        const auto same = [this](const std::vector<QString>& example) {
            for (size_t c = 0; c < m_columns.size(); ++c)
                if (m_match.from[c] >= 0 && !sameAsExample(c, example[c]))
                    return false;
            return true;
        };
        return same(m_examples[0]) || same(m_examples[1]);
    }

    // Dates of examples may lie ahead of a clock that is wrong: then the cell was left empty.
    bool sameAsExample(size_t c, const QString& example) const {
        const bool date = m_columns[c].type == CellType::PastDate ||
                          m_columns[c].type == CellType::AnyDate ||
                          m_columns[c].type == CellType::Actions;
        return m_cells[c] == example || (date && m_cells[c].isEmpty() && m_broken);
    }

    void checkWidth(std::span<const QStringView> cells) {
        const size_t width = m_file.rows[0].count;
        for (size_t i = width; i < cells.size(); ++i)
            if (!cells[i].trimmed().isEmpty()) {
                report(m_columns.size(), ProblemCode::TooManyCells,
                       QString::number(cells.size() - width));
                return;
            }
    }

    void report(size_t column, ProblemCode code, QStringView detail,
                Severity severity = Severity::Stop) {
        if (m_silent)
            return;
        if (severity == Severity::Stop)
            m_broken = true;
        m_table.problems.push_back(
            {code, severity, m_table.file, m_line,
             column < m_columns.size() ? m_table.headings[qsizetype(column)] : QString(),
             detail.toString()});
    }

    const CsvFile& m_file;
    const ColumnMatch& m_match;
    QDate m_today;
    ImportTable& m_table;
    std::span<const ImportColumn> m_columns;
    std::vector<CodeWords> m_words;
    std::array<std::vector<QString>, 2> m_examples;
    std::shared_ptr<CellTexts> m_texts = std::make_shared<CellTexts>();
    std::vector<QString> m_cells; // of the row that is read: views into the file, mostly
    int m_line = 0;
    bool m_broken = false;
    bool m_silent = false; // the reader of the file has said already what is wrong
};

} // namespace

void CellTexts::append(const std::vector<QString>& cells) {
    qsizetype end = text.size(), size = end;
    for (const QString& cell : cells)
        size += cell.size();
    text.resize(size);
    QChar* const begin = text.data();
    for (const QString& cell : cells) {
        std::copy(cell.begin(), cell.end(), begin + end);
        end += cell.size();
        ends.push_back(quint32(end));
    }
}

ImportRow::ImportRow(int inLine, bool isBroken, std::shared_ptr<const CellTexts> texts,
                     size_t first, size_t size)
    : line(inLine),
      broken(isBroken),
      m_texts(std::move(texts)),
      m_first(first),
      m_size(size) {}

ImportRow::ImportRow(const std::vector<QString>& cells) : m_size(cells.size()) {
    auto texts = std::make_shared<CellTexts>();
    texts->append(cells);
    m_texts = std::move(texts);
}

ImportTable readRows(const CsvFile& file, const ColumnMatch& match, QDate today) {
    ImportTable table{match.kind, file.name, {}, {}, 0, file.problems};
    const QStringList inFile = file.headings();
    const auto columns = columnsOf(match.kind);
    for (size_t c = 0; c < columns.size(); ++c)
        table.headings.append(match.from[c] >= 0 ? inFile.value(match.from[c])
                                                 : columns[c].heading.toString());
    const auto fit = problemsOf(match, file.name, inFile);
    if (!inFile.isEmpty())
        table.problems.insert(table.problems.end(), fit.begin(), fit.end());
    RowReader(file, match, today, table).run();
    return table;
}

} // namespace rt
