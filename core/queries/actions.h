// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/store/database.h"

namespace rt {

struct ActionRow {
    Action action;
    QString owner;      // name, or who owes it outside the hub
    QString familyName; // with its reference for calendar files
    QString familyReference;
    QString childName;             // empty: the family
    std::vector<ActionStep> steps; // oldest first; of familyActions only
};

std::vector<ActionRow> familyActions(const Database& db,
                                     FamilyId family);                  // open by due, then ended
std::vector<ActionRow> actionsOf(const Database& db, PersonId owner);   // open, by due date
std::vector<ActionRow> openActionsOfHub(const Database& db, HubId hub); // by owner and due date

} // namespace rt
