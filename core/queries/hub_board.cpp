// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_board.h"

#include <QSet>

#include <algorithm>

namespace rt {

namespace {

QSet<FamilyId> linkedFamilies(const Database& db, HubId hub) {
    QSet<FamilyId> linked;
    auto s = db.prepare("SELECT k.family FROM family_case k JOIN family_case o ON "
                        "o.family=k.family AND o.hub<>k.hub WHERE k.hub=? AND k.closed IS NULL AND "
                        "k.gone&5=0 AND o.closed IS NULL AND o.gone&5=0 ORDER BY k.family");
    s.bind(1, hub);
    while (s.step())
        linked.insert(s.id<FamilyId>(0));
    return linked;
}

bool isAssessed(const CaseLine& line) {
    return std::all_of(line.children.begin(), line.children.end(), [](const CaseChild& child) {
        return child.status == Journey::Assessment || child.status == Journey::EarlyHelp;
    });
}

bool isReadyToClose(const CaseLine& line) {
    return std::any_of(line.attention.begin(), line.attention.end(), [](const Reason& reason) {
        return reason.code == ReasonCode::ReadyToClose;
    });
}

} // namespace

BoardStage stageOf(const CaseLine& line, bool linked, QDate day) {
    if (linked)
        return BoardStage::Moving;
    if (isReadyToClose(line))
        return BoardStage::StepDown;
    if (!line.lastDiscussed.isValid())
        return BoardStage::New;
    if (!line.children.empty() && isAssessed(line))
        return BoardStage::Assessing;
    if (line.next.due.isValid() && line.next.due <= day.addDays(reviewDays))
        return BoardStage::Reviewing;
    return BoardStage::PlanWorking;
}

HubBoard hubBoard(const Database& db, PersonId reader, HubId hub, QDate day) {
    HubBoard board;
    const auto linked = linkedFamilies(db, hub);
    for (CaseLine& line : caseListFor(db, reader, hub, day)) {
        const BoardStage stage = stageOf(line, linked.contains(line.family), day);
        board.stages[size_t(stage)].push_back(std::move(line));
        ++board.families;
    }
    return board;
}

} // namespace rt
