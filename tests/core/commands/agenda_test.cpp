// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/cases.h"
#include "core/commands/meeting_writing.h"
#include "core/queries/meeting_people.h"
#include "core/queries/meetings.h"
#include "core/queries/standings.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

std::vector<QString> order(const MeetingHub& t, MeetingId meeting) {
    std::vector<QString> names;
    for (const AgendaLine& line : agendaLines(t.db, meeting))
        if (line.number > 0)
            names.push_back(line.familyName);
    return names;
}

} // namespace

TEST_CASE("a meeting is planned once a day and numbered in the hub's series",
          "[meeting][commands]") {
    MeetingHub t;
    const MeetingId first = t.planned();
    NewMeeting again;
    again.hub = t.hub;
    again.on = day("2026-11-12");
    CHECK(planMeeting(t.workspace, again).error().code == ErrorCode::Conflict);
    again.kind = MeetingKind::Extra;
    REQUIRE(planMeeting(t.workspace, again));
    again.kind = MeetingKind::Joint;
    CHECK(planMeeting(t.workspace, again).error().detail == "meeting.joint_with");
    again.kind = MeetingKind::Weekly;
    again.on = QDate();
    CHECK(planMeeting(t.workspace, again).error().detail == "meeting.on_day");
    again.on = day("2026-11-19");
    again.at = u"25:00"_s;
    CHECK(planMeeting(t.workspace, again).error().detail == "meeting.at_time");
    CHECK(first == meetingId(t.hub, day("2026-11-12"), MeetingKind::Weekly, 1));
    CHECK(hubSeries(t.db, t.hub).lastOrdinal == 2);
    CHECK(nextMeeting(t.db, t.hub, day("2026-11-12"))->id == first);
    CHECK(meetingsOf(t.db, t.hub).size() == 2);
}

TEST_CASE("preparing again keeps what a hand changed", "[agenda][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.planned();
    REQUIRE(*prepareAgenda(t.workspace, meeting) == 3);
    const auto before = order(t, meeting);
    const auto lines = agendaLines(t.db, meeting);
    REQUIRE(moveItem(t.workspace, lines[2].item.id, {}));
    REQUIRE(setItemMinutes(t.workspace, lines[0].item.id, 25));
    CHECK(removeFromAgenda(t.workspace, lines[1].item.id).error().detail ==
          "agenda_item.removed_because");
    REQUIRE(removeFromAgenda(t.workspace, lines[1].item.id, u"Away this week"_s));
    CHECK(*prepareAgenda(t.workspace, meeting) == 2);
    CHECK(order(t, meeting) == std::vector{before[2], before[0]});
    CHECK(agendaLines(t.db, meeting)[1].item.minutes == 25);
    REQUIRE(addToAgenda(t.workspace, meeting, lines[1].item.inCase));
    CHECK(order(t, meeting) == std::vector{before[2], before[0], before[1]});
    CHECK(preparationOf(t.db, meeting).later.empty());
}

TEST_CASE("an urgent request makes a must, and the discussion answers it", "[agenda][commands]") {
    MeetingHub t;
    const MeetingId first = t.running();
    t.discussed(first, 1);
    REQUIRE(endMeeting(t.workspace, first));
    CHECK(requestFamily(t.workspace, t.caseId(1), Urgency::Urgent, {}).error().detail ==
          "agenda_request.why");
    REQUIRE(requestFamily(t.workspace, t.caseId(1), Urgency::Urgent, u"Missing since Monday"_s));
    t.setToday("2026-11-19");
    const MeetingId next = t.running("2026-11-19");
    const auto lines = agendaLines(t.db, next);
    const auto asked = std::find_if(lines.begin(), lines.end(), [&](const AgendaLine& l) {
        return l.item.inCase == t.caseId(1);
    });
    REQUIRE(asked != lines.end());
    CHECK(asked->reasons.front().code == ReasonCode::Urgent);
    t.discussed(next, 1);
    const auto requests = rowsOf<AgendaRequest>(t.db, "1 ORDER BY t.key");
    CHECK(requests.front().met == discussionId(next, t.caseId(1)));
}

TEST_CASE("a meeting without families does not start", "[meeting][commands]") {
    MeetingHub t(0);
    const MeetingId meeting = t.planned();
    CHECK(*prepareAgenda(t.workspace, meeting) == 0);
    CHECK(startMeeting(t.workspace, meeting, {}, {}).error().detail == "meeting.families");
    CHECK(t.workspace.load<Meeting>(meeting)->state == MeetingState::Planned);
    CHECK(preparationOf(t.db, meeting).coverage.families == 0);
}

TEST_CASE("attendance says who is missing and how often", "[attendance][commands]") {
    MeetingHub t;
    const MeetingId first = t.running();
    REQUIRE(recordAttendance(t.workspace, first, t.consultant, Presence::Present));
    REQUIRE(recordAttendance(t.workspace, first, t.clinician, Presence::Apologies));
    REQUIRE(recordAttendance(t.workspace, first, t.manager, Presence::Present));
    REQUIRE(endMeeting(t.workspace, first));
    t.setToday("2026-11-19");
    const MeetingId next = t.running("2026-11-19");
    const auto came = recordAttendance(t.workspace, next, t.consultant, Presence::Present);
    REQUIRE(came);
    CHECK(setLateLeft(t.workspace, *came, u"late"_s, {}).error().detail == "attendance.late");
    REQUIRE(setLateLeft(t.workspace, *came, u"10:15"_s, {}));
    CHECK_FALSE(attendanceOf(t.db, next).visitor);
    const auto visitor = addVisitor(t.workspace, next, u"PC Hill"_s, u"Police"_s);
    REQUIRE(visitor);
    const AttendanceSheet sheet = attendanceOf(t.db, next);
    CHECK(sheet.visitor);
    CHECK(sheet.clinicianAbsent == 2);
    CHECK_FALSE(sheet.managerPresent);
    CHECK(sheet.lines.size() == 6);
    REQUIRE(removeVisitor(t.workspace, *visitor));
    CHECK_FALSE(attendanceOf(t.db, next).visitor);
    const auto managers = managerAttendance(t.db, t.hub, day("2026-11-30"));
    REQUIRE(managers.size() == 1);
    CHECK(managers[0].attended == 1);
}

TEST_CASE("those who may not run meetings are refused", "[meeting][rights][commands]") {
    MeetingHub t;
    REQUIRE(t.workspace.change("test.person", [&](Changes& c) -> Outcome {
        t.person(c, anId<PersonId>(9), "Ann Quality", Role::QualityAssurance);
        return ok;
    }));
    t.actAs(anId<PersonId>(9));
    NewMeeting wish;
    wish.hub = t.hub;
    wish.on = day("2026-11-12");
    CHECK(planMeeting(t.workspace, wish).error() == notAllowed("right.run_meeting"));
}

TEST_CASE("a family whose case closed after planning leaves the agenda, and says why",
          "[agenda][commands][case]") {
    MeetingHub t;
    const MeetingId meeting = t.planned();
    REQUIRE(*prepareAgenda(t.workspace, meeting) == 3);
    t.actAs(t.consultant);
    REQUIRE(closeCase(t.workspace, {t.caseId(1), day("2026-11-12"), u"Safe with Nan"_s}));
    CHECK(t.itemOf(meeting, 1) == ItemState::Removed);
    CHECK_FALSE(
        rowOf<AgendaItem>(t.db, agendaItemId(meeting, t.caseId(1)))->removedBecause.isEmpty());
    CHECK(*prepareAgenda(t.workspace, meeting) == 2);
    CHECK(addToAgenda(t.workspace, meeting, t.caseId(1)).error() ==
          conflict("agenda_item.case_closed"));
}

TEST_CASE("a case that closed on another PC is dropped when the agenda is prepared again",
          "[agenda][commands][case]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    REQUIRE(t.workspace.change("test.close", [&](Changes& c) {
        return c.update<Case>(t.caseId(1), [](Case& one) { one.closed = day("2026-11-12"); });
    }));
    CHECK(t.itemOf(meeting, 1) == ItemState::Planned);
    CHECK(openDiscussion(t.workspace, meeting, t.caseId(1)).error() ==
          conflict("agenda_item.case_closed"));
    CHECK(*prepareAgenda(t.workspace, meeting) == 2);
    CHECK(t.itemOf(meeting, 1) == ItemState::Removed);
    CHECK(order(t, meeting).size() == 2);
}

TEST_CASE("a discussion that was begun is finished, though the case has closed meanwhile",
          "[agenda][commands][case]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId begun = *openDiscussion(t.workspace, meeting, t.caseId(1));
    t.actAs(t.consultant);
    REQUIRE(closeCase(t.workspace, {t.caseId(1), day("2026-11-12"), u"Safe with Nan"_s}));
    CHECK(t.itemOf(meeting, 1) == ItemState::Planned);
    CHECK(*openDiscussion(t.workspace, meeting, t.caseId(1)) == begun);
}
