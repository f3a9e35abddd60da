// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/team_rules.h"
#include "core/queries/hubs.h"

// The trust as it stands on a day: areas and group managers, their hubs, and whether each has whom
// it needs.
namespace rt {

struct StructurePost {
    RolePost post;
    QStringList names;
    QString standInName;
};

struct StructureHub {
    HubLine line;
    QString mergedInto; // label of the hub that took it over, once merged
    std::vector<StructurePost> posts;
    AgencyShare agency;
    int people = 0; // in the team, group managers too

    int in(Post state) const;
};

struct StructureGroup { // the hubs of one area that one group manager oversees
    QString area, manager;
    std::vector<HubId> hubs;
};

struct Structure {
    QDate day;
    std::vector<StructureHub> hubs;     // open ones, by label
    std::vector<StructureHub> others;   // not open yet, merged or closed
    std::vector<StructureGroup> groups; // of the open ones, as they stand in the chart
    QStringList emptyAreas;
    AgencyShare agency; // each person once

    const StructureHub* hub(HubId id) const;
};

Structure structureOn(const Database& db, QDate day);

} // namespace rt
