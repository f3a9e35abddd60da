// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/line_order.h"
#include "ui/widgets/chip_delegate.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QTimerEvent>

#include <functional>
#include <optional>
#include <vector>

namespace rt {

// A column of a list: only what a list shows needs to be given. Name the type of each one in a list
// of columns (Column<Line>{…}): GCC 12 breaks on bare braces there.
template <class Line> struct Column {
    QString title;
    std::function<QVariant(const Line&)> value;
    std::function<Chips(const Line&)> chips = {};
    std::function<Spark(const Line&)> spark = {};
    std::function<QString(const Line&)> detail = {}; // the second line of a row in a list
    std::function<QString(const Line&)> aside = {};
    std::function<QString(const Line&)> spoken = {}; // for a screen reader, where words differ
    std::function<QString(const Line&)> tooltip = {};
    std::function<QVariant(const Line&)> order =
        {}; // what it sorts by, where that is not the value
    Qt::Alignment align = Qt::AlignLeft;
};

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
        refresh();
        endResetModel();
        if (m_lines.size() > readAhead)
            m_timer.start(0, this);
    }

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
        refresh();
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
        refresh();
        endResetModel();
    }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override { // -1: as given
        beginResetModel();
        m_sortColumn = column < columnCount() ? column : -1;
        m_sortOrder = order;
        m_sortedBy.reset();
        refresh();
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
        const Column<Line>& column = m_columns[size_t(index.column())];
        const Line& shown = line(index);
        switch (role) {
        case Qt::DisplayRole:
            return shownIn(column, shown);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(int(column.align | Qt::AlignVCenter));
        case Qt::AccessibleTextRole:
            return column.spoken ? column.spoken(shown) : wordsIn(column, shown);
        case Qt::ToolTipRole:
            return column.tooltip ? QVariant(plainTip(column.tooltip(shown))) : QVariant();
        case ChipsRole:
            return column.chips ? QVariant::fromValue(column.chips(shown)) : QVariant();
        case SparkRole:
            return column.spark ? QVariant::fromValue(column.spark(shown)) : QVariant();
        case DetailRole:
            return column.detail ? QVariant(column.detail(shown)) : QVariant();
        case AsideRole:
            return column.aside ? QVariant(column.aside(shown)) : QVariant();
        case IdRole:
            return m_idOf(shown);
        default:
            return {};
        }
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
    // While nobody asks anything the words of a long list are made ready for its filter.
    void timerEvent(QTimerEvent* event) override {
        if (event->timerId() != m_timer.timerId())
            return QAbstractTableModel::timerEvent(event);
        for (size_t i = 0; i < readAhead && m_ready < m_lines.size(); ++i)
            wordsOf(m_ready++);
        if (m_ready >= m_lines.size())
            m_timer.stop();
    }

private:
    static constexpr size_t readAhead = 100; // lines at a time

    static QVariant shownIn(const Column<Line>& column, const Line& line) {
        return column.value ? column.value(line) : QVariant();
    }

    static QString wordsIn(const Column<Line>& column, const Line& line) {
        QStringList words{shownIn(column, line).toString()};
        if (column.chips)
            words << spoken(column.chips(line));
        if (column.detail)
            words << column.detail(line);
        if (column.aside)
            words << column.aside(line);
        words.removeAll({});
        return words.join(QLatin1String(", "));
    }

    const QString& wordsOf(size_t place) {
        if (m_words.size() != m_lines.size())
            m_words.assign(m_lines.size(), {});
        QString& words = m_words[place];
        if (words.isNull()) {
            for (const Column<Line>& column : m_columns)
                words += wordsIn(column, m_lines[place]) + u' ';
            words = searchWords(words);
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
                keys.push_back(by->order ? by->order(line)
                                         : QVariant(by->value ? by->value(line)
                                                              : QVariant(wordsIn(*by, line))));
        m_sortedBy = by ? inOrder(keys, m_sortOrder) : asGiven(m_lines.size());
        return *m_sortedBy;
    }

    void refresh() {
        m_rows.clear();
        for (const size_t place : sorted())
            if ((!m_accepts || m_accepts(m_lines[place])) &&
                (m_filter.isEmpty() || holdsAll(wordsOf(place), m_filter)))
                m_rows.push_back(place);
    }

    std::vector<Column<Line>> m_columns;
    IdOf m_idOf;
    std::vector<Line> m_lines;
    std::vector<QString> m_words; // what the filter looks through, made when first asked
    size_t m_ready = 0;           // of these, from the first
    QBasicTimer m_timer;
    std::vector<size_t> m_rows; // the places of the lines shown
    std::optional<std::vector<size_t>> m_sortedBy;
    std::function<bool(const Line&)> m_accepts;
    QStringList m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace rt
