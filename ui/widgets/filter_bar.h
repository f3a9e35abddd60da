// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QAbstractItemView;
class QButtonGroup;
class QLineEdit;

namespace rt {

// Filters a list as one types. Ctrl+F goes there, Down and Enter go to the list, Esc clears. Quick
// filters are words of which one holds; the first stands for all.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(const QString& placeholder);

    QLineEdit* edit() const { return m_edit; }

    QString text() const;
    int addQuick(const QString& words); // its place, from 0; the first one holds at the start
    void setQuick(int place, const QString& words);
    int quick() const; // -1: there are none
    void chooseQuick(int place);
    void setView(QAbstractItemView*); // where Down and Enter go
    void clear();

Q_SIGNALS:
    void changed(const QString& text, int quick);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void tell();

    QLineEdit* m_edit;
    QButtonGroup* m_quick;
    QAbstractItemView* m_view = nullptr;
};

} // namespace rt
