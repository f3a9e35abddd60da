// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "ui/pages/desk.h"

class QWidget;

namespace rt {

// A page about one family says so in this property (the id's text), so that a note or action taken
// down quickly knows which family is meant.
inline constexpr char familyProperty[] = "rtFamily";

FamilyId familyHere(const QWidget* window); // of the page that is shown; null: none

// Families opened on this PC, the last one first.
void rememberFamily(Desk& desk, FamilyId family);
std::vector<FamilyId> recentFamilies(Desk& desk, size_t most);

} // namespace rt
