// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace rt {

// Where a page stands in the window. One that needs more room than there is, with large text or on
// a small screen, scrolls: the window never grows for it, and nothing is squeezed or cut.
class PageRoom : public QScrollArea {
    Q_OBJECT

public:
    explicit PageRoom(QWidget* page);

    QSize minimumSizeHint() const override { return {}; }

protected:
    void resizeEvent(QResizeEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void fit();
};

} // namespace rt
