// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/case_view.h"
#include "core/store/workspace.h"

namespace rt {

// Keeps that the person at this PC looked into a family's file, where that is audited: once for
// each case, kind and sitting. Ctrl+Z passes it by. Returns how many rows that took.
size_t noteView(Workspace& workspace, FamilyId family, ViewKind kind, QUuid sitting);

} // namespace rt
