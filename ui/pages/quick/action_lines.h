// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/directions.h"
#include "ui/pages/quick/action_people.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace rt {

// Several actions, a typed line each, for a form that saves them with itself. Enter takes a line;
// Backspace in an empty line takes the last one back.
class ActionLines : public QWidget {
    Q_OBJECT

public:
    ActionLines(Desk& desk, FamilyId family);
    bool isWhole() const; // nothing half understood stands in the line
    std::vector<DirectedAction> actions(ChildId child) const;

    QLineEdit* edit() const { return m_edit; }

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void understand();
    void showTaken();

    Desk& m_desk;
    ActionPeople m_people;
    std::vector<ActionLine> m_taken;
    QLineEdit* m_edit;
    ChipRow* m_chips;
    QLabel* m_words;
};

} // namespace rt
