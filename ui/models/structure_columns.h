// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_settings.h"
#include "core/queries/hub_sight.h"
#include "core/queries/structure_chart.h"
#include "ui/models/lines_model.h"

// Hubs as a table, why somebody sees what, and the settings.
namespace rt {

enum StructureColumn {
    StructureHubName,
    StructureType,
    StructureManager,
    StructureChildren,
    StructureFamilies,
    StructureBand,
    StructureRoles,
    StructureAgency,
    StructureState,
    StructureOpened,
    StructureSpecialisms
};

std::vector<Column<StructureHub>> structureColumns(QDate day);
QString rolesText(const StructureHub& hub);  // "7 of 7 filled", "6 of 7 filled, vacant: clinician"
QString postText(const StructurePost& post); // "R. Okafor, away; J. Osei stands in"
QString structureText(const StructureHub& hub); // the whole card, for a screen reader

std::vector<Column<SightReason>> sightColumns();

enum SettingColumn { SettingName, SettingGroup, SettingValue, SettingSince, SettingBy };

std::vector<Column<SettingLine>> settingColumns();
std::vector<Column<SettingRow>> settingRowColumns(QDate today);

} // namespace rt
