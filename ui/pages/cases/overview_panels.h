// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_decisions.h"
#include "ui/pages/cases/overview_lines.h"
#include "ui/widgets/panel.h"

// The panels of a family's overview.
namespace rt {

Panel* storyPanel(const OverviewWords& words, std::function<void()> write);
Panel* voicePanel(const FamilyOverview& family, ChildId child); // null: nothing was heard yet
Panel* directionPanel(const FamilyOverview& family);
Panel* scalePanel(const FamilyOverview& family, ChildId child);

// A list as tall as its lines: the page scrolls as a whole.
Panel* linesPanel(const QString& heading, const QString& remark, std::vector<OverviewLine> lines,
                  const QString& whenEmpty);

struct Waiting { // for an answer, for the manager, or to be held
    QString caption, words, verb;
    std::function<void()> act;
};

Panel* waitingPanel(const std::vector<Waiting>& all); // null: nothing waits

} // namespace rt
