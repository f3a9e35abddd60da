// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace rt {

// What every list can do, from its menu (the right button, Shift+F10 or the menu key) and by keys:
// the row's own verbs, columns, the height of rows, copy as a table (Ctrl+C the chosen rows,
// Ctrl+Shift+C all), print (Ctrl+P). Set up by list() and table().
void listMenu(QAbstractItemView*);
QMenu* openListMenu(QAbstractItemView*); // at the current row; null where it is in a passing list

void copyAsTable(QAbstractItemView*, bool all);
void printList(QAbstractItemView*); // the chosen rows, or all where it is but one

// Where somebody is on a page, or else its first list that is seen; null: it has none.
QAbstractItemView* listOn(const QWidget* page);

} // namespace rt
