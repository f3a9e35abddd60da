// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/cases/shown_names.h"
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

    virtual void goToNews() {} // what others did since the person was here before

    // What the page read, with names as they may be shown, and the child; null: the whole family.
    void show(const FamilyOverview& family, const ShownNames& names, ChildId child) {
        m_names = names;
        show(family, child);
    }

Q_SIGNALS:
    void asked(rt::FamilyTabName tab); // another part of the file

protected:
    virtual void show(const FamilyOverview& family, ChildId child) = 0;

    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
    ShownNames m_names;
};

// In the order of the tabs, Alt+1 and on.
FamilyTab* familyOverviewTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyNotesTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyActionsTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyDiscussionsTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyPeopleTab(Desk& desk, const Around& around, FamilyId family);
FamilyTab* familyHistoryTab(Desk& desk, const Around& around, FamilyId family);

} // namespace rt
