// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/page_room.h"

#include <QPointer>
#include <QStackedWidget>

#include <deque>

namespace rt {

// The pages seen, the present one on top. A page left behind stays as it is, so Back returns to the
// same row and the same caret; the oldest go first.
class History : public QStackedWidget {
    Q_OBJECT

public:
    static constexpr size_t kept = 12;

    void push(QWidget* page, int area); // takes it
    bool back();                        // false at the first page

    bool canGoBack() const { return m_seen.size() > 1; }

    QWidget* page() const { return m_seen.empty() ? nullptr : m_seen.back().page; }

    int area() const { return m_seen.empty() ? -1 : m_seen.back().area; }

private:
    struct Seen {
        QWidget* page;
        PageRoom* room;
        int area;
        QPointer<QWidget> focus;
    };

    void drop(PageRoom*);

    std::deque<Seen> m_seen;
};

} // namespace rt
