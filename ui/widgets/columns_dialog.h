// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/table_columns.h"

#include <QDialog>

class QAbstractItemView;
class QListWidget;

namespace rt {

// The columns of a table by keys: Space shows and hides, Ctrl with an arrow moves one or makes it
// wider. The table follows at once; Esc closes.
class ColumnsDialog : public QDialog {
    Q_OBJECT

public:
    ColumnsDialog(TableColumns*, QWidget* over);
    static void openOver(QAbstractItemView*);

    QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void fill();
    int current() const; // a column
    void move(int places);

    QPointer<TableColumns> m_columns;
    QListWidget* m_list;
    bool m_filling = false;
};

} // namespace rt
