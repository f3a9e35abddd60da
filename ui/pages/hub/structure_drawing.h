// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/structure_chart.h"

#include <QWidget>

namespace rt {

// The trust as it stands on a day: areas, group managers beneath, and a card for each hub. Arrows
// move between cards, Enter opens one, T asks for the table. What it draws it also says.
class StructureDrawing : public QWidget {
    Q_OBJECT

public:
    StructureDrawing();

    void tell(const Structure& structure);

    HubId current() const { return m_current; }

    void setCurrent(HubId hub);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosen(rt::HubId hub);
    void opened(rt::HubId hub);
    void tableAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        QRect at;
        int group = 0;
        const StructureHub* hub = nullptr; // null: the head of a group
    };

    struct Laid {
        std::vector<Place> places;
        std::vector<std::pair<QRect, QString>> areas;
        int height = 0;
    };

    Laid layOut(int width) const;
    void paintHead(QPainter& painter, const Place& place) const;
    void paintCard(QPainter& painter, const Place& place) const;
    void step(int acrossGroups, int within);
    const StructureHub* hubAt(const QPoint& point) const;

    Structure m_structure;
    HubId m_current;
};

} // namespace rt
