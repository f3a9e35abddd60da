// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/discussion_sheet.h"
#include "core/queries/meeting_finish.h"
#include "core/queries/meeting_people.h"
#include "ui/models/lines_model.h"

// The lists of the Meeting area, each a line of words, why, and a state.
namespace rt {

QString meetingTitle(const Meeting& meeting); // "Weekly meeting, Thu 12 Nov 2026"

struct FinishLine { // a family when the meeting is finished
    AgendaLine line;
    QStringList gaps; // in words
    bool blocks = false;
};

std::vector<FinishLine> finishLines(const Database& db, MeetingId meeting);

std::vector<Column<MeetingLine>> meetingColumns();
std::vector<Column<AttendanceLine>> attendanceColumns();
std::vector<Column<SheetAction>> previousColumns(QDate today);
std::vector<Column<FinishLine>> finishColumns();
std::vector<Column<SignRequestLine>> signColumns();
std::vector<Column<SignedLine>> signedColumns();
std::vector<Column<GoodWith>> goodWithColumns();

} // namespace rt
