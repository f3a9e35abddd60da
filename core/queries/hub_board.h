// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/case_list.h"

#include <array>

// A hub's families by where they stand on their way, as what is recorded says; nobody moves them
// by hand.
namespace rt {

enum class BoardStage { New, Assessing, PlanWorking, Reviewing, StepDown, Moving };

constexpr size_t boardStages = 6;
constexpr int reviewDays = 14; // a conference or review so near, or past its day

// `linked`: another hub has an open case of the family too.
BoardStage stageOf(const CaseLine& line, bool linked, QDate day);

struct HubBoard {
    std::array<std::vector<CaseLine>, boardStages> stages; // each by family name
    int families = 0;
};

HubBoard hubBoard(const Database& db, PersonId reader, HubId hub, QDate day);

} // namespace rt
