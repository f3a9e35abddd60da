// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_overview.h"
#include "ui/models/lines_model.h"

namespace rt {

struct OverviewLine { // what, why or when, and a state
    QString words, detail;
    Chips chips;
};

std::vector<Column<OverviewLine>> overviewColumns();

// What the overview says of a family, narrowed to one child when one is given.
class OverviewWords {
public:
    OverviewWords(const FamilyOverview& family, ChildId child, QDate today)
        : m_family(family),
          m_child(child),
          m_today(today) {}

    bool hasChildren() const { return !m_family.children.empty(); }

    QString summary() const;
    QString summaryWhen() const;
    QString childrenLine() const;
    std::vector<OverviewLine> clocks() const;
    std::vector<OverviewLine> events() const;
    std::vector<OverviewLine> workers() const;
    std::vector<OverviewLine> actions() const;

private:
    bool shows(ChildId child) const {
        return m_child.isNull() || child.isNull() || child == m_child;
    }

    QString nameOf(ChildId child) const;

    const FamilyOverview& m_family;
    ChildId m_child;
    QDate m_today;
};

struct ScaleSeries {
    std::vector<int> values;
    QStringList dates;
    QString remark; // the other voices of the last round
};

ScaleSeries hubScales(const FamilyOverview& family, ChildId child);

} // namespace rt
