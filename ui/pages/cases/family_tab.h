// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_overview.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

#include <QWidget>

namespace rt {

// One tab of a family's file. It is shown what the page read, narrowed to one child when one is
// chosen, and reads the rest itself; only the visible tab is asked.
class FamilyTab : public QWidget {
    Q_OBJECT

public:
    FamilyTab(Desk& desk, Around around, FamilyId family)
        : m_desk(desk),
          m_around(std::move(around)),
          m_family(family) {}

    virtual void show(const FamilyOverview& family, ChildId child) = 0; // null: the whole family

protected:
    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
};

// In the order of the tabs, Alt+1 and on.
FamilyTab* familyOverviewTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyNotesTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyActionsTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyDiscussionsTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyPeopleTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyHistoryTab(Desk& desk, const Around& around, FamilyId family);

} // namespace rt
