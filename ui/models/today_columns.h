// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/today_desk.h"
#include "core/queries/today_direct.h"
#include "core/queries/today_oversee.h"
#include "ui/models/lines_model.h"

// The lists of Today: what, why it is here, and its state. With several hubs a row says which.
namespace rt {

enum class Hubs { One, Several };

std::vector<Column<ClockLine>> nowColumns(QDate today, Hubs hubs);
std::vector<Column<ClockLine>> weekColumns(QDate today, Hubs hubs); // begins with the day
std::vector<Column<ChaseLine>> chaseColumns(QDate today, Hubs hubs);
std::vector<Column<ActionRow>> mineColumns(QDate today); // one's own
std::vector<Column<TeamLine>> teamColumns(Hubs hubs);
std::vector<Column<TodayFamily>> reasonColumns(Hubs hubs);
std::vector<Column<OwedLine>> owedColumns(QDate today);
std::vector<Column<ChallengeLine>> challengeColumns(QDate today);
std::vector<Column<UnallocatedLine>> unallocatedColumns();

struct BehindLine { // what stands behind a number
    QUuid id;
    QString title, why;
    Chips chips;
    MeetingId meeting; // opens, or
    FamilyId family;
};

std::vector<Column<BehindLine>> behindColumns();

} // namespace rt
