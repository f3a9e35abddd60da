// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/action_line.h"
#include "core/domain/good_with.h"
#include "ui/pages/desk.h"
#include "ui/widgets/chip.h"

namespace rt {

// Who may be given an action about a family: the people of its hubs. Reads a typed line with them
// in mind and says in chips what was understood.
class ActionPeople {
public:
    ActionPeople() = default;
    ActionPeople(Desk& desk, FamilyId family);

    // "?teen call nan fri" takes the first who is good with it; the chip names them before Enter.
    ActionLine read(const QString& typed, const Desk& desk) const;
    Chips chips(const ActionLine& line, QDate today) const;
    QString nameOf(PersonId person) const;

    static Action actionOf(const ActionLine& line, FamilyId family, ChildId child);

private:
    std::vector<SkilledPerson> m_people;
    std::vector<OwnerCandidate> m_owners;
};

} // namespace rt
