// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/agenda.h"
#include "core/commands/attendance.h"
#include "core/queries/family_people.h"
#include "core/queries/meeting_finish.h"
#include "core/queries/meeting_people.h"
#include "tests/ui/pages/meeting_acts.h"
#include "ui/pages/meeting/attendance_panel.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/finish_panel.h"
#include "ui/pages/meeting/meeting_home.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/papers_part.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/meeting/produce.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/meeting/wall.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace rt;
using namespace rt::test;

TEST_CASE("The next agenda is prepared in two actions", "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = d.planned();
    d.actions = 1; // Ctrl+4 opens the area
    d.room->around().present(new MeetingHome(*d.desk, d.room->around()));
    d.settled();
    d.chord(Qt::Key_Return);
    auto* prepare = qobject_cast<PreparePage*>(page(d));
    REQUIRE(prepare);
    CHECK(d.actions == 2);
    CHECK(d.agenda(meeting).size() == 4);
    CHECK(prepare->agenda()->model()->rowCount() == 4);

    SECTION("by hand: minutes, depth, order, off with a reason") {
        const auto before = d.agenda(meeting);
        d.chord(Qt::Key_Plus);
        CHECK(d.agenda(meeting)[0].item.minutes == before[0].item.minutes + 1);
        d.chord(Qt::Key_Q);
        CHECK(d.agenda(meeting)[0].item.depth == Depth::Quick);
        d.chord(Qt::Key_Down, Qt::ControlModifier);
        CHECK(d.agenda(meeting)[1].item.inCase == before[0].item.inCase);
        d.chord(Qt::Key_Delete);
        d.chord(Qt::Key_Return); // a must needs a reason
        CHECK(d.agenda(meeting)[1].item.state == ItemState::Planned);
        d.type(u"moved to Reading"_s);
        d.chord(Qt::Key_Return);
        CHECK(d.agenda(meeting)[3].item.state == ItemState::Removed);
        CHECK(d.agenda(meeting)[3].item.removedBecause == u"moved to Reading");
        CHECK(QApplication::focusWidget() == prepare->agenda());
    }
    SECTION("a reflection stays on this PC") {
        d.chord(Qt::Key_Return);
        d.type(u"Who wakes Mia?"_s);
        const CaseId first = d.agenda(meeting)[0].item.inCase;
        const QString key = u"prior/%1/%2/text"_s.arg(meeting.text(), first.text());
        CHECK(d.desk->drafts().find(key)->text == u"Who wakes Mia?");
    }
    SECTION("and the meeting starts") {
        d.chord(Qt::Key_Return, Qt::ControlModifier);
        CHECK(qobject_cast<MeetingRoom*>(page(d)));
        CHECK(nextMeeting(d.desk->db(), d.hub, d.desk->today())->state == MeetingState::Running);
    }
}

TEST_CASE("Who is here is recorded by single keys; a visitor turns the wall to initials",
          "[meeting][pages][privacy]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    for (const Qt::Key key : {Qt::Key_P, Qt::Key_P, Qt::Key_A, Qt::Key_X, Qt::Key_P})
        d.chord(key);
    const AttendanceSheet sheet = attendanceOf(d.desk->db(), meeting);
    REQUIRE(sheet.lines.size() == 5);
    CHECK(sheet.lines[0].row.presence == Presence::Present);
    CHECK(std::all_of(sheet.lines.begin(), sheet.lines.end(),
                      [](const AttendanceLine& l) { return l.recorded; }));
    room->go(1);
    room->toggleWall();
    d.settled();
    CHECK(room->naming() == NameMode::FirstNames);
    CHECK(room->wall()->words().contains(u"Mia"));

    d.room->setInitials(true);
    CHECK(room->naming() == NameMode::Initials);
    CHECK_FALSE(room->wall()->words().contains(u"Mia"));
    d.room->setInitials(false);

    REQUIRE(addVisitor(d.workspace(), meeting, u"PC Hill"_s, u"Police"_s).has_value());
    d.settled();
    CHECK(room->naming() == NameMode::Initials);
    CHECK_FALSE(room->wall()->words().contains(u"Mia"));
    CHECK_FALSE(room->wall()->words().contains(u"Adeyemi"));

    d.chord(Qt::Key_F8);
    CHECK(room->naming() == NameMode::Blank);
    CHECK(room->wall()->words() == u"10:00");
}

TEST_CASE("A restricted family stays off the wall until the chair shows it",
          "[meeting][pages][privacy]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    for (const AgendaLine& line : d.agenda(meeting))
        if (line.restricted)
            room->goTo(line.item.inCase);
    d.settled();
    CHECK(room->wall()->words().contains(u"restricted family"));
    CHECK_FALSE(room->wall()->words().contains(u"Kit"));
    for (auto* one : room->findChildren<QPushButton*>())
        if (one->text() == u"Show on the wall")
            one->click();
    CHECK(room->wall()->words().contains(u"Kit"));
}

TEST_CASE("Five previous actions are done in five keys", "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    const CaseId adeyemi = openCasesOf(d.desk->db(), d.families[0]).front().id;
    room->goTo(adeyemi);
    d.settled();
    d.actions = 0;
    for (int i = 0; i < 5; ++i)
        d.chord(Qt::Key_D);
    CHECK(d.actions == 5);
    const auto sheet = discussionFor(d.desk->db(), meeting, adeyemi);
    REQUIRE(sheet->previous.size() == 5);
    for (const SheetAction& one : sheet->previous)
        CHECK((one.step && one.step->kind == StepKind::Done));
}

TEST_CASE("An action is rolled to a day, and the second time with a reason", "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    const CaseId adeyemi = openCasesOf(d.desk->db(), d.families[0]).front().id;
    const ActionId action = discussionFor(d.desk->db(), meeting, adeyemi)->previous[0].action.id;
    REQUIRE(rollAction(d.workspace(), {action, day("2026-11-11"), {}, {}}).has_value());
    room->goTo(adeyemi);
    d.settled();
    auto* rows = qobject_cast<QListView*>(QApplication::focusWidget());
    REQUIRE(rows);
    for (int row = 0; row < 5; ++row)
        if (rows->model()->index(row, 0).data(IdRole).toUuid() == action.value)
            rows->setCurrentIndex(rows->model()->index(row, 0));
    d.chord(Qt::Key_R);
    d.type(u"fri"_s);
    d.chord(Qt::Key_Return);
    CHECK(d.workspace().load<Action>(action)->due == day("2026-11-11"));
    d.chord(Qt::Key_Tab);
    d.type(u"Nan was away"_s);
    d.chord(Qt::Key_Return);
    CHECK(d.workspace().load<Action>(action)->due == day("2026-11-13"));
    CHECK(QApplication::focusWidget() == rows);
}

TEST_CASE("Three scales are six keystrokes and a sentence, and reach the wall together",
          "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    d.chord(Qt::Key_4, Qt::AltModifier);
    d.actions = 0;
    for (const char* number : {"4", "3", "7"}) {
        d.type(QString::fromLatin1(number));
        d.chord(Qt::Key_Tab);
    }
    CHECK(d.actions == 6);
    CHECK(d.sheet(meeting, 0).scales.empty()); // no sentence yet
    auto* because = room->findChild<QLineEdit*>(u"scale-because"_s);
    REQUIRE(because);
    because->setFocus();
    d.type(u"Nan is not yet in the plan"_s);
    d.chord(Qt::Key_Tab);
    const auto scales = d.sheet(meeting, 0).scales;
    REQUIRE(scales.size() == 3);
    CHECK(scales[0].because == u"Nan is not yet in the plan");
    CHECK(room->wall()->words().contains(u"Hub"));
}

TEST_CASE("A meeting of four families is held, signed and put on paper by keyboard alone",
          "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    for (int i = 0; i < 5; ++i)
        d.chord(Qt::Key_P);
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(room->stop() == 1);

    for (int family = 1; family <= 3; ++family) {
        INFO(family);
        REQUIRE(room->stop() == family);
        for (const SheetAction& open : room->form()->sheet().previous)
            if (!open.step)
                d.chord(Qt::Key_D);
        discuss(d, "jo call nan fri");
        d.actions = 0;
        d.chord(Qt::Key_Return, Qt::ControlModifier);
        CHECK(d.actions == 1);
        const auto sheet = d.sheet(meeting, family - 1);
        INFO(d.room->refused.join(u' ').toStdString());
        for (const Gap& gap : sheet.gaps)
            UNSCOPED_INFO(std::string(nameOf(gap.code)));
        CHECK(sheet.discussion.state == DiscussionState::Closed);
        CHECK(sheet.discussion.reflection == u"Why Fridays?");
        CHECK(sheet.discussion.newFacts == u"Nan came on Friday");
        CHECK(sheet.discussion.next == day("2026-11-26"));
        REQUIRE(sheet.directions.size() == 1);
        CHECK(sheet.directions[0].complete);
        CHECK(sheet.directions[0].direction.by == day("2026-11-13"));
        REQUIRE(sheet.actions.size() == 1);
        CHECK(sheet.actions[0].owner == u"Jo Osei");
        CHECK(d.desk->drafts().under(u"discussion/"_s + sheet.discussion.id.text()).size() <= 1);
    }
    d.chord(Qt::Key_PageDown); // the fourth is not reached
    REQUIRE(room->stop() == room->stops() - 1);
    QTemporaryDir papers;
    room->finish()->papers()->folder()->setText(papers.path());
    d.actions = 0;
    d.chord(Qt::Key_Return, Qt::ControlModifier); // end
    d.desk->actAs(d.consultant);
    d.settled();
    d.chord(Qt::Key_Return, Qt::ControlModifier); // sign all
    d.chord(Qt::Key_Return, Qt::ControlModifier); // produce
    CHECK(d.actions == 3);
    room->finish()->papers()->producer()->finish();
    CHECK(d.room->refused == QStringList());
    CHECK(finishSummary(d.desk->db(), meeting).notReached == 1);
    CHECK(signedRecordsOf(d.desk->db(), meeting).size() == 6);
    const QDir made(papers.filePath(u"Hub 13 2026-11-12"_s));
    CHECK(made.entryList({u"record-*.pdf"_s}).size() == 6);
    CHECK(made.entryList({u"*.ics"_s}).size() == 1);
    CHECK(made.exists(u"minutes.pdf"_s));
    CHECK(room->finish()->papers()->message()->words().contains(made.path()));
}

TEST_CASE("A family with gaps is not closed; the page says what is missing and goes there",
          "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(room->stop() == 1);
    CHECK(d.sheet(meeting, 0).discussion.state == DiscussionState::Open);
    QStringList words;
    for (const QLabel* one : room->form()->findChildren<QLabel*>())
        words << one->text();
    CHECK(words.join(u' ').contains(u"Reflection is not written and not waived."));
}
