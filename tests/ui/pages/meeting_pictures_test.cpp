// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/agenda.h"
#include "core/commands/attendance.h"
#include "core/commands/discussion.h"
#include "core/commands/scales.h"
#include "core/commands/sign_discussion.h"
#include "tests/ui/pages/meeting_desk.h"
#include "ui/pages/meeting/finish_panel.h"
#include "ui/pages/meeting/meeting_home.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/past_meeting_page.h"
#include "ui/pages/meeting/prepare_page.h"

using namespace rt;
using namespace rt::test;

namespace {

// A meeting in the middle of its first family.
MeetingId halfway(MeetingDesk& d) {
    const MeetingId meeting = d.planned();
    Workspace& w = d.workspace();
    REQUIRE(prepareAgenda(w, meeting).has_value());
    REQUIRE(startMeeting(w, meeting, d.consultant, d.coordinator).has_value());
    REQUIRE(recordAttendance(w, meeting, d.worker, Presence::Present).has_value());
    const CaseId first = agendaLines(w.db(), meeting)[0].item.inCase;
    const DiscussionId id = *openDiscussion(w, meeting, first);
    Edit<Discussion> form{w.load<Discussion>(id), {}};
    form.after = form.before.value;
    form.after.reflection = u"Why Fridays?\nWhat would Dad say?\nStrength: Nan turns up."_s;
    form.after.newFacts = u"Sleeps at Nan's on Fridays."_s;
    form.after.voice = u"I want Nan to know"_s;
    form.after.next = day("2026-11-26");
    REQUIRE(saveDiscussion(w, form).has_value());
    REQUIRE(directInDiscussion(w, {id,
                                   {},
                                   DecisionKind::Plan,
                                   u"Meet Nan and Mum together"_s,
                                   u"two nights had no sober adult"_s,
                                   day("2026-11-20"),
                                   {},
                                   {}})
                .has_value());
    REQUIRE(addDiscussionAction(w, {id, {}, d.worker, {}, u"call Nan"_s, day("2026-11-13"), {}})
                .has_value());
    REQUIRE(recordScales(w, {id,
                             {},
                             u"How safe is it at home?"_s,
                             {{u"Hub"_s, 4}, {u"Mum"_s, 7}},
                             u"Nan is not yet in the plan"_s,
                             Sentence::Given})
                .has_value());
    d.settled();
    return meeting;
}

} // namespace

TEST_CASE("The meeting's screens can be read whole", "[meeting][pages][clipping]") {
    MeetingDesk d;
    const Around around = d.room->around();
    SECTION("home, with nothing planned") {
        around.present(new MeetingHome(*d.desk, around));
        requireReadable(*d.room, u"meeting-home-empty"_s);
    }
    SECTION("prepare") {
        const MeetingId meeting = d.planned();
        REQUIRE(prepareAgenda(d.workspace(), meeting).has_value());
        d.settled();
        around.present(new PreparePage(*d.desk, around, meeting));
        requireReadable(*d.room, u"meeting-prepare"_s);
    }
    SECTION("the room") {
        auto* room = new MeetingRoom(*d.desk, around, halfway(d));
        around.present(room);
        requireReadable(*d.room, u"meeting-who"_s);
        room->go(1);
        d.settled();
        requireReadable(*d.room, u"meeting-scribe"_s);
        room->go(room->stops() - 1);
        requireReadable(*d.room, u"meeting-finish"_s);
    }
    SECTION("the room with the wall beside the scribe") {
        auto* room = new MeetingRoom(*d.desk, around, halfway(d));
        around.present(room);
        room->go(1);
        room->toggleWall();
        d.settled();
        d.room->resize(1920, 1080);
        settle();
        picture(*d.room, u"meeting-mirrored-1920"_s);
        CHECK(clippedIn(*d.room) == QStringList());
        d.room->resize(1366, 768);
        settle();
        picture(*d.room, u"meeting-mirrored-1366"_s);
        CHECK(clippedIn(*d.room) == QStringList());
    }
    SECTION("home and a past meeting") {
        const MeetingId meeting = halfway(d);
        Workspace& w = d.workspace();
        for (const SheetAction& open : d.sheet(meeting, 0).previous)
            REQUIRE(actionDone(w, {open.action.id, {}, {}, d.sheet(meeting, 0).discussion.id})
                        .has_value());
        REQUIRE(closeDiscussion(w, d.sheet(meeting, 0).discussion.id).has_value());
        REQUIRE(endMeeting(w, meeting).has_value());
        REQUIRE(askToSign(w, meeting).has_value());
        d.desk->actAs(d.consultant);
        d.settled();
        around.present(new MeetingHome(*d.desk, around));
        requireReadable(*d.room, u"meeting-home"_s);
        REQUIRE(signAll(w, meeting).has_value());
        d.settled();
        around.present(new PastMeetingPage(*d.desk, around, meeting));
        requireReadable(*d.room, u"meeting-past"_s);
    }
}
