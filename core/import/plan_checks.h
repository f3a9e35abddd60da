// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a plan must not say, alone or together. Only planImport() asks.
#pragma once
#include "core/import/plan.h"

namespace rt {

Problem problemAt(const ImportTable& table, const ImportRow& row, size_t column, ProblemCode code,
                  QStringView detail = {}, Severity severity = Severity::Stop);
Problem withOther(Problem problem, const ImportTable& table, const ImportRow& row);

void checkRow(const ImportTable& table, const ImportRow& row, std::vector<Problem>& problems);
// One reference, but another label, or another place in the lists and nothing in common.
void checkFamilies(std::span<const ImportTable> tables, std::vector<Problem>& problems);
void checkDuplicates(std::span<const ImportTable> tables, const Existing& existing,
                     const std::vector<PlannedRow>& planned, std::vector<Problem>& problems);

} // namespace rt
