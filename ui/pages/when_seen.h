// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QEvent>
#include <QWidget>

#include <functional>

namespace rt {

// What a page does when something changed: at once while it is in sight, else once when it comes
// into sight again. A dozen pages wait behind the present one; they need not read at every save.
class WhenSeen : public QObject {
public:
    WhenSeen(QWidget* page, std::function<void()> act)
        : QObject(page),
          m_page(page),
          m_act(std::move(act)) {
        page->installEventFilter(this);
    }

    void due() {
        if (m_page->isVisible())
            m_act();
        else
            m_waits = true;
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Show && std::exchange(m_waits, false))
            m_act();
        return false;
    }

private:
    QWidget* m_page;
    std::function<void()> m_act;
    bool m_waits = false;
};

} // namespace rt
