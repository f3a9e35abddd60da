// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/actions.h"
#include "ui/models/lines_model.h"

namespace rt {

// An action as two lines: what; who, for whom, by when; and its state as a chip.
std::vector<Column<ActionRow>> actionColumns(QDate today);

} // namespace rt
