// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/commands/people.h"
#include "core/commands/sign_discussion.h"
#include "core/queries/today.h"
#include "core/queries/today_desk.h"
#include "core/queries/today_direct.h"
#include "core/queries/today_oversee.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Day : MeetingHub { // Thu 12 Nov 2026
    using MeetingHub::MeetingHub;

    TodayPlace place(PersonId person) const {
        const auto found = todayPlace(db, person, day(thursday));
        REQUIRE(found);
        return *found;
    }

    DeskDay desk() { return deskDay(db, place(coordinator), day(thursday)); }

    ActionId action(PersonId owner, const char* due, const char* outside = "") {
        Action made;
        made.family = familyId(1);
        made.child = childId(1, 0);
        made.owner = owner;
        made.outsideOwner = QString::fromLatin1(outside);
        made.what = u"send minutes"_s;
        made.due = day(due);
        return *addAction(workspace, made);
    }

    void seen(unsigned family, const char* on) { // both children
        for (unsigned i = 0; i < 2; ++i) {
            Visit visit;
            visit.family = familyId(family);
            visit.child = childId(family, i);
            visit.on = day(on);
            visit.by = worker;
            REQUIRE(recordVisit(workspace, visit));
        }
    }

    void date(KeyDateKind kind, const char* due) {
        KeyDate made;
        made.family = familyId(2);
        made.kind = kind;
        made.due = day(due);
        REQUIRE(setKeyDate(workspace, made));
    }
};

template <class Lines> int countOf(const Lines& lines, ClockKind kind) {
    return int(std::count_if(lines.begin(), lines.end(),
                             [kind](const ClockLine& line) { return line.kind == kind; }));
}

} // namespace

TEST_CASE("Every role finds a home, and nobody is nobody", "[queries][today]") {
    Day d;
    CHECK(d.place(d.coordinator).home == Home::Coordinator);
    CHECK(d.place(d.consultant).home == Home::Consultant);
    CHECK(d.place(d.worker).home == Home::Practitioner);
    CHECK(d.place(d.clinician).home == Home::Consultant);
    CHECK(d.place(d.manager).home == Home::Manager);
    CHECK(homeOf(Role::Partner) == Home::Partner);
    CHECK(homeOf(Role::HeadOfOperations) == Home::Manager);
    CHECK(homeOf(Role::BusinessSupport) == Home::Coordinator);
    CHECK_FALSE(todayPlace(d.db, anId<PersonId>(999), day(Day::thursday)));
    CHECK(d.place(d.coordinator).hubs.size() == 1);
}

TEST_CASE("Who stands in for the consultant finds the consultant's home, for as long as that lasts",
          "[queries][today]") {
    Day d;
    d.actAs(d.manager);
    Cover cover;
    cover.person = d.consultant;
    cover.coveredBy = d.worker;
    cover.hub = d.hub;
    cover.from = day("2026-11-10");
    cover.to = day("2026-11-13");
    REQUIRE(arrangeCover(d.workspace, cover));
    CHECK(d.place(d.worker).home == Home::Consultant);
    CHECK(todayPlace(d.db, d.worker, day("2026-11-14"))->home == Home::Practitioner);
    const auto team = d.desk().team;
    const auto away = std::find_if(team.begin(), team.end(), [&](const TeamLine& line) {
        return line.member.id == d.consultant;
    });
    REQUIRE(away != team.end());
    CHECK(away->coveredBy == u"Sam Osei");
    CHECK(away->until == day("2026-11-13"));
}

TEST_CASE("One's own actions stand in Now, those of others are chased from the day after",
          "[queries][today]") {
    Day d;
    for (unsigned family = 1; family <= 3; ++family)
        d.seen(family, "2026-11-11");
    const ActionId mine = d.action(d.coordinator, "2026-11-12");
    const ActionId late = d.action(d.worker, "2026-11-11");
    d.action(d.worker, "2026-11-12");                              // theirs, due today: now
    d.action(d.worker, "2026-11-19");                              // this week
    d.action(d.worker, "2026-11-20");                              // later
    const ActionId outside = d.action({}, "2026-11-16", "Police"); // asked ahead
    d.action({}, "2026-11-20", "Police");                          // too far ahead
    const DeskDay desk = d.desk();
    CHECK(countOf(desk.now, ClockKind::Action) == 2);
    CHECK(std::any_of(desk.now.begin(), desk.now.end(),
                      [&](const ClockLine& line) { return line.id == mine.value; }));
    CHECK(countOf(desk.week, ClockKind::Action) == 1);
    REQUIRE(desk.chase.size() == 2);
    CHECK(desk.chase[0].row.action.id == outside); // nobody else asks them
    CHECK(desk.chase[1].row.action.id == late);
    CHECK(desk.chase[1].row.childName == u"Mia");
    CHECK(desk.families == 3);
    CHECK(desk.children == 6);
}

TEST_CASE("A visit is due by its interval: past it in Now, within seven days in This week",
          "[queries][today]") {
    Day d;
    const QDate due = visitDue(
        [] {
            ChildStanding child;
            child.status = Journey::ChildInNeed;
            child.seen = day("2026-10-12");
            return child;
        }(),
        Settings());
    REQUIRE(due.isValid());
    const QDate soon = day("2026-10-12").addDays(due.daysTo(day("2026-11-14")));
    d.seen(1, "2026-10-02");                                 // long ago
    d.seen(2, "2026-11-11");                                 // not due
    d.seen(3, soon.toString(Qt::ISODate).toLatin1().data()); // due on about Sat 14 Nov
    const DeskDay desk = d.desk();
    CHECK(countOf(desk.now, ClockKind::Visit) == 2);
    CHECK(countOf(desk.week, ClockKind::Visit) == 2);
    for (const ClockLine& line : desk.now)
        if (line.kind == ClockKind::Visit) {
            CHECK(line.familyName == u"Adeyemi");
            CHECK(line.lastSeen == day("2026-10-02"));
            CHECK(line.owner == u"Sam Osei");
        }
}

TEST_CASE("Reviews and hearings stand on their day until they are held; a pack the day before",
          "[queries][today]") {
    Day d;
    d.date(KeyDateKind::Conference, "2026-11-10");
    d.date(KeyDateKind::Court, "2026-11-16");
    d.date(KeyDateKind::CareReview, "2026-12-20");
    const MeetingId next = d.planned("2026-11-13");
    const DeskDay desk = d.desk();
    CHECK(countOf(desk.now, ClockKind::KeyDate) == 1);
    CHECK(countOf(desk.week, ClockKind::KeyDate) == 1);
    CHECK(countOf(desk.now, ClockKind::Pack) == 1);
    CHECK(countOf(desk.week, ClockKind::Meeting) == 1);
    REQUIRE(prepareAgenda(d.workspace, next));
    for (const ClockLine& line : d.desk().now)
        if (line.kind == ClockKind::Pack)
            CHECK(line.families > 0);
}

TEST_CASE("A consultant sees what is proposed before the agenda is made, and then the agenda",
          "[queries][today]") {
    Day d;
    const auto direct = [&d] { return directDay(d.db, d.place(d.consultant), day(Day::thursday)); };
    REQUIRE(direct().meetings.size() == 1);
    CHECK(direct().meetings[0].meeting.id.isNull());
    CHECK(direct().meetings[0].musts == 3); // new families, never discussed
    const MeetingId next = d.planned();
    CHECK_FALSE(direct().meetings[0].prepared);
    REQUIRE(prepareAgenda(d.workspace, next));
    const TodayMeeting prepared = direct().meetings[0];
    CHECK(prepared.prepared);
    CHECK(prepared.musts == 3);
    REQUIRE(prepared.must.size() == 3);
    CHECK(prepared.must[0].reasons[0].code == ReasonCode::NewCase);
}

TEST_CASE("What waits for a signature and which half is owed reach the consultant's day",
          "[queries][today]") {
    Day d;
    const MeetingId meeting = d.running();
    d.discussed(meeting, 1);
    const DiscussionId waived = *openDiscussion(d.workspace, meeting, d.caseId(2));
    REQUIRE(d.write(waived, [](Discussion& x) {
        x.depth = Depth::Deep;
        x.reflection = u"Why Fridays?"_s;
        x.directionWaiver = Waiver::KeyPersonAbsent;
        x.directionWaiverWhy = u"The consultant was called away."_s;
        x.next = day("2026-11-26");
    }));
    REQUIRE(closeDiscussion(d.workspace, waived));
    REQUIRE(endMeeting(d.workspace, meeting));
    REQUIRE(askToSign(d.workspace, meeting));
    const DirectDay direct = directDay(d.db, d.place(d.consultant), day("2026-11-13"));
    CHECK(direct.toSign.size() == 2);
    REQUIRE(direct.owed.size() == 1);
    CHECK(direct.owed[0].family == d.familyId(2));
    CHECK(direct.owed[0].reasons[0].code == ReasonCode::DirectionOwed);
    const DirectDay other = directDay(d.db, d.place(d.clinician), day("2026-11-13"));
    CHECK(other.toSign.empty());
}

TEST_CASE("A practitioner sees the families in which they are named", "[queries][today]") {
    Day d;
    CHECK(directDay(d.db, d.place(d.worker), day(Day::thursday)).families == 3);
    TodayPlace other = d.place(d.worker);
    other.person.id = d.clinician;
    const DirectDay none = directDay(d.db, other, day(Day::thursday));
    CHECK(none.families == 0);
    CHECK(none.worries.empty());
    CHECK(none.meetings[0].musts == 3); // of the hub
    CHECK(none.meetings[0].must.empty());
}

TEST_CASE("A group manager's facts: meetings, halves, first dates and their own attendance",
          "[queries][today][measures]") {
    Day d;
    const MeetingId meeting = d.running("2026-11-05");
    d.setToday("2026-11-05");
    d.discussed(meeting, 1);
    REQUIRE(endMeeting(d.workspace, meeting));
    const QDate today = day("2026-11-20");
    const TodayPlace place = *todayPlace(d.db, d.manager, today);
    const OverseeDay oversee = overseeDay(d.db, place, today);
    CHECK(oversee.unallocated.empty());
    const MeasurePeriod period = measurePeriod(today);
    const auto facts = measureFacts(d.db, measuredHubs(place, oversee), period);
    REQUIRE(facts.size() == 1);
    REQUIRE(facts[0].meetings.size() == 1);
    CHECK_FALSE(facts[0].meetings[0].managerThere);
    REQUIRE(facts[0].discussions.size() == 1);
    CHECK(halvesOf(facts[0].discussions[0]) == Halves::Both);
    REQUIRE(facts[0].actions.size() == 1); // due Fri 13 Nov
    CHECK(firstDateOf(facts[0].actions[0]) == FirstDate::NotYet);
    const HubMeasures numbers = measured(facts[0], period);
    CHECK(numbers.part(Measure::MeetingsHeld).met == 1);
    CHECK(numbers.months.back().state == SpanState::NotYet);
}

TEST_CASE("Without a consultant or named cover a hub's children are unallocated",
          "[queries][today]") {
    Day d;
    const auto free = [&d] {
        return overseeDay(d.db, d.place(d.manager), day(Day::thursday)).unallocated;
    };
    CHECK(free().empty());
    const auto memberships = rowsOf<Membership>(d.db, "person=? ORDER BY key", d.consultant);
    REQUIRE(d.workspace.change("test.leave", [&](Changes& c) -> Outcome {
        return c.update<Membership>(memberships.front().id,
                                    [](Membership& m) { m.to = day("2026-11-01"); });
    }));
    REQUIRE(free().size() == 6);
    CHECK(free().front().noConsultant);
    CHECK(free().front().familyName == u"Adeyemi");
}
