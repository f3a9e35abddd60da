// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"

#include "core/import/decode.h"

#include <array>

namespace rt {

namespace {

bool isControl(QChar c) {
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\t' && u != u'\n' && u != u'\r') || (u >= 0x7F && u < 0xA0);
}

// The separator that stands most often outside quotes in the first row; a comma when none does.
QChar separatorOf(QStringView text) {
    constexpr std::array<char16_t, 3> candidates{u',', u';', u'\t'};
    std::array<int, 3> found{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        for (size_t i = 0; !quoted && i < candidates.size(); ++i)
            found[i] += c == candidates[i];
    }
    const auto most = std::max_element(found.begin(), found.end());
    return candidates[size_t(most - found.begin())];
}

// One pass over the decoded text. Doubled quotes are closed up in place: a cell never grows.
class Parser {
public:
    explicit Parser(CsvFile& file)
        : m_file(file),
          m_at(file.text.data()),
          m_end(m_at + file.text.size()) {}

    void run() {
        m_file.cells.reserve(size_t(m_file.text.size() / 8));
        while (m_at != m_end)
            readRow();
    }

private:
    void readRow() {
        m_row = {m_line, m_file.cells.size(), 0, false};
        bool blank = true;
        bool more = true;
        while (more) {
            const QStringView cell = m_at != m_end && *m_at == u'"' ? quotedCell() : plainCell();
            blank = blank && cell.trimmed().isEmpty();
            m_file.cells.push_back(cell);
            ++m_row.count;
            if (cell.size() > longestCell)
                tooLong();
            more = m_at != m_end && *m_at == m_file.separator;
            if (more)
                ++m_at;
        }
        if (m_at != m_end)
            skipLineEnd();
        if (blank && !m_row.broken)
            m_file.cells.resize(m_row.first);
        else
            m_file.rows.push_back(m_row);
    }

    QStringView plainCell() {
        const QChar* const begin = m_at;
        for (;; ++m_at) {
            while (m_at != m_end && isOrdinary(*m_at))
                ++m_at;
            if (m_at == m_end || endsCell(*m_at))
                return {begin, m_at};
            inspect();
        }
    }

    QStringView quotedCell() {
        const int openedOn = m_line;
        QChar* const begin = ++m_at;
        QChar* out = begin;
        bool closed = false;
        while (m_at != m_end && !closed) {
            inspect();
            if (*m_at == u'"' && !(m_at + 1 != m_end && m_at[1] == u'"')) {
                closed = true;
                ++m_at;
                break;
            }
            if (*m_at == u'"')
                ++m_at; // the first of two
            else if (*m_at == u'\n' || (*m_at == u'\r' && !(m_at + 1 != m_end && m_at[1] == u'\n')))
                ++m_line;
            *out++ = *m_at++;
        }
        if (!closed)
            report(ProblemCode::UnbalancedQuote, openedOn);
        else if (m_at != m_end && !endsCell(*m_at))
            report(ProblemCode::StrayQuote, m_line);
        for (; m_at != m_end && !endsCell(*m_at); ++m_at)
            *out++ = *m_at;
        return {begin, out};
    }

    bool isOrdinary(QChar c) const { // neither to be inspected nor the end: nearly all are
        return c.unicode() >= 0x20 && c.unicode() < 0x7F && c != m_file.separator;
    }

    bool endsCell(QChar c) const { return c == m_file.separator || c == u'\n' || c == u'\r'; }

    void skipLineEnd() {
        const bool cr = *m_at++ == u'\r';
        if (cr && m_at != m_end && *m_at == u'\n')
            ++m_at;
        ++m_line;
    }

    void inspect() {
        const char16_t u = m_at->unicode();
        if (u >= 0x20 && u < 0x7F) [[likely]]
            return;
        if (u == 0)
            report(ProblemCode::NulByte, m_line);
        else if (isControl(*m_at))
            report(ProblemCode::ControlCharacter, m_line);
        else if (m_at->isSurrogate() && !paired())
            report(ProblemCode::Undecodable, m_line);
    }

    bool paired() const {
        if (m_at->isHighSurrogate())
            return m_at + 1 != m_end && m_at[1].isLowSurrogate();
        return m_at != m_file.text.constData() && m_at[-1].isHighSurrogate();
    }

    // A giant cell is reported, not carried: what comes later would only stumble over it.
    void tooLong() {
        QStringView& cell = m_file.cells.back();
        --m_row.count; // the cell itself is the column that report() names
        report(ProblemCode::CellTooLong, m_row.line, QString::number(cell.size()));
        ++m_row.count;
        cell = cell.first(0);
    }

    // Once for each row: a damaged file must not bury the reader in problems.
    void report(ProblemCode code, int line, const QString& detail = {}) {
        if (m_row.broken)
            return;
        m_row.broken = true;
        QString column;
        if (!m_file.rows.empty() && m_row.count < m_file.rows[0].count)
            column = m_file.cells[m_row.count].left(100).trimmed().toString();
        m_file.problems.push_back({code, Severity::Stop, m_file.name, line, column, detail});
    }

    CsvFile& m_file;
    QChar* m_at;
    QChar* m_end;
    int m_line = 1;
    CsvRow m_row;
};

} // namespace

QStringList CsvFile::headings() const {
    QStringList list;
    if (!rows.empty())
        for (const QStringView cell : cellsOf(rows[0]))
            list.append(cell.left(200).toString().simplified());
    return list;
}

CsvFile readCsv(const QString& name, const QByteArray& bytes) {
    CsvFile file;
    file.name = name;
    DecodedText decoded = decodeText(bytes);
    file.text = std::move(decoded.text);
    file.separator = separatorOf(file.text);
    if (decoded.damaged)
        file.problems.push_back({ProblemCode::Undecodable, Severity::Stop, name, 0, {}, {}});
    Parser(file).run();
    if (file.rows.size() < 2 && file.problems.empty())
        file.problems.push_back({ProblemCode::EmptyFile, Severity::Stop, name, 0, {}, {}});
    return file;
}

} // namespace rt
