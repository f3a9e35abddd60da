// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of columns, one for each kind; everybody else asks columnsOf().
#pragma once
#include "core/import/template.h"

namespace rt {

std::span<const ImportColumn> hubImportColumns();
std::span<const ImportColumn> personImportColumns();
std::span<const ImportColumn> familyImportColumns();
std::span<const ImportColumn> relationImportColumns();
std::span<const ImportColumn> allocationImportColumns();
std::span<const ImportColumn> standingImportColumns();

} // namespace rt
