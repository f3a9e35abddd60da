// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QPushButton>

class QAction;
class QHBoxLayout;
class QLabel;

namespace rt {

// On every page: where am I, how safe the work is, in words, and what acts on the whole window.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    HeaderBar(QAction* back, QAction* privacy, QAction* lock);
    void setCrumb(const QString&);
    void setStatus(const QString&);
    void setSearch(QAction*); // after the crumb
    void setCreate(QAction*); // the one primary button; none until there is something to make

    QString crumb() const;
    QSize minimumSizeHint() const override; // in few words

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    struct Shortened {
        QPointer<QPushButton> button;
        QString all, few;
    };

    void shorten(QPushButton*, QAction*, const QString& few);
    void arrange();

    QLabel* m_crumb;
    QLabel* m_status;
    QHBoxLayout* m_box;
    QPushButton *m_search = nullptr, *m_create = nullptr;
    std::vector<Shortened> m_shortened;
};

} // namespace rt
