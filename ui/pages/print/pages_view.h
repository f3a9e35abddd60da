// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractScrollArea>
#include <QImage>

#include <map>

namespace rt {

// Pages of A4 under each other, as pictures that come when they are wanted. Page Up and Page Down
// turn, Home and End go to the first and the last, + and - change the size.
class PagesView : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Zoom { WholePage, Width, Actual };

    PagesView();
    void setPages(int count); // their pictures are asked for anew
    void setPicture(int page, const QImage& picture);

    int pages() const { return m_pages; }

    int page() const; // the one at the top, from 0
    void goTo(int page);

    Zoom zoom() const { return m_zoom; }

    void setZoom(Zoom zoom);

Q_SIGNALS:
    void wanted(int page, double dotsPerInch);
    void pageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;

private:
    void arrange(); // the place stays
    QRect rectOf(int page) const;
    double dotsPerInch() const;
    int step() const; // from one page's top to the next

    int m_pages = 0;
    Zoom m_zoom = Zoom::Width;
    std::map<int, QImage> m_pictures; // null: asked for
};

} // namespace rt
