// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_overview.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace rt {

class PageHead;

// What stands above the tabs of a file: whose it is, which hub co-owns it, what must never be
// missed, and its children to choose from.
class FamilyHead : public QWidget {
    Q_OBJECT

public:
    FamilyHead();

    // Names as they may be shown; the child that is chosen, null: the whole family.
    void tell(const FamilyOverview& family, ChildId child, QDate today);

Q_SIGNALS:
    void chosen(ChildId child);
    void conflictsAsked();

private:
    void fillBanners(const FamilyOverview& family);
    void fillChildren(const FamilyOverview& family, ChildId child, QDate today);
    QPushButton* addChoice(const QString& words, ChildId child);

    QWidget* m_childBar;
    PageHead* m_head;
    QVBoxLayout* m_banners;
    QButtonGroup* m_choices;
    std::vector<ChildId> m_children; // by the button's number
};

} // namespace rt
