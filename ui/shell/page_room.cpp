// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_room.h"

#include <QKeyEvent>
#include <QLayout>
#include <QScrollBar>

namespace rt {

namespace {

QSize leastOf(const QWidget& page, int width) {
    QSize least = page.minimumSizeHint().expandedTo(page.minimumSize());
    if (const QLayout* layout = page.layout(); layout && layout->hasHeightForWidth())
        least.setHeight(layout->totalMinimumHeightForWidth(qMax(width, least.width())));
    return least;
}

} // namespace

PageRoom::PageRoom(QWidget* page) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void PageRoom::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageRoom::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

// What the page leaves unanswered is the window's, unless there is something to scroll.
void PageRoom::keyPressEvent(QKeyEvent* event) {
    if (verticalScrollBar()->maximum() > 0 || horizontalScrollBar()->maximum() > 0)
        QScrollArea::keyPressEvent(event);
    else
        event->ignore();
}

void PageRoom::fit() {
    if (!widget())
        return;
    QSize room = maximumViewportSize();
    QSize least = leastOf(*widget(), room.width());
    if (least.height() > room.height()) {
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
        least = leastOf(*widget(), room.width());
    }
    if (least.width() > room.width())
        room.rheight() -= horizontalScrollBar()->sizeHint().height();
    widget()->resize(room.expandedTo(least));
}

} // namespace rt
