// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_area.h"

#include "ui/widgets/page.h"

#include <QVBoxLayout>

namespace rt {

SyncArea::SyncArea(std::function<QWidget*()> make) : m_make(std::move(make)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    remake();
}

void SyncArea::remake() {
    QWidget* old = std::exchange(m_page, m_make());
    layout()->addWidget(m_page);
    setFocusProxy(m_page);
    describePage(this, m_page->property(crumbProperty).toString(),
                 m_page->property(helpProperty).toString(),
                 m_page->property(keysProperty).toStringList());
    if (!old)
        return;
    old->deleteLater();
    old->hide();
    m_page->setFocus(Qt::OtherFocusReason);
}

} // namespace rt
