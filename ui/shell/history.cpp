// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

namespace rt {

void History::push(QWidget* page, int area) {
    if (!m_seen.empty())
        m_seen.back().focus = m_seen.back().page->focusWidget();
    m_seen.push_back({page, new PageRoom(page), area, nullptr});
    addWidget(m_seen.back().room);
    setCurrentWidget(m_seen.back().room);
    page->setFocus(Qt::OtherFocusReason);
    if (m_seen.size() > kept) {
        drop(m_seen.front().room);
        m_seen.pop_front();
    }
}

bool History::back() {
    if (!canGoBack())
        return false;
    PageRoom* left = m_seen.back().room;
    m_seen.pop_back();
    setCurrentWidget(m_seen.back().room);
    drop(left);
    QWidget* focus = m_seen.back().focus ? m_seen.back().focus.data() : page();
    focus->setFocus(Qt::OtherFocusReason);
    return true;
}

void History::drop(PageRoom* room) {
    removeWidget(room);
    room->deleteLater();
}

} // namespace rt
