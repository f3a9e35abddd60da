// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/store/database.h"

// A hub's series of meetings and the agenda of one.
namespace rt {

struct MeetingLine {
    Meeting meeting;
    QString hubLabel, hubName, jointLabel;
    int families = 0;                        // on the agenda, not removed
    int deep = 0, quick = 0, notReached = 0; // discussions that were closed, by depth
    int toSign = 0;                          // closed and not signed
};

std::vector<MeetingLine> meetingsOf(const Database& db, HubId hub); // newest first; joint ones too
std::optional<MeetingLine> meetingLine(const Database& db, MeetingId meeting);

// The running one, else the first planned on the day or after.
std::optional<Meeting> nextMeeting(const Database& db, HubId hub, QDate day);

struct HubSeries {
    int lastOrdinal = 0; // of all that were ever planned
    QDate lastWeekly;    // held or planned
    int held = 0, cancelled = 0;
};

HubSeries hubSeries(const Database& db, HubId hub);

// Of the case on the day, eldest first, the unborn last.
std::vector<Child> childrenInCase(const Database& db, CaseId inCase, QDate day);

struct AgendaChild {
    ChildId id;
    QString given; // known-as before given name
    QString initials;
    QDate born, expected;
    QString age; // sayAge on the meeting's day
    Journey status = Journey::Assessment;
};

struct AgendaLine {
    AgendaItem item; // id is null for a family that is not on the agenda
    int number = 0;  // 1, 2, 3 among those not removed; 0 for the others
    QString familyName, reference;
    bool restricted = false;
    std::vector<AgendaChild> children; // open in the case, eldest first
    std::vector<Reason> reasons;
    QDate lastDiscussed, becomesMust;
    DiscussionId discussion; // null: not opened yet
    DiscussionState state = DiscussionState::Open;
    PersonId lead; // of the eldest child
    QString leadName;
};

// In the agenda's order, removed ones last.
std::vector<AgendaLine> agendaLines(const Database& db, MeetingId meeting);

struct Preparation {
    std::vector<AgendaLine> lines, later; // later: open with the hub and not on the agenda
    Coverage coverage;                    // as the agenda now stands
    int minutes = 0, available = 0;       // planned; length less overhead
    int roomFor = 0;                      // families of usual length
};

Preparation preparationOf(const Database& db, MeetingId meeting);

} // namespace rt
