// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/density.h"
#include "ui/widgets/list_sheet.h"

#include <QMap>
#include <QObject>

#include <functional>

namespace rt {

// What a person made of the columns of one list, by the columns' titles. What is not spoken of is
// as the program has it.
struct ListColumns {
    QStringList order;
    QStringList hidden;
    bool chosen = false; // then the columns shown are `hidden`'s, whether there is room or not
    QMap<QString, int> widths; // of those that were resized, at a text size of 100

    bool operator==(const ListColumns&) const = default;
};

using AllListColumns = QMap<QString, ListColumns>; // by the list's name

// One for each window, as its child: how its person arranged each list, and what the window does
// for one. A list asks the window that it stands in; without one it forgets.
class ListHabits : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    static ListHabits* of(const QWidget* in);

    const AllListColumns& all() const { return m_columns; }

    void setAll(AllListColumns);

    ListColumns columns(const QString& list) const { return m_columns.value(list); }

    void setColumns(const QString& list, const ListColumns&);

    QString mark; // stands in every copy: practice data; may be empty
    std::function<void(const ListSheet&)> print; // shows the pages first; none: cannot be printed
    std::function<void(const QString&)> told;    // a sentence about what was done

Q_SIGNALS:
    void changed(const QString& list);
    void densityChosen(rt::Density);

private:
    AllListColumns m_columns;
};

} // namespace rt
