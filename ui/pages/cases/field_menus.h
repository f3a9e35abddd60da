// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include <functional>

class QWidget;

namespace rt {

// The history of a field, from its context menu and with Ctrl+H while it has the keyboard.
class FieldMenus : public QObject {
public:
    using Asked = std::function<void(const QString& field)>;

    FieldMenus(QWidget* form, Asked asked);

    void add(QWidget* control, const QString& field); // "child.school"; with what it is made of

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Asked m_asked;
};

} // namespace rt
