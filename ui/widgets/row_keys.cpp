// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace rt {

namespace {

class RowKeys : public QObject {
public:
    RowKeys(QAbstractItemView* view, std::vector<RowKey> keys)
        : QObject(view),
          m_view(view),
          m_keys(std::move(keys)) {
        view->installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::FocusIn)
            chooseSomething();
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto& pressed = static_cast<QKeyEvent&>(*event);
        const auto held = pressed.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        return held == Qt::NoModifier && handle(pressed.key());
    }

private:
    void chooseSomething() {
        if (!m_view->currentIndex().isValid() && m_view->model()->rowCount() > 0)
            m_view->setCurrentIndex(m_view->model()->index(0, 0));
    }

    bool handle(int key) {
        const QModelIndex at = m_view->currentIndex();
        for (const RowKey& own : m_keys)
            if (own.key == key) {
                if (at.isValid())
                    own.act(at);
                return true;
            }
        if (key == Qt::Key_J || key == Qt::Key_K)
            return move(at, key == Qt::Key_J ? 1 : -1);
        return false;
    }

    bool move(const QModelIndex& at, int by) {
        const int row = qBound(0, at.row() + by, m_view->model()->rowCount() - 1);
        m_view->setCurrentIndex(m_view->model()->index(row, qMax(0, at.column())));
        return true;
    }

    QAbstractItemView* m_view;
    std::vector<RowKey> m_keys;
};

// Enter and a double click, once each, whatever the platform calls an activation.
class Enter : public QObject {
public:
    Enter(QAbstractItemView* view, std::function<void(const QModelIndex&)> open)
        : QObject(view),
          m_view(view),
          m_open(std::move(open)) {
        view->installEventFilter(this);
        connect(view, &QAbstractItemView::doubleClicked, this, m_open);
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto& pressed = static_cast<QKeyEvent&>(*event);
        const bool enter = pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter;
        if (!enter || (pressed.modifiers() & ~Qt::KeypadModifier))
            return false;
        if (m_view->currentIndex().isValid())
            m_open(m_view->currentIndex());
        return true;
    }

private:
    QAbstractItemView* m_view;
    std::function<void(const QModelIndex&)> m_open;
};

class Minor : public QObject {
public:
    Minor(QTableView* view, std::vector<int> columns)
        : QObject(view),
          m_view(view),
          m_columns(std::move(columns)) {
        view->installEventFilter(this);
        connect(view->model(), &QAbstractItemModel::modelReset, this, &Minor::arrange);
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange ||
            event->type() == QEvent::Show)
            arrange();
        return false;
    }

private:
    void arrange() {
        int needed = 0;
        for (int c = 0; c < m_view->model()->columnCount(); ++c)
            needed += widthOf(c);
        for (auto c = m_columns.rbegin(); c != m_columns.rend(); ++c) {
            const bool hide = needed > m_view->width();
            const bool returns = !hide && m_view->isColumnHidden(*c);
            m_view->setColumnHidden(*c, hide);
            if (returns) // its width is of the text size at which it was last seen
                m_view->resizeColumnToContents(*c);
            needed -= hide ? widthOf(*c) : 0;
        }
    }

    int widthOf(int column) {
        const QAbstractItemModel& model = *m_view->model();
        int width = m_view->horizontalHeader()->sectionSizeHint(column);
        QStyleOptionViewItem plain;
        for (int row = 0; row < qMin(20, model.rowCount()); ++row)
            width = qMax(width,
                         m_view->itemDelegate()->sizeHint(plain, model.index(row, column)).width());
        return width;
    }

    QTableView* m_view;
    std::vector<int> m_columns;
};

} // namespace

void rowKeys(QAbstractItemView* view, std::vector<RowKey> keys) {
    new RowKeys(view, std::move(keys));
}

void onEnter(QAbstractItemView* view, std::function<void(const QModelIndex&)> open) {
    new Enter(view, std::move(open));
}

void minorColumns(QTableView* view, std::vector<int> columns) {
    new Minor(view, std::move(columns));
}

} // namespace rt
