// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include <vector>

class QAbstractItemView;
class QMimeData;

namespace rt {

// A list as it is shown, in words: the columns from the left, the rows from the top, filtered and
// ordered as on the screen. What is copied and printed is made of it.
struct ListSheet {
    struct Column {
        QString title;
        int width = 1; // pixels on the screen
        bool isFigures = false;
    };

    QString title;
    QString about; // the page that it stands on
    std::vector<Column> columns;
    std::vector<QStringList> rows;
    int rowsInList = 0; // chosen or not
};

enum class Rows { Chosen, All };

ListSheet sheetOf(const QAbstractItemView&, Rows);
int chosenRows(const QAbstractItemView&);

// Cells with tabs between, for any program, and as an HTML table for those that take one. What a
// spreadsheet would take for a formula gets an apostrophe before it. The mark stands above.
QMimeData* asTable(const ListSheet&, const QString& mark);

} // namespace rt
