// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columns_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int step = 24; // wider or narrower, at a text size of 100

} // namespace

void ColumnsDialog::openOver(QAbstractItemView* view) {
    if (TableColumns* columns = TableColumns::of(view)) {
        auto* dialog = new ColumnsDialog(columns, view->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

ColumnsDialog::ColumnsDialog(TableColumns* columns, QWidget* over)
    : QDialog(over),
      m_columns(columns),
      m_list(new QListWidget) {
    setWindowTitle(tr("Columns"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::l, gap::l, gap::l, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(wrapped(tr("Space shows and hides a column. Ctrl with Up or Down moves it, Ctrl "
                              "with Right or Left makes it wider or narrower.")));
    m_list->setAccessibleName(tr("Columns"));
    m_list->installEventFilter(this);
    box->addWidget(m_list, 1);
    auto* verbs = new FlowLayout;
    verbs->addWidget(button(tr("Move up"), Kind::Plain, [this] { move(-1); }));
    verbs->addWidget(button(tr("Move down"), Kind::Plain, [this] { move(1); }));
    verbs->addWidget(
        button(tr("Wider"), Kind::Plain, [this] { m_columns->widen(current(), scaled(step)); }));
    verbs->addWidget(button(tr("Narrower"), Kind::Plain,
                            [this] { m_columns->widen(current(), -scaled(step)); }));
    verbs->addWidget(button(tr("As at first"), Kind::Plain, [this] { m_columns->reset(); }));
    box->addLayout(verbs);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    QPushButton* close = button(tr("Close"), Kind::Primary, [this] { accept(); });
    close->setAutoDefault(false);
    foot->addWidget(close);
    box->addLayout(foot);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_filling && m_columns)
            m_columns->setShown(item->data(Qt::UserRole).toInt(),
                                item->checkState() == Qt::Checked);
    });
    connect(columns, &TableColumns::arranged, this, &ColumnsDialog::fill);
    connect(columns, &QObject::destroyed, this, &QDialog::reject);
    onTextSize(this, [this] {
        fill();
        resize(QSize(scaled(440), scaled(480))
                   .boundedTo(screen()->availableSize() - QSize(gap::xxl, 2 * gap::xxl)));
    });
    m_list->setCurrentRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ColumnsDialog::fill() {
    const QScopedValueRollback filling(m_filling, true);
    const auto items = m_columns->items();
    while (m_list->count() < int(items.size()))
        m_list->addItem(new QListWidgetItem);
    for (int row = 0; row < m_list->count(); ++row) {
        const TableColumns::Item& from = items[size_t(row)];
        QListWidgetItem* item = m_list->item(row);
        item->setText(from.stays ? tr("%1 (always first)").arg(from.title) : from.title);
        item->setData(Qt::UserRole, from.column);
        item->setSizeHint({0, rowHeight()});
        item->setCheckState(from.isShown ? Qt::Checked : Qt::Unchecked);
        item->setFlags(from.stays
                           ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
}

int ColumnsDialog::current() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : 0;
}

void ColumnsDialog::move(int places) {
    const int column = current();
    m_columns->move(column, places);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toInt() == column)
            m_list->setCurrentRow(row);
}

bool ColumnsDialog::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !m_columns)
        return false;
    const auto& pressed = static_cast<QKeyEvent&>(*event);
    if (pressed.modifiers() != Qt::ControlModifier)
        return false;
    switch (pressed.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(pressed.key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_columns->widen(current(), scaled(pressed.key() == Qt::Key_Left ? -step : step));
        return true;
    default:
        return false;
    }
}

} // namespace rt
