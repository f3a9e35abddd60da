// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/agenda.h"
#include "tests/ui/pages/meeting_desk.h"
#include "ui/pages/meeting/meeting_room.h"

// What the stories of the meeting do again and again.
namespace rt::test {

inline MeetingRoom* openRoom(MeetingDesk& d, MeetingId meeting) {
    auto* page = new MeetingRoom(*d.desk, d.room->around(), meeting);
    d.room->around().present(page);
    d.settled();
    return page;
}

inline MeetingId running(MeetingDesk& d) {
    const MeetingId meeting = d.planned();
    REQUIRE(prepareAgenda(d.workspace(), meeting).has_value());
    REQUIRE(startMeeting(d.workspace(), meeting, d.consultant, d.coordinator).has_value());
    d.settled();
    return meeting;
}

inline void discuss(MeetingDesk& d, const char* action) {
    d.chord(Qt::Key_2, Qt::AltModifier);
    d.type(u"Nan came on Friday"_s);
    d.chord(Qt::Key_3, Qt::AltModifier);
    d.type(u"Why Fridays?"_s);
    d.chord(Qt::Key_5, Qt::AltModifier);
    d.type(u"Meet Nan"_s);
    d.chord(Qt::Key_Tab);
    d.type(u"she is the safety"_s);
    d.chord(Qt::Key_Tab);
    d.type(u"fri"_s);
    d.chord(Qt::Key_6, Qt::AltModifier);
    d.type(QString::fromLatin1(action));
    d.chord(Qt::Key_Return);
    d.chord(Qt::Key_7, Qt::AltModifier);
    d.type(u"+2w"_s);
}

inline QWidget* page(MeetingDesk& d) {
    return d.room->currentWidget();
}

} // namespace rt::test
