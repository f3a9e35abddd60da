// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/action_line.h"
#include "core/domain/good_with.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

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
    ActionLine read() const;
    void understand();
    void pickGoodWith(ActionLine& line) const;
    QString nameOf(PersonId person) const;

    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
    ChildId m_child;
    std::vector<SkilledPerson> m_people;
    std::vector<OwnerCandidate> m_owners;
    QLineEdit* m_edit;
    ChipRow* m_chips;
};

} // namespace rt
