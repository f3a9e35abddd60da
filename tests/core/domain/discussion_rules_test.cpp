// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/discussion_rules.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday = on("2026-11-12");

// A deep discussion with nothing missing.
DiscussionDraft whole() {
    DiscussionDraft draft;
    draft.discussion.id = numbered<DiscussionId>(1);
    draft.discussion.on = thursday;
    draft.discussion.reflection = u"Why Fridays?"_s;
    draft.discussion.next = on("2026-11-26");
    Direction direction;
    direction.id = numbered<DirectionId>(2);
    direction.discussion = draft.discussion.id;
    direction.decision = u"Letter before proceedings if nothing changes"_s;
    direction.because = u"Two missed visits"_s;
    direction.by = on("2026-11-20");
    draft.directions = {direction};
    Action action;
    action.direction = direction.id;
    draft.actions = {action};
    return draft;
}

DiscussionDraft quick() {
    DiscussionDraft draft;
    draft.discussion.depth = Depth::Quick;
    draft.discussion.on = thursday;
    draft.discussion.newFacts = u"Back at school"_s;
    draft.discussion.seen = u"Mia alone, 9 Nov"_s;
    draft.discussion.planStands = true;
    draft.discussion.nextDeep = on("2026-11-26");
    return draft;
}

std::vector<GapCode> gaps(const DiscussionDraft& draft) {
    std::vector<GapCode> codes;
    for (const Gap& gap : missing(draft))
        codes.push_back(gap.code);
    return codes;
}

using Gaps = std::vector<GapCode>;

} // namespace

TEST_CASE("a deep discussion is whole with both halves", "[discussion][domain]") {
    CHECK(missing(whole()).empty());
    CHECK(missing(quick()).empty());
}

TEST_CASE("a direction needs decision, reason, date and an action", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    Direction& direction = draft.directions[0];
    SECTION("decision") {
        direction.decision = u"  "_s;
        CHECK(gaps(draft) == Gaps{GapCode::DirectionDecision});
    }
    SECTION("reason") {
        direction.because.clear();
        CHECK(missing(draft) == std::vector<Gap>{{GapCode::DirectionBecause, direction.id.value}});
    }
    SECTION("date") {
        direction.by = {};
        CHECK(gaps(draft) == Gaps{GapCode::DirectionBy});
        CHECK_FALSE(isComplete(direction, draft));
    }
    SECTION("an action, or why there is none") {
        draft.actions.clear();
        CHECK(gaps(draft) == Gaps{GapCode::DirectionAction});
        direction.noActionBecause = u"The plan has it already"_s;
        CHECK(gaps(draft).empty());
        CHECK(isComplete(direction, draft));
    }
    SECTION("an action of the same discussion counts") {
        draft.actions[0].direction = {};
        draft.actions[0].from = draft.discussion.id;
        CHECK(gaps(draft).empty());
        draft.actions[0].from = numbered<DiscussionId>(9);
        CHECK(gaps(draft) == Gaps{GapCode::DirectionAction});
    }
}

TEST_CASE("a half may be waived with a sentence", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    draft.discussion.reflection.clear();
    CHECK(gaps(draft) == Gaps{GapCode::Reflection});
    draft.discussion.reflectionWaiver = Waiver::KeyPersonAbsent;
    CHECK(gaps(draft) == Gaps{GapCode::ReflectionWaiverWhy});
    draft.discussion.reflectionWaiverWhy = u"Sam is on leave"_s;
    CHECK(gaps(draft).empty());
    CHECK(owedAfter(draft.discussion) == std::vector{Half::Reflection});
}

TEST_CASE("one to one and outside the meeting name the day", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    draft.directions.clear();
    draft.discussion.directionWaiver = Waiver::DirectionOutsideMeeting;
    draft.discussion.directionWaiverWhy = u"Amara decided with Sam"_s;
    CHECK(gaps(draft) == Gaps{GapCode::DirectionWaiverDate});
    draft.discussion.directionWaiverWhy = u"Amara decided with Sam on 9 Nov"_s;
    CHECK(gaps(draft).empty());
    CHECK(owedAfter(draft.discussion) == std::vector{Half::Direction});
}

TEST_CASE("a waiver that is not one of the half does not count", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    draft.directions.clear();
    draft.discussion.directionWaiver = Waiver::ReflectedOneToOne;
    draft.discussion.directionWaiverWhy = u"on 9 Nov"_s;
    CHECK(gaps(draft) == Gaps{GapCode::Direction});
}

TEST_CASE("the same half is not waived twice running without the group manager",
          "[discussion][domain]") {
    DiscussionDraft draft = whole();
    draft.discussion.reflection.clear();
    draft.discussion.reflectionWaiver = Waiver::UpdateOnly;
    draft.discussion.reflectionWaiverWhy = u"Nothing changed"_s;
    draft.lastDirectionWaiver = Waiver::UpdateOnly; // the other half
    CHECK(gaps(draft).empty());
    draft.lastReflectionWaiver = Waiver::KeyPersonAbsent;
    CHECK(gaps(draft) == Gaps{GapCode::ReflectionTwice});
    draft.managerKnows = true;
    CHECK(gaps(draft).empty());
}

TEST_CASE("a quick discussion says what changed, who was seen, the plan and when deep",
          "[discussion][domain]") {
    DiscussionDraft draft = quick();
    draft.discussion = {};
    draft.discussion.depth = Depth::Quick;
    CHECK(gaps(draft) ==
          Gaps{GapCode::WhatChanged, GapCode::Seen, GapCode::PlanOrDirection, GapCode::NextDeep});
    CHECK(owedAfter(draft.discussion).empty());
}

TEST_CASE("a quick discussion may carry a direction instead of the plan", "[discussion][domain]") {
    DiscussionDraft draft = quick();
    draft.discussion.planStands = false;
    draft.directions = whole().directions;
    CHECK(gaps(draft) == Gaps{GapCode::DirectionAction});
}

TEST_CASE("a round of scaling has one sentence or owes it", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    Scale hub, mia;
    hub.voice = u"Hub"_s;
    mia.voice = u"Mia"_s;
    draft.scales = {hub, mia};
    CHECK(gaps(draft) == Gaps{GapCode::ScaleSentence});
    draft.scales[1].because = u"Nan is there"_s;
    CHECK(gaps(draft).empty());
    draft.scales[1].because.clear();
    draft.scales[0].owed = true;
    CHECK(gaps(draft).empty());
    Scale other;
    other.question = u"How safe is Fridays?"_s; // a round of its own
    draft.scales.push_back(other);
    CHECK(gaps(draft) == Gaps{GapCode::ScaleSentence});
}

TEST_CASE("each previous action is done, rolled or dropped", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    Action before;
    before.id = numbered<ActionId>(5);
    ActionStep step;
    step.kind = StepKind::Rolled;
    draft.previous = {{before, std::nullopt}};
    CHECK(missing(draft) == std::vector<Gap>{{GapCode::ActionUndecided, before.id.value}});
    draft.previous[0].step = step;
    CHECK(gaps(draft) == Gaps{GapCode::RolledDate});
    draft.previous[0].step->newDue = on("2026-11-19");
    CHECK(gaps(draft).empty());
    draft.previous[0].action.rolled = 1; // this is the second time
    CHECK(gaps(draft) == Gaps{GapCode::RolledReason});
    draft.previous[0].step->reason = u"Nan was in hospital"_s;
    CHECK(gaps(draft).empty());
    step.kind = StepKind::Dropped;
    CHECK(missingInStep(before, step) == Gaps{GapCode::DroppedReason});
    step.kind = StepKind::Done;
    CHECK(missingInStep(before, step).empty());
}

TEST_CASE("a planned conversation says who asks and by when", "[discussion][domain]") {
    DiscussionDraft draft = whole();
    Hypothesis idea;
    idea.text = u"Friday is when Dad is paid"_s;
    draft.hypotheses = {idea};
    CHECK(gaps(draft).empty());
    draft.hypotheses[0].conversationWith = u"Dad"_s;
    CHECK(gaps(draft) == Gaps{GapCode::HypothesisAsker, GapCode::HypothesisBy});
}

TEST_CASE("the halves block signing, a missing next date does not", "[discussion][domain]") {
    CHECK(blocksSigning(GapCode::Reflection));
    CHECK(blocksSigning(GapCode::DirectionBy));
    CHECK(blocksSigning(GapCode::DirectionTwice));
    CHECK(blocksSigning(GapCode::RolledReason));
    CHECK_FALSE(blocksSigning(GapCode::Next));
    CHECK_FALSE(blocksSigning(GapCode::ActionUndecided));
}

TEST_CASE("a decision above the decider's level is owed by the manager", "[discussion][domain]") {
    const PersonId amara = numbered<PersonId>(1);
    Direction direction;
    direction.kind = DecisionKind::LegalMeeting;
    const auto by = [&](Role role) { return withAuthority(direction, amara, role, Settings()); };
    CHECK(by(Role::Consultant).owedByManager);
    CHECK(by(Role::Consultant).decider.isNull());
    CHECK(by(Role::Consultant).level == Authority::GroupManager);
    CHECK_FALSE(by(Role::GroupManager).owedByManager);
    CHECK(by(Role::GroupManager).decider == amara);
    CHECK(by(Role::HeadOfOperations).decider == amara);
    direction.kind = DecisionKind::Plan;
    CHECK(by(Role::Consultant).decider == amara);
    CHECK(by(Role::SocialWorker).decider.isNull()); // a draft: the consultant decides
    CHECK_FALSE(by(Role::SocialWorker).owedByManager);
    direction.kind = DecisionKind::Proceedings;
    CHECK(by(Role::GroupManager).owedByManager);
    CHECK(levelOf(Role::Clinician) == std::nullopt);
}
