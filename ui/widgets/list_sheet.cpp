// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_sheet.h"

#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/page.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Lists", words);
}

QString crumbOf(const QWidget* at) {
    for (; at; at = at->parentWidget())
        if (const QString crumb = at->property(crumbProperty).toString(); !crumb.isEmpty())
            return crumb;
    return {};
}

QString chipWords(const QModelIndex& index) {
    QStringList words;
    for (const Chip& chip : index.data(ChipsRole).value<Chips>())
        words << chip.word;
    return words.join(u", "_s);
}

QString cellWords(const QModelIndex& index) {
    QStringList parts{index.data().toString(), index.data(DetailRole).toString(), chipWords(index)};
    parts.removeAll({});
    return parts.join(u", "_s);
}

std::vector<int> rowsOf(const QAbstractItemView& view, Rows which) {
    std::set<int> rows;
    if (which == Rows::Chosen)
        for (const QModelIndex& at : view.selectionModel()->selectedIndexes())
            rows.insert(at.row());
    else
        for (int row = 0; row < view.model()->rowCount(); ++row)
            rows.insert(row);
    return {rows.begin(), rows.end()};
}

void fillTable(ListSheet& sheet, const QTableView& view, const std::vector<int>& rows) {
    const QHeaderView& head = *view.horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < head.count(); ++place)
        if (const int column = head.logicalIndex(place); !head.isSectionHidden(column))
            columns.push_back(column);
    for (const int column : columns) {
        const int align =
            view.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        sheet.columns.push_back({view.model()->headerData(column, Qt::Horizontal).toString(),
                                 std::max(1, head.sectionSize(column)),
                                 bool(align & Qt::AlignRight)});
    }
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << cellWords(view.model()->index(row, column));
        sheet.rows.push_back(cells);
    }
}

// The parts of a row that is no table's: what it is, why it is here, its state, what stands aside.
void fillLines(ListSheet& sheet, const QAbstractItemModel& model, const std::vector<int>& rows) {
    sheet.columns = {{sheet.title, 5}, {say("Details"), 5}, {say("State"), 3}, {say("Beside"), 2}};
    std::vector<bool> used(sheet.columns.size());
    used[0] = true;
    for (const int row : rows) {
        const QModelIndex at = model.index(row, 0);
        sheet.rows.push_back({at.data().toString(), at.data(DetailRole).toString(), chipWords(at),
                              at.data(AsideRole).toString()});
        for (size_t i = 1; i < used.size(); ++i)
            used[i] = used[i] || !sheet.rows.back()[qsizetype(i)].isEmpty();
    }
    for (size_t i = used.size() - 1; i > 0; --i)
        if (!used[i]) {
            sheet.columns.erase(sheet.columns.begin() + std::ptrdiff_t(i));
            for (QStringList& row : sheet.rows)
                row.removeAt(qsizetype(i));
        }
}

// As an import file has it: see core/import/csv_writer.h.
QString guarded(const QString& cell) {
    QStringView text = cell;
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    const bool formula = !text.isEmpty() && QStringView(u"=+-@").contains(text.front());
    return formula ? u'\'' + cell : cell;
}

QString tabbed(const QStringList& cells) {
    QStringList line;
    for (const QString& cell : cells)
        line << guarded(cell.simplified());
    return line.join(u'\t') + u'\n';
}

QString rowInHtml(const QStringList& cells, const QString& tag) {
    QString row = u"<tr>"_s;
    for (const QString& cell : cells)
        row += u"<%1>%2</%1>"_s.arg(tag, guarded(cell).toHtmlEscaped().replace(u'\n', u"<br>"_s));
    return row + u"</tr>\n"_s;
}

} // namespace

int chosenRows(const QAbstractItemView& view) {
    return int(rowsOf(view, Rows::Chosen).size());
}

ListSheet sheetOf(const QAbstractItemView& view, Rows which) {
    ListSheet sheet;
    sheet.title = view.accessibleName();
    sheet.about = crumbOf(&view);
    sheet.rowsInList = view.model()->rowCount();
    const std::vector<int> rows = rowsOf(view, which);
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        fillTable(sheet, *table, rows);
    else
        fillLines(sheet, *view.model(), rows);
    return sheet;
}

QMimeData* asTable(const ListSheet& sheet, const QString& mark) {
    QStringList titles;
    for (const ListSheet::Column& column : sheet.columns)
        titles << column.title;
    QString text = mark.isEmpty() ? QString() : mark + u'\n';
    QString html = u"<table>\n"_s;
    if (!mark.isEmpty())
        html += u"<caption>%1</caption>\n"_s.arg(mark.toHtmlEscaped());
    text += tabbed(titles);
    html += rowInHtml(titles, u"th"_s);
    for (const QStringList& row : sheet.rows) {
        text += tabbed(row);
        html += rowInHtml(row, u"td"_s);
    }
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(html + u"</table>\n"_s);
    return data;
}

} // namespace rt
