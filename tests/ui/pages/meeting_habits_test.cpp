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

TEST_CASE("What was typed survives the end of the program", "[meeting][pages][drafts]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    d.chord(Qt::Key_3, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Who wakes Ada"_s);
    d.chord(Qt::Key_6, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"jo call"_s);
    const auto kept = d.desk->drafts().under(u"discussion/"_s);
    REQUIRE_FALSE(kept.empty());

    // Nothing of the window gets to say goodbye: the process's memory is simply gone. Here a copy
    // of the folder as it lies on the disk stands for it.
    const QString copy = d.folder.filePath(u"after"_s);
    QDir().mkpath(copy);
    for (const QString& file : QDir(d.folder.filePath(u"hub"_s)).entryList(QDir::Files))
        REQUIRE(QFile::copy(d.folder.filePath(u"hub/"_s + file), copy + u'/' + file));
    QDir().rename(d.folder.filePath(u"hub"_s), d.folder.filePath(u"before"_s));
    QDir().rename(copy, d.folder.filePath(u"hub"_s));
    d.crash();

    room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    QStringList texts;
    for (const auto* one : room->form()->findChildren<QPlainTextEdit*>())
        texts << one->toPlainText();
    CHECK(texts.contains(u"Who wakes Ada"_s));
    bool line = false;
    for (const auto* one : room->form()->findChildren<QLineEdit*>())
        line = line || one->text() == u"jo call";
    CHECK(line);
}

TEST_CASE("A typed action shows what was understood, and ?teen who is good with teenagers",
          "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.settled();
    d.chord(Qt::Key_6, Qt::AltModifier);
    d.type(u"?teen"_s);
    d.chord(Qt::Key_Return);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line);
    CHECK(line->text() == u"Jo Osei ");
    d.type(u"call Nan"_s);
    d.chord(Qt::Key_Return);
    CHECK(d.sheet(meeting, 0).actions.empty()); // by when?
    d.type(u" fri"_s);
    d.chord(Qt::Key_Return);
    REQUIRE(d.sheet(meeting, 0).actions.size() == 1);
    CHECK(d.sheet(meeting, 0).actions[0].action.due == day("2026-11-13"));
    CHECK(line->text().isEmpty());
}

TEST_CASE("A reflection written before the meeting is shown to the room by one key",
          "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    const CaseId first = d.agenda(meeting)[0].item.inCase;
    const QString key = priorKey(meeting, first);
    d.desk->drafts().keep(key, u"Who wakes Mia?"_s, *d.clock);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    room->toggleWall();
    d.settled();
    CHECK_FALSE(room->wall()->words().contains(u"Who wakes Mia?"));
    d.chord(Qt::Key_R, Qt::ControlModifier);
    const auto shown = d.sheet(meeting, 0).contributions;
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].contribution.text == u"Who wakes Mia?");
    CHECK(shown[0].by.isEmpty()); // unless the writer wishes to be named
    CHECK_FALSE(d.desk->drafts().find(key));
    CHECK(room->wall()->words().contains(u"Who wakes Mia?"));
}

TEST_CASE(
    "The wall's screen is unplugged in a meeting: the wall is beside the page, and F11 goes on",
    "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->go(1);
    d.chord(Qt::Key_3, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Who wakes Ada"_s);
    room->putWallOn(room->screen()); // the only one here stands for the second
    d.settled();
    REQUIRE(room->wall()->window() != room->window());
    room->screenGone();
    d.settled();
    CHECK(room->wall()->window() == room->window());
    CHECK(room->wall()->isVisible());
    CHECK(room->stop() == 1);
    const auto* edit = qobject_cast<QPlainTextEdit*>(room->window()->focusWidget());
    REQUIRE(edit);
    CHECK(edit->toPlainText() == u"Who wakes Ada");
    room->toggleWall();
    CHECK_FALSE(room->wall()->isVisible());
}

TEST_CASE("A half may be waived with a reason, and comes back", "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = running(d);
    MeetingRoom* room = openRoom(d, meeting);
    room->goTo(openCasesOf(d.desk->db(), d.families[1]).front().id);
    d.settled();
    d.chord(Qt::Key_3, Qt::AltModifier);
    d.type(u"Why now?"_s);
    d.chord(Qt::Key_5, Qt::AltModifier);
    QComboBox* waive = room->form()->findChild<QComboBox*>(u"direction-waiver"_s);
    REQUIRE(waive);
    waive->setFocus();
    while (!waive->currentText().contains(u"key person absent"_s) &&
           waive->currentIndex() + 1 < waive->count())
        d.chord(Qt::Key_Down);
    d.chord(Qt::Key_Tab);
    d.type(u"Rose was called to court"_s);
    d.chord(Qt::Key_7, Qt::AltModifier);
    d.type(u"+1w"_s);
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    const auto sheet =
        discussionFor(d.desk->db(), meeting, openCasesOf(d.desk->db(), d.families[1]).front().id);
    for (const Gap& gap : sheet->gaps)
        UNSCOPED_INFO(std::string(nameOf(gap.code)));
    CHECK(sheet->discussion.directionWaiver == Waiver::KeyPersonAbsent);
    CHECK(sheet->discussion.directionWaiverWhy == u"Rose was called to court");
    CHECK(sheet->discussion.state == DiscussionState::Closed);
}

TEST_CASE("A meeting without families is not started, and says what to do", "[meeting][pages]") {
    MeetingDesk d;
    const MeetingId meeting = d.planned();
    d.settled();
    d.room->around().present(new PreparePage(*d.desk, d.room->around(), meeting));
    d.settled();
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(qobject_cast<PreparePage*>(page(d)));
    REQUIRE(d.room->refused.size() == 1);
    CHECK(d.room->refused[0].endsWith(u'.'));
}
