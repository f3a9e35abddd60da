// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

namespace rt {

void History::push(QWidget* page, int area) {
    if (!m_seen.empty())
        m_seen.back().focus = m_seen.back().page->focusWidget();
    m_seen.push_back({page, area, nullptr});
    addWidget(page);
    setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
    if (m_seen.size() > kept) {
        drop(m_seen.front().page);
        m_seen.pop_front();
    }
}

bool History::back() {
    if (!canGoBack())
        return false;
    QWidget* left = m_seen.back().page;
    m_seen.pop_back();
    setCurrentWidget(page());
    drop(left);
    QWidget* focus = m_seen.back().focus ? m_seen.back().focus.data() : page();
    focus->setFocus(Qt::OtherFocusReason);
    return true;
}

void History::drop(QWidget* page) {
    removeWidget(page);
    page->deleteLater();
}

} // namespace rt
