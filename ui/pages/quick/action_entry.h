// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/quick/action_people.h"

#include <QWidget>

class QLineEdit;

namespace rt {

class ChipRow;

// An action in one typed line, "jo call nan fri", with chips that say what was understood.
class ActionEntry : public QWidget {
    Q_OBJECT

public:
    ActionEntry(Desk& desk, Around around);
    void setFamily(FamilyId family, ChildId child);
    void takeFocus();

    QLineEdit* edit() const { return m_edit; }

    bool save(); // false: something is missing, and the chips say what

Q_SIGNALS:
    void saved();

private:
    void understand();

    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
    ChildId m_child;
    ActionPeople m_people;
    QLineEdit* m_edit;
    ChipRow* m_chips;
};

} // namespace rt
