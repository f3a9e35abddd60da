// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/column.h"
#include "ui/models/line_order.h"
#include "ui/widgets/chip_delegate.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QTimerEvent>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace rt {

// Shows the answer of a query. It holds no rule and writes nothing: pages run commands. Filtering
// and sorting keep a vector of row numbers over the lines (a proxy model freezes at 100,000 rows).
// Views keep their place by the line's id.
template <class Line> class LinesModel : public QAbstractTableModel {
public:
    using IdOf = std::function<QVariant(const Line&)>;

    LinesModel(std::vector<Column<Line>> columns, IdOf idOf, QObject* parent = nullptr)
        : QAbstractTableModel(parent),
          m_columns(std::move(columns)),
          m_idOf(std::move(idOf)) {}

    void setLines(std::vector<Line> lines) {
        beginResetModel();
        m_lines = std::move(lines);
        m_words.clear();
        m_ready = 0;
        m_sortedBy.reset();
        refresh(everyLine);
        endResetModel();
        if (m_lines.size() > readAhead)
            m_timer.start(0, this);
    }

    // A filter then waits for the words of so many lines and no more; what the others hold comes
    // as rows that are inserted, soon after. A page that counts rows must listen for them.
    void filterInSteps(size_t lines) { m_step = std::max(lines, readAhead); }

    bool isReady() const { return m_ready >= m_lines.size(); } // nothing is left to be read ahead

    const Line& line(const QModelIndex& index) const { return lineAt(index.row()); }

    const Line& lineAt(int row) const { return m_lines.at(m_rows.at(size_t(row))); }

    const std::vector<Line>& all() const { return m_lines; } // also those filtered out

    int rowOf(const QVariant& id) const {
        for (int row = 0; row < rowCount(); ++row)
            if (m_idOf(lineAt(row)) == id)
                return row;
        return -1;
    }

    // Every word typed must stand in what the columns show.
    void setFilter(const QString& typed) {
        beginResetModel();
        m_filter = filterWords(typed);
        refresh(m_step);
        endResetModel();
    }

    // Both at once, for a page that has both.
    void setFilters(const QString& typed, std::function<bool(const Line&)> accepts) {
        m_accepts = std::move(accepts);
        setFilter(typed);
    }

    void setQuickFilter(std::function<bool(const Line&)> accepts) { // empty: all
        beginResetModel();
        m_accepts = std::move(accepts);
        refresh(m_step);
        endResetModel();
    }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override { // -1: as given
        beginResetModel();
        m_sortColumn = column < columnCount() ? column : -1;
        m_sortOrder = order;
        m_sortedBy.reset();
        refresh(everyLine);
        endResetModel();
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return role == IdRole ? m_idOf(line(index))
                              : m_columns[size_t(index.column())].data(line(index), role);
    }

    QVariant headerData(int section, Qt::Orientation way, int role) const override {
        if (way != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Line>& column = m_columns[size_t(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(int(column.align | Qt::AlignVCenter));
        return {};
    }

protected:
    // While nobody asks anything: what a filter is still to find, and the words of a long list.
    void timerEvent(QTimerEvent* event) override {
        if (event->timerId() != m_timer.timerId())
            return QAbstractTableModel::timerEvent(event);
        if (m_looked < m_lines.size())
            return lookOn();
        for (size_t i = 0; i < readAhead && !isReady(); ++i)
            wordsOf(m_ready++);
        if (isReady())
            m_timer.stop();
    }

private:
    static constexpr size_t readAhead = 100; // lines at a time
    static constexpr size_t everyLine = std::numeric_limits<size_t>::max();

    const QByteArray& wordsOf(size_t place) {
        QByteArray& words = m_words[place];
        if (words.isNull()) {
            QString shown;
            for (const Column<Line>& column : m_columns)
                shown += column.words(m_lines[place]) + u' ';
            words = searchWords(shown).toUtf8();
        }
        return words;
    }

    const std::vector<size_t>& sorted() {
        if (m_sortedBy)
            return *m_sortedBy;
        const Column<Line>* by = m_sortColumn < 0 ? nullptr : &m_columns[size_t(m_sortColumn)];
        std::vector<QVariant> keys;
        for (const Line& line : m_lines)
            if (by)
                keys.push_back(
                    by->order ? by->order(line)
                              : QVariant(by->value ? by->value(line) : QVariant(by->words(line))));
        m_sortedBy = by ? inOrder(keys, m_sortOrder) : asGiven(m_lines.size());
        return *m_sortedBy;
    }

    void refresh(size_t most) {
        m_words.resize(m_lines.size());
        m_looked = 0;
        m_rows = found(most);
    }

    // Rows among the lines that were not looked at yet, until `most` had to be read for it.
    std::vector<size_t> found(size_t most) {
        std::vector<size_t> rows;
        for (const std::vector<size_t>& places = sorted(); m_looked < places.size(); ++m_looked) {
            const size_t place = places[m_looked];
            if (m_accepts && !m_accepts(m_lines[place]))
                continue;
            if (!m_filter.isEmpty()) {
                if (m_words[place].isNull() && most-- == 0)
                    break;
                if (!holdsAll(wordsOf(place), m_filter))
                    continue;
            }
            rows.push_back(place);
        }
        return rows;
    }

    void lookOn() {
        const std::vector<size_t> more = found(m_step);
        if (more.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(more.size()) - 1);
        m_rows.insert(m_rows.end(), more.begin(), more.end());
        endInsertRows();
    }

    std::vector<Column<Line>> m_columns;
    IdOf m_idOf;
    std::vector<Line> m_lines;
    std::vector<QByteArray> m_words; // what the filter looks through, made when first asked
    size_t m_ready = 0;              // of these, from the first
    size_t m_step = everyLine;
    QBasicTimer m_timer;
    std::vector<size_t> m_rows; // the places of the lines shown
    size_t m_looked = 0;        // so many of the sorted lines are in them, or were left out
    std::optional<std::vector<size_t>> m_sortedBy;
    std::function<bool(const Line&)> m_accepts;
    QByteArrayList m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace rt
