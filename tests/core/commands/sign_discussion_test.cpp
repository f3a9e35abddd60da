// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/cases.h"
#include "core/commands/directions.h"
#include "core/commands/hubs.h"
#include "core/commands/meeting_writing.h"
#include "core/queries/meeting_finish.h"
#include "core/queries/oversight.h"
#include "core/queries/record_text.h"
#include "core/queries/standings.h"
#include "tests/support/meeting_hub.h"

#include <QCryptographicHash>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("each child gets a record of their own", "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    ScaleRound round;
    round.discussion = id;
    round.child = t.childId(1, 1);
    round.question = u"Safe at home?"_s;
    round.numbers = {{u"Hub"_s, 6}};
    round.sentence = Sentence::Owed;
    REQUIRE(recordScales(t.workspace, round));
    t.actAs(t.consultant);
    const auto records = signDiscussion(t.workspace, id);
    REQUIRE(records);
    REQUIRE(records->size() == 2);
    const SignedRecord mia =
        t.workspace.load<SignedRecord>(signedRecordId(id, t.childId(1, 0))).value;
    CHECK(mia.text.contains(u"Mia Adeyemi"));
    CHECK(mia.text.contains(u"Case number: CN-10"));
    CHECK(mia.text.contains(u"Rosa Okafor decided (plan): Meet Nan"));
    CHECK_FALSE(mia.text.contains(u"Tobi"));
    CHECK_FALSE(mia.text.contains(u"Safe at home?"));
    CHECK(mia.digest ==
          QCryptographicHash::hash(mia.text.toUtf8(), QCryptographicHash::Blake2b_256));
    CHECK(toText(recordFrom(mia.text)) == mia.text);
    CHECK(t.workspace.load<SignedRecord>(signedRecordId(id, t.childId(1, 1)))
              ->text.contains(u"Safe at home? Hub: 6"));
}

TEST_CASE("a signed discussion is amended, never changed", "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    t.actAs(t.consultant);
    const auto records = signDiscussion(t.workspace, id);
    REQUIRE(records);
    CHECK(t.write(id, [](Discussion& d) { d.reflection.clear(); }).error().detail ==
          "discussion.signed");
    CHECK(reopenDiscussion(t.workspace, id).error().detail == "discussion.signed");
    CHECK(signDiscussion(t.workspace, id).error().code == ErrorCode::Conflict);
    const SignedRecordId first = records->front();
    CHECK(amendRecord(t.workspace, first, u" "_s).error().detail == "amendment.text");
    REQUIRE(amendRecord(t.workspace, first, u"Nan's number was wrong"_s));
    const auto line = signedRecord(t.db, first);
    REQUIRE(line->amendments.size() == 1);
    CHECK(line->amendments[0].by == "Rosa Okafor");
    CHECK(line->signedBy == "Rosa Okafor");
}

TEST_CASE("a named deputy signs for the consultant", "[sign][commands]") {
    MeetingHub t;
    REQUIRE(t.workspace.change("test.cover", [&](Changes& c) -> Outcome {
        Person p;
        p.id = t.deputy;
        p.given = u"Lee"_s;
        p.family = u"Hart"_s;
        p.role = Role::SeniorSocialWorker;
        c.add(p);
        Cover cover;
        cover.id = c.newId<CoverId>();
        cover.person = t.consultant;
        cover.coveredBy = t.deputy;
        cover.hub = t.hub;
        cover.from = day("2026-11-09");
        c.add(cover);
        return ok;
    }));
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    t.actAs(t.worker);
    CHECK(signDiscussion(t.workspace, id).error().detail == "sign.person");
    t.actAs(t.deputy);
    const auto records = signDiscussion(t.workspace, id);
    REQUIRE(records);
    CHECK(t.workspace.load<SignedRecord>(records->front())->deputyFor == t.consultant);
}

TEST_CASE("without consultant, deputy and manager nobody can sign, and that is said",
          "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    REQUIRE(t.workspace.change("test.leave", [&](Changes& c) -> Outcome {
        for (const Membership& m : rowsOf<Membership>(t.db, "1 ORDER BY t.key"))
            if (m.person == t.consultant || m.person == t.manager)
                c.withdraw<Membership>(m.id);
        return ok;
    }));
    CHECK(askToSign(t.workspace, meeting).error() == notAllowed("sign.nobody"));
    CHECK(signDiscussion(t.workspace, id).error() == notAllowed("sign.nobody"));
    CHECK(t.stateOf(id) == DiscussionState::Closed);
}

TEST_CASE("nothing closed, nothing to sign; one whose gaps came back is refused",
          "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    t.actAs(t.consultant);
    CHECK(signAll(t.workspace, meeting).error().detail == "sign.nothing");
    const DiscussionId one = t.discussed(meeting, 1);
    const DiscussionId two = t.discussed(meeting, 2);
    REQUIRE(t.write(two, [](Discussion& d) { d.reflection.clear(); }));
    CHECK(signAll(t.workspace, meeting).error().detail == "gap.reflection");
    CHECK(t.stateOf(one) == DiscussionState::Closed);
    CHECK(t.one("SELECT count(*) FROM signed_record") == "0");
    REQUIRE(gapsOf(t.db, meeting).size() >= 1);
}

TEST_CASE("those that wait for a signature are signed all or none", "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId one = t.discussed(meeting, 1);
    const DiscussionId two = t.discussed(meeting, 2);
    REQUIRE(t.write(two, [](Discussion& d) { d.reflection.clear(); }));
    t.actAs(t.consultant);
    CHECK(signDiscussions(t.workspace, {one, two}).error().detail == "gap.reflection");
    CHECK(t.stateOf(one) == DiscussionState::Closed);
    const auto filed = signDiscussions(t.workspace, {one});
    REQUIRE(filed);
    CHECK_FALSE(filed->empty());
    CHECK(t.stateOf(one) == DiscussionState::Signed);
    CHECK(t.stateOf(two) == DiscussionState::Closed);
}

TEST_CASE("nothing more is filed in a signed discussion", "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    const DiscussionId other = t.discussed(meeting, 2);
    t.actAs(t.consultant);
    REQUIRE(signDiscussion(t.workspace, id));
    Action action;
    action.family = t.familyId(1);
    action.owner = t.worker;
    action.what = u"ring the school"_s;
    action.due = day("2026-11-20");
    action.from = id;
    CHECK(addAction(t.workspace, action).error().detail == "discussion.signed");
    action.from = other;
    CHECK(addAction(t.workspace, action).error().detail == "discussion.family");
    action.from = {};
    action.direction = rowsOf<Direction>(t.db, "discussion=? ORDER BY key", other).front().id;
    CHECK(addAction(t.workspace, action).error().detail == "action.direction");
    const ActionId made = rowsOf<Action>(t.db, "from_discussion=? ORDER BY key", id).front().id;
    CHECK(actionDone(t.workspace, {made, {}, {}, id}).error().detail == "discussion.signed");
    CHECK(actionDone(t.workspace, {made, {}, {}, other}).error().detail == "discussion.family");
    CHECK(actionDone(t.workspace, {made, {}, {}, {}}));
}

TEST_CASE("a child who went to another hub on the day is still recorded", "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    t.actAs(t.consultant);
    Hub court;
    court.label = u"8"_s;
    court.type = HubType::Court;
    const HubId hub8 = *addHub(t.workspace, court);
    t.actAs(t.manager);
    for (const unsigned n : {0u, 1u})
        REQUIRE(allocate(t.workspace,
                         {t.childId(1, n), hub8, t.worker, day(t.thursday), {}, {}, {}, false}));
    t.actAs(t.consultant);
    const auto records = signDiscussion(t.workspace, id);
    REQUIRE(records);
    CHECK(records->size() == 2);
    CHECK(rowOf<SignedRecord>(t.db, records->front())->child == t.childId(1, 0));
}

TEST_CASE("a discussion opened again after the meeting rolls over", "[sign][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    REQUIRE(endMeeting(t.workspace, meeting));
    REQUIRE(reopenDiscussion(t.workspace, id));
    CHECK(t.itemOf(meeting, 1) == ItemState::NotReached);
    REQUIRE(closeDiscussion(t.workspace, id));
    CHECK(t.itemOf(meeting, 1) == ItemState::Discussed);
}

TEST_CASE("who was there does not change once that was signed", "[sign][attendance][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const auto came = recordAttendance(t.workspace, meeting, t.worker, Presence::Present);
    REQUIRE(came);
    const auto visitor = addVisitor(t.workspace, meeting, u"PC Hill"_s, u"Police"_s);
    REQUIRE(visitor);
    const DiscussionId id = t.discussed(meeting, 1);
    t.actAs(t.consultant);
    REQUIRE(signDiscussion(t.workspace, id));
    const Error refused = conflict("attendance.signed");
    CHECK(recordAttendance(t.workspace, meeting, t.worker, Presence::Absent).error() == refused);
    CHECK(removeVisitor(t.workspace, *visitor).error() == refused);
    CHECK(recordAttendance(t.workspace, meeting, t.clinician, Presence::Present)); // comes late
    CHECK(setLateLeft(t.workspace, *came, {}, u"11:00"_s));
    REQUIRE(endMeeting(t.workspace, meeting));
    CHECK(recordAttendance(t.workspace, meeting, t.manager, Presence::Present).error() == refused);
    CHECK(addVisitor(t.workspace, meeting, u"Ms Reid"_s, u"School"_s).error() == refused);
    CHECK(setLateLeft(t.workspace, *came, {}, u"11:10"_s).error() == refused);
}

TEST_CASE("the manager's decision answers a signed direction and leaves it as it was signed",
          "[sign][direction][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = t.discussed(meeting, 1);
    REQUIRE(reopenDiscussion(t.workspace, id));
    DirectionInDiscussion wish;
    wish.discussion = id;
    wish.kind = DecisionKind::LegalMeeting;
    wish.decision = u"Ask for legal planning"_s;
    wish.because = u"Nothing has changed"_s;
    wish.by = day("2026-11-20");
    wish.noActionBecause = u"the solicitor calls"_s;
    const auto owed = directInDiscussion(t.workspace, wish);
    REQUIRE(owed);
    REQUIRE(closeDiscussion(t.workspace, id));
    t.actAs(t.consultant);
    REQUIRE(signDiscussion(t.workspace, id));
    const Direction before = *rowOf<Direction>(t.db, *owed);
    t.actAs(t.manager);
    const auto given = giveOwedDirection(t.workspace, {*owed, u"Legal planning, by Friday"_s, {}});
    REQUIRE(given);
    const Direction untouched = *rowOf<Direction>(t.db, *owed),
                    answer = *rowOf<Direction>(t.db, *given);
    CHECK(untouched.decision == before.decision);
    CHECK((untouched.decider.isNull() && untouched.owedByManager));
    CHECK((answer.discussion.isNull() && answer.answers == *owed));
    CHECK((answer.decision == u"Legal planning, by Friday" && answer.because == before.because));
    CHECK((answer.decider == t.manager && !answer.owedByManager));
    CHECK(directionsOwed(t.db, {}).empty());
    for (const Standing& standing : standings(t.db, t.hub, t.workspace.today()))
        CHECK_FALSE(standing.managerOwes.isValid());
}
