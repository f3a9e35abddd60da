// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>

#include <initializer_list>

class QLabel;
class QScrollArea;
class QTabBar;

namespace rt {

// A rounded surface with a heading and, at the right, one quiet remark: a count or the keys that
// act on its rows. The only box on a page; nothing inside it is boxed again.
class Panel : public QFrame {
    Q_OBJECT

public:
    explicit Panel(const QString& heading, const QString& remark = {});

    QVBoxLayout* body() const { return m_body; }

    void fill(QWidget*); // a list that reaches the panel's sides
    void setHeading(const QString&);
    void setRemark(const QString&);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QVBoxLayout* m_body;
    QLabel* m_heading;
    QLabel* m_remark;
};

// A full-width notice that must never be missed: icon and words on the safety colour.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(const QString&);

protected:
    void paintEvent(QPaintEvent*) override;
};

// The line above every page: what is this, and at the right what holds for all of it. Where it is
// stands in the window's header (see page.h).
class PageHead : public QWidget {
    Q_OBJECT

public:
    explicit PageHead(const QString& title, const QString& facts = {},
                      std::initializer_list<QWidget*> right = {});
    void setTitle(const QString&);
    void setFacts(const QString&);

private:
    QLabel* m_title;
    QLabel* m_facts;
};

// A page that is taller than its window scrolls as a whole; nothing inside it scrolls too.
QScrollArea* scrolling(QWidget*);

// Parts side by side, and one beneath them, while there is room; tabs, named by the parts'
// accessible names, when text is large or the window narrow.
class Columns : public QWidget {
    Q_OBJECT

public:
    Columns(const QList<QWidget*>& parts, const QList<int>& shares, int leastWidth,
            QWidget* beneath = nullptr);
    void choose(int part);

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void arrange();

    QList<QWidget*> m_parts;
    QTabBar* m_tabs;
    int m_least;
};

} // namespace rt
