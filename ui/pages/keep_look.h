// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/case_view.h"
#include "ui/pages/desk.h"

namespace rt {

// A family's file was opened or printed here: kept where that is audited, once a sitting.
void keepLook(Desk& desk, FamilyId family, ViewKind kind);

} // namespace rt
