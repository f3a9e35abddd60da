// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/people.h"
#include "tests/ui/pages/meeting_acts.h"
#include "ui/pages/meeting/attendance_panel.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/finish_panel.h"
#include "ui/pages/meeting/meeting_home.h"
#include "ui/pages/meeting/wall.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace rt;
using namespace rt::test;

namespace {

void tabTo(const QString& name) {
    for (int i = 0; i < 80; ++i) {
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        const auto* pressed = qobject_cast<QPushButton*>(at);
        if (at->accessibleName() == name || (pressed && pressed->text() == name))
            return;
        QTest::keyClick(at, Qt::Key_Tab);
        settle();
    }
    FAIL("no way there with Tab: " << name.toStdString());
}

QString words(const QWidget& in) {
    QStringList all;
    for (const auto* one : in.findChildren<QLabel*>())
        if (one->isVisibleTo(&in))
            all << one->text();
    return all.join(u'\n');
}

} // namespace

TEST_CASE("Somebody else's device reads a meeting along and can take over as scribe",
          "[meeting][pages][scribe]") {
    MeetingDesk d;
    const MeetingId meeting = running(d); // the coordinator writes
    d.desk->actAs(d.consultant);          // and this is the consultant's device
    MeetingRoom* room = openRoom(d, meeting);
    CHECK(words(*room).contains(u"Sam Clarke writes, you read along"));

    d.chord(Qt::Key_P); // who is here is not recorded from here
    CHECK_FALSE(room->attendance()->sheet().lines[0].recorded);
    room->go(1);
    d.settled();
    d.chord(Qt::Key_2, Qt::AltModifier);
    d.type(u"Nan came"_s);
    d.chord(Qt::Key_Return, Qt::ControlModifier); // the next family, nothing is closed
    CHECK(room->stop() == 2);
    CHECK(d.sheet(meeting, 0).discussion.newFacts.isEmpty());
    CHECK_FALSE(d.sheet(meeting, 0).opened);

    room->go(1);
    room->setFocus();
    tabTo(u"Take over as scribe"_s);
    d.chord(Qt::Key_Space);
    CHECK(meetingLine(d.desk->db(), meeting)->meeting.scribe == d.consultant);
    CHECK_FALSE(words(*room).contains(u"you read along"));
    d.chord(Qt::Key_2, Qt::AltModifier);
    d.type(u"Nan came on Friday"_s);
    d.chord(Qt::Key_Tab);
    CHECK(d.sheet(meeting, 0).discussion.newFacts == u"Nan came on Friday");

    SECTION("who wrote before reads along from then on, and what they had typed is kept") {
        d.desk->actAs(d.coordinator);
        d.settled();
        CHECK(words(*room).contains(u"Rose Okafor writes, you read along"));
        room->goTo(room->form()->family());
        d.chord(Qt::Key_2, Qt::AltModifier);
        d.type(u", twice"_s);
        d.settled();
        CHECK(d.sheet(meeting, 0).discussion.newFacts == u"Nan came on Friday");
    }
}

TEST_CASE("Only the scribe ends the meeting", "[meeting][pages][scribe]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    d.desk->actAs(d.consultant);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(room->stops() - 1);
    d.settled();
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(meetingLine(d.desk->db(), meeting)->meeting.state == MeetingState::Running);
    d.desk->actAs(d.coordinator);
    d.settled();
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(meetingLine(d.desk->db(), meeting)->meeting.state == MeetingState::Ended);
}

TEST_CASE("An action goes to one child by their name in the line, or by choosing them",
          "[meeting][pages][child]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    const auto children = room->form()->sheet().line.children;
    REQUIRE(children.size() == 2);
    d.chord(Qt::Key_6, Qt::AltModifier);
    d.type(children[0].given.toLower() + u" jo call nan fri"_s);
    d.chord(Qt::Key_Return);
    d.type(u"jo write to dad fri"_s);
    d.chord(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Action, for whom");
    d.chord(Qt::Key_Down);
    d.chord(Qt::Key_Down);
    d.chord(Qt::Key_Backtab, Qt::ShiftModifier);
    d.chord(Qt::Key_Return);
    d.type(u"jo ask school fri"_s);
    d.chord(Qt::Key_Return); // the whole family, as always
    CHECK(d.room->refused == QStringList());
    const auto actions = d.sheet(meeting, 0).actions;
    REQUIRE(actions.size() == 3);
    CHECK(actions[0].action.child == children[0].id);
    CHECK(actions[0].action.what == u"call nan");
    CHECK(actions[1].action.child == children[1].id);
    CHECK(actions[2].action.child.isNull());
    const QString shown = words(*room->form());
    CHECK(shown.contains(u"Jo Osei: call nan, Fri 13 Nov, for %1"_s.arg(children[0].given)));
    CHECK(shown.contains(u"Jo Osei: write to dad, Fri 13 Nov, for %1"_s.arg(children[1].given)));
    CHECK(shown.contains(u"Jo Osei: ask school, Fri 13 Nov\n"_s));
    CHECK(room->wall()->words().contains(u"call nan, for %1"_s.arg(children[0].given)));
}

TEST_CASE("A direction goes to one child", "[meeting][pages][child]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    const auto children = room->form()->sheet().line.children;
    d.chord(Qt::Key_5, Qt::AltModifier);
    d.type(u"Speak with the nurse"_s);
    d.chord(Qt::Key_Tab);
    d.type(u"headaches"_s);
    d.chord(Qt::Key_Tab);
    d.type(u"fri"_s);
    tabTo(u"Direction, for whom"_s);
    d.chord(Qt::Key_Down);
    d.chord(Qt::Key_Tab);
    const auto sheet = d.sheet(meeting, 0);
    REQUIRE(sheet.directions.size() == 1);
    CHECK(sheet.directions[0].direction.children == std::vector{children[0].id});
    CHECK(room->wall()->words().contains(u"Speak with the nurse, for %1"_s.arg(children[0].given)));

    room->go(2); // and is there again
    d.settled();
    room->go(1);
    d.settled();
    d.chord(Qt::Key_5, Qt::AltModifier);
    tabTo(u"Direction, for whom"_s);
    d.chord(Qt::Key_Up);
    d.chord(Qt::Key_Tab);
    CHECK(d.sheet(meeting, 0).directions[0].direction.children.empty());
}

TEST_CASE("What is typed and not yet added stays with its family", "[meeting][pages][draft]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    d.chord(Qt::Key_6, Qt::AltModifier);
    d.type(u"jo call nan"_s);
    d.chord(Qt::Key_2, Qt::AltModifier);
    d.type(u"Nan came"_s);
    d.chord(Qt::Key_PageDown);
    d.chord(Qt::Key_6, Qt::AltModifier);
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(edit);
    CHECK(edit->text().isEmpty());
    d.chord(Qt::Key_PageUp);
    CHECK(edit->text() == u"jo call nan");
}

TEST_CASE("Pages behind the present one wait until they are shown again", "[meeting][pages]") {
    MeetingDesk d;
    auto* home = new MeetingHome(*d.desk, d.room->around());
    d.room->around().present(home);
    const MeetingId meeting = running(d);
    d.settled();
    MeetingRoom* room = openRoom(d, meeting);
    const auto resets = [](QAbstractItemModel* model) {
        auto count = std::make_shared<int>(0);
        QObject::connect(model, &QAbstractItemModel::modelReset, model, [count] { ++*count; });
        return count;
    };
    auto* agenda = room->findChild<QListView*>()->model();
    const auto homeReads = resets(home->past()->model()), roomReads = resets(agenda);
    d.chord(Qt::Key_P);
    NewMeeting another;
    another.hub = d.hub;
    another.kind = MeetingKind::Extra;
    another.on = day("2026-11-13");
    REQUIRE(planMeeting(d.workspace(), another).has_value());
    d.settled();
    CHECK(*homeReads == 0);
    CHECK(*roomReads > 0);
    d.room->setCurrentWidget(home);
    settle();
    CHECK(*homeReads == 1);
    *roomReads = 0;
    REQUIRE(cancelMeeting(d.workspace(), meeting, u"fire alarm"_s).has_value());
    d.settled();
    CHECK(*homeReads == 2);
    CHECK(*roomReads == 0);
    d.room->setCurrentWidget(room);
    settle();
    CHECK(*roomReads == 1);
}
