// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/discussion_rules.h"

#include "core/domain/typed_date.h"

#include <algorithm>
#include <map>

namespace rt {

namespace {

bool isBlank(const QString& text) {
    return text.trimmed().isEmpty();
}

struct HalfGaps { // the codes of one half
    GapCode none, why, date, twice;
};

constexpr HalfGaps reflectionGaps{GapCode::Reflection, GapCode::ReflectionWaiverWhy,
                                  GapCode::ReflectionWaiverDate, GapCode::ReflectionTwice};
constexpr HalfGaps directionGaps{GapCode::Direction, GapCode::DirectionWaiverWhy,
                                 GapCode::DirectionWaiverDate, GapCode::DirectionTwice};

struct Waived {
    Half half = Half::Reflection;
    Waiver waiver = Waiver::None, last = Waiver::None;
    const QString& why;
};

void addWaived(std::vector<Gap>& gaps, const Waived& w, const HalfGaps& codes,
               const DiscussionDraft& draft) {
    const auto possible = waiversFor(w.half);
    if (std::find(possible.begin(), possible.end(), w.waiver) == possible.end()) {
        gaps.push_back({codes.none, {}});
        return;
    }
    const bool wantsDate =
        w.waiver == Waiver::ReflectedOneToOne || w.waiver == Waiver::DirectionOutsideMeeting;
    if (isBlank(w.why))
        gaps.push_back({codes.why, {}});
    else if (wantsDate && !namesDate(w.why, draft.discussion.on))
        gaps.push_back({codes.date, {}});
    if (w.last != Waiver::None && !draft.managerKnows)
        gaps.push_back({codes.twice, {}});
}

bool hasAction(const Direction& direction, const DiscussionDraft& draft) {
    return std::any_of(draft.actions.begin(), draft.actions.end(), [&](const Action& action) {
        return action.direction == direction.id ||
               (action.direction.isNull() && !action.from.isNull() &&
                action.from == direction.discussion);
    });
}

void addDirections(std::vector<Gap>& gaps, const DiscussionDraft& draft) {
    for (const Direction& direction : draft.directions) {
        const auto gap = [&](GapCode code) { gaps.push_back({code, direction.id.value}); };
        if (isBlank(direction.decision))
            gap(GapCode::DirectionDecision);
        if (isBlank(direction.because))
            gap(GapCode::DirectionBecause);
        if (!direction.by.isValid())
            gap(GapCode::DirectionBy);
        if (!hasAction(direction, draft) && isBlank(direction.noActionBecause))
            gap(GapCode::DirectionAction);
    }
}

void addDeep(std::vector<Gap>& gaps, const DiscussionDraft& draft) {
    const Discussion& d = draft.discussion;
    if (isBlank(d.reflection))
        addWaived(gaps,
                  {Half::Reflection, d.reflectionWaiver, draft.lastReflectionWaiver,
                   d.reflectionWaiverWhy},
                  reflectionGaps, draft);
    if (draft.directions.empty())
        addWaived(
            gaps,
            {Half::Direction, d.directionWaiver, draft.lastDirectionWaiver, d.directionWaiverWhy},
            directionGaps, draft);
    addDirections(gaps, draft);
    if (!d.next.isValid())
        gaps.push_back({GapCode::Next, {}});
}

void addQuick(std::vector<Gap>& gaps, const DiscussionDraft& draft) {
    const Discussion& d = draft.discussion;
    if (isBlank(d.newFacts))
        gaps.push_back({GapCode::WhatChanged, {}});
    if (isBlank(d.seen))
        gaps.push_back({GapCode::Seen, {}});
    if (!d.planStands && draft.directions.empty())
        gaps.push_back({GapCode::PlanOrDirection, {}});
    addDirections(gaps, draft);
    if (!d.nextDeep.isValid())
        gaps.push_back({GapCode::NextDeep, {}});
}

void addScales(std::vector<Gap>& gaps, const std::vector<Scale>& scales) {
    std::map<std::pair<ChildId, QString>, bool> rounds; // answered or owed
    for (const Scale& scale : scales)
        rounds[{scale.child, scale.question}] |= scale.owed || !isBlank(scale.because);
    for (const auto& [round, isWhole] : rounds)
        if (!isWhole)
            gaps.push_back({GapCode::ScaleSentence, round.first.value});
}

void addPrevious(std::vector<Gap>& gaps, const std::vector<PreviousAction>& previous) {
    for (const PreviousAction& one : previous) {
        if (!one.step)
            gaps.push_back({GapCode::ActionUndecided, one.action.id.value});
        else
            for (const GapCode code : missingInStep(one.action, *one.step))
                gaps.push_back({code, one.action.id.value});
    }
}

void addHypotheses(std::vector<Gap>& gaps, const std::vector<Hypothesis>& hypotheses) {
    for (const Hypothesis& one : hypotheses) {
        if (isBlank(one.conversationWith) && isBlank(one.question))
            continue;
        if (one.asker.isNull())
            gaps.push_back({GapCode::HypothesisAsker, one.id.value});
        if (!one.by.isValid())
            gaps.push_back({GapCode::HypothesisBy, one.id.value});
    }
}

} // namespace

std::vector<Waiver> waiversFor(Half half) {
    if (half == Half::Reflection)
        return {Waiver::UrgentDirectionOnly, Waiver::UpdateOnly, Waiver::KeyPersonAbsent,
                Waiver::ReflectedOneToOne};
    return {Waiver::UpdateOnly, Waiver::KeyPersonAbsent, Waiver::DirectionOutsideMeeting};
}

std::vector<Gap> missing(const DiscussionDraft& draft) {
    std::vector<Gap> gaps;
    addPrevious(gaps, draft.previous);
    if (draft.discussion.depth == Depth::Deep)
        addDeep(gaps, draft);
    else
        addQuick(gaps, draft);
    addScales(gaps, draft.scales);
    addHypotheses(gaps, draft.hypotheses);
    return gaps;
}

bool blocksSigning(GapCode code) {
    switch (code) {
    case GapCode::ActionUndecided:
    case GapCode::HypothesisAsker:
    case GapCode::HypothesisBy:
    case GapCode::Next:
        return false;
    default:
        return true;
    }
}

bool isComplete(const Direction& direction, const DiscussionDraft& draft) {
    return !isBlank(direction.decision) && !isBlank(direction.because) && direction.by.isValid() &&
           (hasAction(direction, draft) || !isBlank(direction.noActionBecause));
}

std::vector<GapCode> missingInStep(const Action& before, const ActionStep& step) {
    std::vector<GapCode> gaps;
    if (step.kind == StepKind::Rolled && !step.newDue.isValid())
        gaps.push_back(GapCode::RolledDate);
    if (step.kind == StepKind::Rolled && before.rolled >= 1 && isBlank(step.reason))
        gaps.push_back(GapCode::RolledReason);
    if (step.kind == StepKind::Dropped && isBlank(step.reason))
        gaps.push_back(GapCode::DroppedReason);
    return gaps;
}

std::vector<Half> owedAfter(const Discussion& discussion) {
    std::vector<Half> halves;
    if (discussion.depth == Depth::Quick)
        return halves;
    if (isBlank(discussion.reflection) && discussion.reflectionWaiver != Waiver::None)
        halves.push_back(Half::Reflection);
    if (discussion.directionWaiver != Waiver::None)
        halves.push_back(Half::Direction);
    return halves;
}

std::optional<Authority> levelOf(Role role) {
    switch (role) {
    case Role::Consultant:
        return Authority::Consultant;
    case Role::GroupManager:
        return Authority::GroupManager;
    case Role::HeadOfOperations:
        return Authority::HeadOfOperations;
    default:
        return std::nullopt;
    }
}

Direction withAuthority(Direction direction, PersonId person, Role role, const Settings& settings) {
    direction.level = settings.authority(direction.kind);
    const auto own = levelOf(role);
    const bool decides = own && *own >= direction.level;
    direction.decider = decides ? person : PersonId{};
    direction.owedByManager = !decides && direction.level > Authority::Consultant;
    return direction;
}

} // namespace rt
