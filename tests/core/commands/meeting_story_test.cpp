// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/discussion_sheet.h"
#include "core/queries/discussion_wall.h"
#include "core/queries/meeting_finish.h"
#include "core/queries/meeting_people.h"
#include "core/queries/standings.h"
#include "core/store/verify.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

DiscussionId quick(MeetingHub& t, MeetingId meeting, unsigned n) {
    const DiscussionId id = *openDiscussion(t.workspace, meeting, t.caseId(n));
    REQUIRE(t.write(id, [](Discussion& d) {
        d.depth = Depth::Quick;
        d.newFacts = u"Nothing new"_s;
        d.seen = u"Both seen on Tuesday"_s;
        d.planStands = true;
        d.nextDeep = day("2026-11-26");
    }));
    REQUIRE(closeDiscussion(t.workspace, id));
    return id;
}

DiscussionId waived(MeetingHub& t, MeetingId meeting, unsigned n) {
    const DiscussionId id = *openDiscussion(t.workspace, meeting, t.caseId(n));
    REQUIRE(t.write(id, [](Discussion& d) {
        d.depth = Depth::Deep;
        d.reflection = u"Whose view is missing?"_s;
        d.next = day("2026-11-19");
    }));
    CHECK(closeDiscussion(t.workspace, id).error().detail == "gap.direction");
    REQUIRE(waiveHalf(t.workspace, id, Half::Direction, Waiver::KeyPersonAbsent,
                      u"Rosa is in court"_s));
    REQUIRE(closeDiscussion(t.workspace, id));
    return id;
}

} // namespace

TEST_CASE("a hub prepares, holds, finishes and signs its meeting", "[meeting][commands]") {
    MeetingHub t(4);
    const MeetingId meeting = t.planned();
    REQUIRE(prepareAgenda(t.workspace, meeting));
    const auto lines = agendaLines(t.db, meeting);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].item.tier == Tier::Must);
    CHECK(lines[0].reasons.front().code == ReasonCode::NewCase);
    CHECK(lines[0].children.front().given == "Mia");
    REQUIRE(startMeeting(t.workspace, meeting, t.consultant, t.coordinator));
    REQUIRE(recordAttendance(t.workspace, meeting, t.consultant, Presence::Present));

    const DiscussionId deep = t.discussed(meeting, 1);
    CHECK(t.stateOf(deep) == DiscussionState::Closed);
    quick(t, meeting, 2);
    waived(t, meeting, 3);
    const auto ended = endMeeting(t.workspace, meeting);
    REQUIRE(ended);
    CHECK(ended->notReached == 1);
    CHECK(t.itemOf(meeting, 1) == ItemState::Discussed);
    CHECK(t.itemOf(meeting, 4) == ItemState::NotReached);

    const FinishSummary sum = finishSummary(t.db, meeting);
    CHECK(sum.deep == 2);
    CHECK(sum.quick == 1);
    CHECK(sum.bothHalves == 1);
    CHECK(sum.waivedDirection == 1);
    CHECK(sum.toSign == 3);
    CHECK(*askToSign(t.workspace, meeting) == 3);
    CHECK(signRequestsFor(t.db, t.consultant).size() == 3);
    CHECK(signAll(t.workspace, meeting).error().detail == "sign.person");

    t.actAs(t.consultant);
    const auto records = signAll(t.workspace, meeting);
    REQUIRE(records);
    CHECK(records->size() == 6);
    CHECK(signRequestsFor(t.db, t.consultant).empty());
    CHECK(t.stateOf(deep) == DiscussionState::Signed);
    CHECK(signedRecordsOf(t.db, meeting).size() == 6);
    CHECK(verifyLog(t.db, t.workspace.log()).flaws.empty());
}

TEST_CASE("what was waived or not reached comes back next week", "[meeting][agenda][commands]") {
    MeetingHub t(4);
    const MeetingId first = t.running();
    t.discussed(first, 1);
    waived(t, first, 3);
    REQUIRE(endMeeting(t.workspace, first));
    t.setToday("2026-11-19");
    const MeetingId next = t.planned("2026-11-19");
    REQUIRE(prepareAgenda(t.workspace, next));
    bool owed = false, rolled = false;
    for (const AgendaLine& line : agendaLines(t.db, next))
        for (const Reason& reason : line.reasons) {
            owed |= reason.code == ReasonCode::DirectionOwed && line.item.inCase == t.caseId(3) &&
                    line.item.tier == Tier::Must;
            rolled |= reason.code == ReasonCode::NotReached && line.item.inCase == t.caseId(4);
        }
    CHECK(owed);
    CHECK(rolled);
    CHECK(t.workspace.load<Meeting>(next)->ordinal == 2);
}

TEST_CASE("the sheet opens with what was agreed last time", "[meeting][discussion][queries]") {
    MeetingHub t;
    const MeetingId first = t.running();
    const DiscussionId before = t.discussed(first, 1);
    NewHypothesis wonder;
    wonder.discussion = before;
    wonder.text = u"Dad is lonely"_s;
    REQUIRE(addHypothesis(t.workspace, wonder));
    ScaleRound round;
    round.discussion = before;
    round.question = u"How safe?"_s;
    round.numbers = {{u"Hub"_s, 4}, {u"Mum"_s, 7}};
    round.because = u"Nan is there"_s;
    REQUIRE(recordScales(t.workspace, round));
    REQUIRE(endMeeting(t.workspace, first));
    t.setToday("2026-11-19");
    const MeetingId next = t.running("2026-11-19");
    const auto sheet = discussionFor(t.db, next, t.caseId(1));
    REQUIRE(sheet);
    CHECK_FALSE(sheet->opened);
    REQUIRE(sheet->previous.size() == 1);
    CHECK(sheet->previous[0].owner == "Sam Osei");
    CHECK(sheet->awaited.size() == 1);
    CHECK(sheet->lastDirection->direction.decision == "Meet Nan");
    CHECK(sheet->directs == t.consultant);
    REQUIRE(sheet->scaleHistory.size() == 2);
    CHECK(sheet->scaleHistory[0].points.back().number == 4);
    const auto lead = std::find_if(sheet->people.begin(), sheet->people.end(),
                                   [&](const auto& p) { return p.id == t.worker; });
    REQUIRE(lead != sheet->people.end());
    CHECK(lead->tie == Tie::Lead);
    CHECK(lead->openActions == 1);
}

TEST_CASE("the wall says first names, initials, or nothing", "[meeting][wall][queries]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    t.discussed(meeting, 1);
    const auto names = wallFor(t.db, meeting, t.caseId(1), NameMode::FirstNames);
    CHECK(names->children[0].name == "Mia");
    CHECK(names->actions[0].what == "call Nan about Mia");
    const auto masked = wallFor(t.db, meeting, t.caseId(1), NameMode::Initials);
    CHECK(masked->children[0].name == "M.A.");
    CHECK_FALSE(masked->actions[0].what.contains(u"Mia"));
    CHECK(wallFor(t.db, meeting, t.caseId(1), NameMode::Blank)->children.empty());
}

TEST_CASE("cancelled half-way, what was said stays and the others roll over",
          "[meeting][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId said = t.discussed(meeting, 1);
    const DiscussionId begun = *openDiscussion(t.workspace, meeting, t.caseId(2));
    REQUIRE(t.write(begun, [](Discussion& d) { d.newFacts = u"Dad came home"_s; }));
    CHECK(cancelMeeting(t.workspace, meeting, {}).error().detail == "meeting.cancelled_because");
    REQUIRE(cancelMeeting(t.workspace, meeting, u"Fire alarm"_s));
    CHECK(t.stateOf(said) == DiscussionState::Closed);
    CHECK(t.workspace.load<Discussion>(begun)->newFacts == "Dad came home");
    CHECK(t.itemOf(meeting, 2) == ItemState::NotReached);
    t.actAs(t.consultant);
    CHECK(signDiscussion(t.workspace, said));
    CHECK(openDiscussion(t.workspace, meeting, t.caseId(3)).error().code == ErrorCode::Conflict);
}
