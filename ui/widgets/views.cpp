// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/keep_place.h"
#include "ui/widgets/list_menu.h"
#include "ui/widgets/table_columns.h"

#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

namespace rt {

namespace {

void calm(QAbstractItemView& view, QAbstractItemModel* model, QAbstractItemDelegate* delegate,
          const QString& name) {
    if (!model->parent())
        model->setParent(&view);
    delegate->setParent(&view);
    view.setModel(model);
    view.setItemDelegate(delegate);
    view.setAccessibleName(name);
    view.setFrameShape(QFrame::NoFrame);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setMouseTracking(true);
    view.viewport()->setAutoFillBackground(false);
    new KeepPlace(view);
    rowKeys(&view, {});
    listMenu(&view);
}

// Ends with a whole row, never with half of one.
class WholeRows : public QListView {
protected:
    void updateGeometries() override {
        QListView::updateGeometries();
        const int row = model() && model()->rowCount() ? sizeHintForRow(0) : 0;
        const bool cards = qobject_cast<CardDelegate*>(itemDelegate()); // of differing heights
        const int spare = row && !cards && height() > row ? height() % row : 0;
        if (viewportMargins().bottom() != spare)
            setViewportMargins(0, 0, 0, spare);
        if (row)
            verticalScrollBar()->setSingleStep(row);
    }
};

class WholeTable : public QTableView {
protected:
    void updateGeometries() override {
        if (m_busy) // the margins resize the viewport, which asks again
            return;
        m_busy = true;
        QTableView::updateGeometries();
        const int row = verticalHeader()->defaultSectionSize();
        const int room = viewport()->height();
        const int spare = room > row ? room % row : 0;
        QMargins margins = viewportMargins();
        margins.setBottom(spare);
        setViewportMargins(margins);
        QScrollBar* bar = verticalScrollBar();
        bar->setRange(0, qMax(0, verticalHeader()->length() - viewport()->height()));
        bar->setPageStep(viewport()->height());
        bar->setSingleStep(row);
        m_busy = false;
    }

private:
    bool m_busy = false;
};

void setRowHeights(QTableView& view) {
    view.verticalHeader()->setMinimumSectionSize(scaled(28));
    view.verticalHeader()->setDefaultSectionSize(rowHeight());
    view.horizontalHeader()->setFixedHeight(scaled(28));
}

} // namespace

QListView* list(QAbstractItemModel* model, QAbstractItemDelegate* delegate, const QString& name) {
    auto* view = new WholeRows;
    calm(*view, model, delegate, name);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setResizeMode(QListView::Adjust);
    return view;
}

QTableView* table(QAbstractItemModel* model, const QString& name, int widening) {
    auto* view = new WholeTable;
    calm(*view, model, new ChipDelegate, name);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->verticalHeader()->hide();
    QHeaderView* head = view->horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setHighlightSections(false);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    head->setSortIndicatorClearable(true);
    view->setSortingEnabled(true);
    onTextSize(view, [view] { setRowHeights(*view); });
    new TableColumns(view, name, widening);
    return view;
}

void minorColumns(QTableView* view, std::vector<int> columns) {
    TableColumns::of(view)->setMinor(std::move(columns));
}

} // namespace rt
