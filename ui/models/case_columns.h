// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/case_list.h"
#include "ui/models/lines_model.h"

namespace rt {

// The columns of a list of cases on a day.
std::vector<Column<CaseLine>> caseColumns(QDate today);

enum CaseColumn {
    CaseFamily,
    CaseChildren,
    CasePlan,
    CaseScale,
    CaseDiscussed,
    CaseSeen,
    CaseNext,
    CaseAttention
};

// "Mia 13y, Tobi 9y"; those beyond `most` are counted.
QString caseChildren(const CaseLine& line, QDate today, size_t most = 99);
bool needsAttention(const CaseLine& line);
CaseLine initialled(CaseLine line); // with initials for names (F7)
Chips caseChips(const CaseLine& line, size_t most);
QString caseReasons(const CaseLine& line); // all of them, a sentence each

} // namespace rt
