// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keep_place.h"

#include "ui/widgets/chip_delegate.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace rt {

KeepPlace::KeepPlace(QAbstractItemView& view) : QObject(&view), m_view(view) {
    connect(view.model(), &QAbstractItemModel::modelAboutToBeReset, this, &KeepPlace::remember);
    // The view's own answer to modelReset was connected before this one.
    connect(view.model(), &QAbstractItemModel::modelReset, this, &KeepPlace::restore);
}

void KeepPlace::remember() {
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return; // nothing chosen, or nothing left by the filter: the last place still counts
    m_id = current.data(IdRole);
    m_row = current.row();
    m_column = current.column();
    m_scroll = m_view.verticalScrollBar()->value();
}

void KeepPlace::restore() {
    const QAbstractItemModel& model = *m_view.model();
    if (m_row < 0 || model.rowCount() == 0)
        return;
    int row = qMin(m_row, model.rowCount() - 1);
    for (int r = 0; m_id.isValid() && r < model.rowCount(); ++r)
        if (model.index(r, 0).data(IdRole) == m_id) {
            row = r;
            break;
        }
    m_view.setCurrentIndex(model.index(row, qMin(m_column, model.columnCount() - 1)));
    m_view.verticalScrollBar()->setValue(m_scroll);
    m_view.scrollTo(m_view.currentIndex());
}

} // namespace rt
