// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation_rules.h"
#include "core/store/database.h"

namespace rt {

struct HubLine {
    Hub hub;
    QString area;
    PersonId manager, consultant, cover; // null: none on the day
    QString managerName, consultantName, coverName;
    int families = 0, children = 0; // open with the hub
    Band band = Band::Within;
    QDate publishedAt; // valid: its cases are not held here, and its figures are those it published
};

std::vector<HubLine> hubsAsAt(const Database& db, QDate day); // open ones, by label as people count

// By id, label or name; the closed ones too.
std::optional<Hub> findHub(const Database& db, const QString& text);

std::vector<ServiceArea> serviceAreas(const Database& db);

} // namespace rt
