// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/list_habits.h"

#include <QPointer>

#include <vector>

class QAbstractItemView;
class QTableView;

namespace rt {

// The columns of one table: which, in what order and how wide. They take the width of their first
// rows, one fills what is left, minor ones leave where there is no room; and over all this stands
// what the person chose, which the window's ListHabits keep. The first column stays where it is.
class TableColumns : public QObject {
    Q_OBJECT

public:
    TableColumns(QTableView*, const QString& list, int widening);
    static TableColumns* of(const QAbstractItemView*); // null: no table

    void setMinor(std::vector<int>); // hide, the last named first, when there is no room for all

    struct Item {
        int column;
        QString title;
        bool isShown;
        bool stays; // where it is, and shown
    };

    std::vector<Item> items() const; // from the left, also those hidden
    void setShown(int column, bool);
    void move(int column, int places);
    void widen(int column, int pixels);
    void reset(); // as the program has it

Q_SIGNALS:
    void arranged();

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void attach(); // to the window that the table is now in
    void take();   // what the habits say
    void keep();   // what the person did
    void measure();
    void arrange();
    void putInOrder();
    void hideColumns();
    void fillWidth();
    void resized(int column, int width);
    int widthOf(int column) const;
    QString title(int column) const;
    int count() const;

    QTableView* m_view;
    QString m_list;
    int m_widening;
    std::vector<int> m_minor;
    std::vector<int> m_fit; // the widths of heads and first rows
    bool m_fitsRows = false;
    bool m_busy = false;
    bool m_unkept = false;
    ListColumns m_mine;
    QPointer<ListHabits> m_habits;
};

} // namespace rt
