// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/structure_chart.h"
#include "ui/widgets/panel.h"

class QGridLayout;

namespace rt {

// Whether a hub has whom it needs: each required role, who has it, and whether it is filled.
class TeamPanel : public Panel {
    Q_OBJECT

public:
    TeamPanel();
    void tell(const StructureHub& hub, QDate day);

private:
    QWidget* m_lines = nullptr;
};

} // namespace rt
