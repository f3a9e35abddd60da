// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/panel.h"

#include <QScrollArea>

namespace rt {

// Long text inside a panel scrolls by itself, on the panel's own ground.
inline QScrollArea* scrollingIn(QWidget* content) {
    QScrollArea* area = scrolling(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace rt
