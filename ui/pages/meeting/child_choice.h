// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/meetings.h"

#include <QComboBox>

namespace rt {

// For whom something in the room is meant: the whole family, or one child of it. An only child
// needs no choice, and then it is not there.
class ChildChoice : public QComboBox {
    Q_OBJECT

public:
    explicit ChildChoice(const QString& name);
    void setChildren(const std::vector<AgendaChild>& children); // what was chosen stays chosen
    void choose(const std::vector<ChildId>& children);          // none: the whole family
    std::vector<ChildId> chosen() const;
    ChildId child() const; // null: the whole family, or several

private:
    int placeOf(const std::vector<ChildId>& children);

    std::vector<AgendaChild> m_children;
    std::vector<std::vector<ChildId>> m_choices;
};

// "for Mia", "for Mia and Tobi"; nothing for the whole family.
QString forText(const std::vector<AgendaChild>& children, const std::vector<ChildId>& chosen);

} // namespace rt
