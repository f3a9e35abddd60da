// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_habits.h"

#include <QWidget>

namespace rt {

ListHabits* ListHabits::of(const QWidget* in) {
    for (; in; in = in->parentWidget())
        if (auto* habits = in->findChild<ListHabits*>({}, Qt::FindDirectChildrenOnly))
            return habits;
    return nullptr;
}

void ListHabits::setAll(AllListColumns columns) {
    m_columns = std::move(columns);
    for (auto list = m_columns.keyBegin(); list != m_columns.keyEnd(); ++list)
        Q_EMIT changed(*list);
}

void ListHabits::setColumns(const QString& list, const ListColumns& columns) {
    if (m_columns.value(list) == columns)
        return;
    if (columns == ListColumns{})
        m_columns.remove(list);
    else
        m_columns[list] = columns;
    Q_EMIT changed(list);
}

} // namespace rt
