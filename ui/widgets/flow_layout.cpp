// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include "ui/theme/theme.h"

namespace rt {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap::s);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.emplace_back(item);
}

int FlowLayout::count() const {
    return int(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (!itemAt(index))
        return nullptr;
    QLayoutItem* item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange({0, 0, width, 0}, Move::No);
}

QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = {size.width() + item->sizeHint().width() + (size.width() ? spacing() : 0),
                    qMax(size.height(), item->sizeHint().height())};
    return size;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, Move::Yes);
}

QSize FlowLayout::sizeOf(const QLayoutItem& item, int width) const {
    const QSize size = item.sizeHint();
    return {qMin(size.width(), width), size.height()};
}

FlowLayout::Line FlowLayout::lineFrom(size_t first, int width) const {
    Line line{first, 0};
    for (int x = 0; line.end < m_items.size(); ++line.end) {
        if (m_items[line.end]->isEmpty())
            continue;
        const QSize size = sizeOf(*m_items[line.end], width);
        if (x > 0 && x + size.width() > width)
            break;
        x += size.width() + spacing();
        line.height = qMax(line.height, size.height());
    }
    return line;
}

int FlowLayout::arrange(const QRect& rect, Move move) const {
    int y = rect.y(), bottom = y;
    for (size_t first = 0; first < m_items.size();) {
        const Line line = lineFrom(first, rect.width());
        for (int x = rect.x(); first < line.end; ++first) {
            QLayoutItem& item = *m_items[first];
            if (move == Move::No || item.isEmpty())
                continue;
            const QSize size = sizeOf(item, rect.width());
            item.setGeometry({{x, y + (line.height - size.height()) / 2}, size});
            x += size.width() + spacing();
        }
        bottom = y + line.height;
        y = bottom + spacing();
    }
    return bottom - rect.y();
}

} // namespace rt
