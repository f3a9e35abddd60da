// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/chip.h"

#include <QStyledItemDelegate>

namespace rt {

// IdRole says whose row it is, so that a view can keep its place when the lines change.
enum ItemRole { ChipsRole = Qt::UserRole, SparkRole, DetailRole, AsideRole, IdRole };

// A cell of a table: words, chips or a sparkline, whichever its model answers with.
class ChipDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;
};

// A row of a list: what it is, why it is here, and its state at the right.
class LineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;
};

// A row of a list that is one line of words.
class TitleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;
};

// A family on the hub board.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;
};

} // namespace rt
