// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QModelIndex>
#include <QString>

#include <functional>
#include <vector>

class QAbstractItemModel;
class QAbstractItemDelegate;
class QAbstractItemView;
class QListView;
class QTableView;

namespace rt {

// Item views set up once, alike everywhere: no grid, no frame, whole rows at any text size, keys
// move the row, and the chosen row stays chosen by its IdRole when the model is reset.
// A model without a parent is taken over.
QListView* list(QAbstractItemModel*, QAbstractItemDelegate*, const QString& name);
QTableView* table(QAbstractItemModel*, const QString& name, int widening = 0);

// Columns that hide, the last named first, when the table is too narrow for all.
void minorColumns(QTableView*, std::vector<int>);

// Single keys act on the current row while the view has the focus, and nowhere else; J and K move.
struct RowKey {
    Qt::Key key;
    std::function<void(const QModelIndex&)> act;
};

void rowKeys(QAbstractItemView*, std::vector<RowKey>);
void onEnter(QAbstractItemView*, std::function<void(const QModelIndex&)>); // also a double click

} // namespace rt
