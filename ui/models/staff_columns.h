// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_staff.h"
#include "ui/models/lines_model.h"

// The people of the trust, and the lists beside one of them.
namespace rt {

enum StaffColumn {
    StaffName,
    StaffRole,
    StaffHubs,
    StaffAway,
    StaffShare,
    StaffEmployment,
    StaffSkills,
    StaffFrom,
    StaffTo
};

std::vector<Column<StaffLine>> staffColumns();
QString staffText(const StaffLine& line); // who somebody is, as sentences

std::vector<Column<StaffPlace>> placeColumns(QDate today);
std::vector<Column<StaffCover>> coverColumns(QDate today, PersonId whose);
std::vector<Column<StaffTag>> tagColumns();

} // namespace rt
