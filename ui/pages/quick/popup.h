// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace rt {

// A box over the window for one thing: it is there until it is done, left with Esc, or the focus
// goes elsewhere; then the focus is where it was. One at a time.
class Popup : public QFrame {
    Q_OBJECT

public:
    Popup(QWidget* window, const QString& name);
    void open(QWidget* first);
    void leave();

    static Popup* in(const QWidget* window, const QString& name); // the one that is open

protected:
    QVBoxLayout* box() const { return m_box; }

    void arrange(); // what it holds became taller or shorter
    void keyPressEvent(QKeyEvent*) override;
    void paintEvent(QPaintEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    QVBoxLayout* m_box;
    QPointer<QWidget> m_from;
};

} // namespace rt
