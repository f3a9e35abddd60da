// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>

#include <memory>
#include <vector>

namespace rt {

// Items in a row that wraps: quick filters, chips, rows of buttons.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    void addItem(QLayoutItem*) override;
    int count() const override;
    QLayoutItem* itemAt(int) const override;
    QLayoutItem* takeAt(int) override;

    Qt::Orientations expandingDirections() const override { return {}; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect&) override;

private:
    enum class Move { No, Yes };

    struct Line {
        size_t end; // of its items
        int height;
    };

    QSize sizeOf(const QLayoutItem&, int width) const;
    Line lineFrom(size_t first, int width) const;
    int arrange(const QRect&, Move) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace rt
