// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/discussion_sheet.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("opening twice gives the same discussion; a form cannot sign it",
          "[discussion][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = *openDiscussion(t.workspace, meeting, t.caseId(1));
    CHECK(*openDiscussion(t.workspace, meeting, t.caseId(1)) == id);
    REQUIRE(t.write(id, [](Discussion& d) {
        d.state = DiscussionState::Signed;
        d.question = u"Who is safe?"_s;
    }));
    CHECK(t.stateOf(id) == DiscussionState::Open);
    CHECK(t.workspace.load<Discussion>(id)->question == "Who is safe?");
    CHECK(openDiscussion(t.workspace, meeting, t.caseId(77)).error().code == ErrorCode::NotFound);
}

TEST_CASE("a direction above the consultant's level is owed by the manager",
          "[discussion][direction][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    DirectionInDiscussion wish;
    wish.discussion = *openDiscussion(t.workspace, meeting, t.caseId(1));
    CHECK(directInDiscussion(t.workspace, wish).error().detail == "direction.decision");
    wish.decision = u"Meet the family"_s;
    const auto plain = directInDiscussion(t.workspace, wish);
    REQUIRE(plain);
    CHECK(t.workspace.load<Direction>(*plain)->decider == t.consultant);
    wish.kind = DecisionKind::LegalMeeting;
    const auto legal = directInDiscussion(t.workspace, wish);
    REQUIRE(legal);
    CHECK(t.workspace.load<Direction>(*legal)->owedByManager);
    CHECK(t.workspace.load<Direction>(*legal)->decider.isNull());
    Edit<Direction> edit{t.workspace.load<Direction>(*legal), {}};
    edit.after = edit.before.value;
    edit.after.kind = DecisionKind::Plan;
    REQUIRE(editDirectionInDiscussion(t.workspace, edit));
    CHECK(t.workspace.load<Direction>(*legal)->decider == t.consultant);
    wish.decider = t.coordinator;
    wish.kind = DecisionKind::Plan;
    CHECK(directInDiscussion(t.workspace, wish).error().detail == "direction.decider");
}

TEST_CASE("numbers are shown together, a sentence may be owed and is written later",
          "[scale][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    ScaleRound round;
    round.discussion = *openDiscussion(t.workspace, meeting, t.caseId(1));
    round.question = u"How safe?"_s;
    round.numbers = {{u"Hub"_s, 4}, {u"Mum"_s, 11}};
    CHECK(recordScales(t.workspace, round).error().detail == "scale.number");
    round.numbers[1].number = 7;
    CHECK(recordScales(t.workspace, round).error().detail == "scale.because");
    round.sentence = Sentence::Owed;
    REQUIRE(recordScales(t.workspace, round));
    round.numbers = {{u"hub"_s, 5}};
    REQUIRE(recordScales(t.workspace, round));
    REQUIRE(
        recordScaleSentence(t.workspace, round.discussion, {}, u"How safe?"_s, u"Nan is there"_s));
    const auto scales = rowsOf<Scale>(t.db, "t.discussion=? ORDER BY t.voice", round.discussion);
    REQUIRE(scales.size() == 2);
    for (const Scale& scale : scales) {
        CHECK_FALSE(scale.owed);
        CHECK(scale.because == "Nan is there");
        CHECK(scale.number == (scale.voice == "Mum" ? 7 : 5));
    }
}

TEST_CASE("a hypothesis is asked about and its answer heard", "[hypothesis][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    NewHypothesis wish;
    wish.discussion = *openDiscussion(t.workspace, meeting, t.caseId(1));
    CHECK(addHypothesis(t.workspace, wish).error().detail == "hypothesis.text");
    wish.text = u"Dad is lonely"_s;
    wish.conversationWith = u"Dad"_s;
    const auto id = addHypothesis(t.workspace, wish);
    REQUIRE(id);
    Edit<Hypothesis> edit{t.workspace.load<Hypothesis>(*id), {}};
    edit.after = edit.before.value;
    edit.after.asker = t.worker;
    REQUIRE(saveHypothesis(t.workspace, edit));
    CHECK(hypothesisResult(t.workspace, *id, {}, {}).error().detail == "hypothesis.result");
    REQUIRE(hypothesisResult(t.workspace, *id, u"He is, on Fridays"_s, wish.discussion));
    CHECK(t.workspace.load<Hypothesis>(*id)->asker == t.worker);
    CHECK(t.workspace.load<Hypothesis>(*id)->resultAt == wish.discussion);
}

TEST_CASE("a reflection written beforehand is shown, named or not", "[contribution][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = *openDiscussion(t.workspace, meeting, t.caseId(1));
    CHECK(revealContribution(t.workspace, id, u" "_s, {}, {}).error().detail ==
          "contribution.text");
    CHECK(revealContribution(t.workspace, id, u"I wonder about Fridays"_s, t.worker, {})
              .error()
              .detail == "contribution.by");
    REQUIRE(revealContribution(t.workspace, id, u"I wonder about Fridays"_s, {},
                               t.workspace.env().now()));
    const auto sheet = discussionFor(t.db, meeting, t.caseId(1));
    REQUIRE(sheet->contributions.size() == 1);
    CHECK(sheet->contributions[0].by.isEmpty());
}

TEST_CASE("reopening takes the family back to the table", "[discussion][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    REQUIRE(reopenDiscussion(t.workspace, id));
    CHECK(t.stateOf(id) == DiscussionState::Open);
    CHECK(t.itemOf(meeting, 1) == ItemState::Planned);
    CHECK(waiveHalf(t.workspace, id, Half::Direction, Waiver::UrgentDirectionOnly, u"x"_s)
              .error()
              .detail == "discussion.waiver");
}
