// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

namespace rt {

struct LifeSide { // a version after which the row stands, or does not
    Version version;
    bool withdrawn = false;
};

// Where people disagree whether a row stands: who withdrew it, who restored it, and the last edit
// that a withdrawal had not seen. Newest first; empty where they agree.
std::vector<LifeSide> contestedLife(const ChangeLog& log, const TableSpec& table,
                                    const StoredRow& row);

} // namespace rt
