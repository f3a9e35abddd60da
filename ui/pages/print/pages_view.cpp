// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/print/pages_view.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace rt {

namespace {

constexpr double inch = 25.4, paperWidth = 210 / inch, paperHeight = 297 / inch;
constexpr double leastDots = 30, mostDots = 200;
constexpr int picturesKept = 12;

} // namespace

PagesView::PagesView() {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    setMinimumWidth(scaled(240));
    viewport()->setAutoFillBackground(false);
}

void PagesView::setPages(int count) {
    m_pages = count;
    m_pictures.clear();
    arrange();
    Q_EMIT pageChanged(page());
    viewport()->update();
}

void PagesView::setPicture(int page, const QImage& picture) {
    const auto asked = m_pictures.find(page);
    if (asked == m_pictures.end())
        return;
    asked->second = picture;
    viewport()->update();
}

int PagesView::page() const {
    const int place = verticalScrollBar()->value() + viewport()->height() / 3;
    return qBound(0, place / qMax(1, step()), qMax(0, m_pages - 1));
}

void PagesView::goTo(int page) {
    verticalScrollBar()->setValue(qBound(0, page, qMax(0, m_pages - 1)) * step());
}

void PagesView::setZoom(Zoom zoom) {
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    arrange();
    Q_EMIT zoomChanged();
}

double PagesView::dotsPerInch() const {
    const double width = (viewport()->width() - 2 * gap::l) / paperWidth;
    const double height = (viewport()->height() - 2 * gap::l) / paperHeight;
    const double dots = m_zoom == Zoom::Actual  ? logicalDpiX()
                        : m_zoom == Zoom::Width ? std::min(width, 1.5 * logicalDpiX())
                                                : std::min(width, height);
    return qBound(leastDots, dots, mostDots);
}

int PagesView::step() const {
    return qRound(paperHeight * dotsPerInch()) + gap::l;
}

QRect PagesView::rectOf(int page) const {
    const int width = qRound(paperWidth * dotsPerInch());
    const int left = qMax(gap::l, (viewport()->width() - width) / 2);
    return {left - horizontalScrollBar()->value(),
            gap::l + page * step() - verticalScrollBar()->value(), width, step() - gap::l};
}

void PagesView::arrange() {
    const int before = page();
    m_pictures.clear();
    const QSize room = viewport()->size();
    const int width = qRound(paperWidth * dotsPerInch()) + 2 * gap::l;
    horizontalScrollBar()->setRange(0, qMax(0, width - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, qMax(0, m_pages * step() + gap::l - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(lineHeight(Type::Body) * 3);
    goTo(before);
    viewport()->update();
}

void PagesView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const double dots = dotsPerInch() * devicePixelRatioF();
    if (int(m_pictures.size()) > picturesKept)
        std::erase_if(m_pictures, [this](const auto& one) {
            return !rectOf(one.first).intersects(viewport()->rect());
        });
    for (int page = 0; page < m_pages; ++page) {
        const QRect at = rectOf(page);
        if (!at.intersects(viewport()->rect()))
            continue;
        painter.fillRect(at, Qt::white);
        const auto [picture, isNew] = m_pictures.try_emplace(page);
        if (isNew)
            Q_EMIT wanted(page, dots);
        else if (!picture->second.isNull())
            painter.drawImage(at, picture->second);
        painter.setPen(tone(Tone::Divider, palette()));
        painter.drawRect(at.adjusted(0, 0, -1, -1));
    }
    if (hasFocus())
        paint::focusRing(painter, viewport()->rect(), radius::control, palette());
}

void PagesView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PagesView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return goTo(page() + 1);
    case Qt::Key_PageUp:
        return goTo(page() - 1);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(m_pages - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom == Zoom::WholePage ? Zoom::Width : Zoom::Actual);
    case Qt::Key_Minus:
        return setZoom(m_zoom == Zoom::Actual ? Zoom::Width : Zoom::WholePage);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagesView::scrollContentsBy(int, int) {
    viewport()->update();
    Q_EMIT pageChanged(page());
}

void PagesView::focusInEvent(QFocusEvent* event) {
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void PagesView::focusOutEvent(QFocusEvent* event) {
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace rt
