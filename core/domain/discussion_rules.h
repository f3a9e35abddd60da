// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/meeting.h"
#include "core/domain/settings.h"

// When a discussion is whole: two halves, each there or waived with a reason that comes back; and
// who may decide what.
namespace rt {

enum class Half { Reflection, Direction };

std::vector<Waiver> waiversFor(Half half); // that can be chosen for it, without None

struct PreviousAction { // that the discussion opens with, and what was decided about it
    Action action;      // as it stood before
    std::optional<ActionStep> step;
};

struct DiscussionDraft {
    Discussion discussion;
    std::vector<Direction> directions; // made in it
    std::vector<Action> actions;       // made in it
    std::vector<Scale> scales;
    std::vector<Hypothesis> hypotheses;
    std::vector<PreviousAction> previous;
    Waiver lastReflectionWaiver = Waiver::None; // of the deep discussion before
    Waiver lastDirectionWaiver = Waiver::None;
    bool managerKnows = false; // the group manager attends or signs
};

enum class GapCode {
    Reflection,           // nothing written, not waived
    ReflectionWaiverWhy,  // waived without the sentence
    ReflectionWaiverDate, // the sentence names no day
    ReflectionTwice,      // waived twice running without the group manager
    Direction,
    DirectionDecision,
    DirectionBecause,
    DirectionBy,
    DirectionAction, // no action, nor why none
    DirectionWaiverWhy,
    DirectionWaiverDate,
    DirectionTwice,
    WhatChanged,     // quick
    Seen,            // quick
    PlanOrDirection, // quick: neither "the plan stands" nor a direction
    NextDeep,        // quick
    ScaleSentence,   // a round without its sentence, not marked as owed
    ActionUndecided, // a previous action neither done, rolled nor dropped
    RolledDate,
    RolledReason, // from the second time
    DroppedReason,
    HypothesisAsker, // a planned conversation without who asks
    HypothesisBy,
    Next // date of the next discussion
};

template <> struct Names<GapCode> {
    static constexpr std::array<std::string_view, 24> words{"reflection",
                                                            "reflection_waiver_why",
                                                            "reflection_waiver_date",
                                                            "reflection_twice",
                                                            "direction",
                                                            "direction_decision",
                                                            "direction_because",
                                                            "direction_by",
                                                            "direction_action",
                                                            "direction_waiver_why",
                                                            "direction_waiver_date",
                                                            "direction_twice",
                                                            "what_changed",
                                                            "seen",
                                                            "plan_or_direction",
                                                            "next_deep",
                                                            "scale_sentence",
                                                            "action_undecided",
                                                            "rolled_date",
                                                            "rolled_reason",
                                                            "dropped_reason",
                                                            "hypothesis_asker",
                                                            "hypothesis_by",
                                                            "next"};
};

struct Gap {
    GapCode code = GapCode::Reflection;
    QUuid about; // the direction, action or hypothesis; null: the discussion

    bool operator==(const Gap&) const = default;
};

std::vector<Gap> missing(const DiscussionDraft& draft);

// A gap that has to be mended before the record is signed; the others are only shown.
bool blocksSigning(GapCode code);

// Decision, reason, date, and an action or why there is none.
bool isComplete(const Direction& direction, const DiscussionDraft& draft);

// What the step of a previous action lacks; empty when it may be recorded.
std::vector<GapCode> missingInStep(const Action& before, const ActionStep& step);

// Halves that a deep discussion leaves for the next time.
std::vector<Half> owedAfter(const Discussion& discussion);

// The level at which a role decides; none for a role that only drafts.
std::optional<Authority> levelOf(Role role);

// Sets the level that the decision needs and, when it lies above the decider's, who owes it: the
// decider stays empty until a manager of that level has decided.
Direction withAuthority(Direction direction, PersonId person, Role role, const Settings& settings);

} // namespace rt
