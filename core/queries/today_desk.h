// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/today_hub.h"

// The coordinator's day: what must leave this desk, whom to chase, what the week brings, who is in.
namespace rt {

enum class ClockKind { Action, Visit, KeyDate, Pack, Meeting };

struct ClockLine { // something with a day on it, and why
    ClockKind kind = ClockKind::Action;
    QUuid id; // of the action, child, date or meeting
    FamilyId family;
    ChildId child; // null: the family
    MeetingId meeting;
    HubId hub;
    QString hubLabel;
    QString familyName, childName;
    QString what;  // of an action; a date's note
    QString owner; // of an action; the lead worker of a visit
    QDate on;      // of a meeting or its pack, which is due the working day before
    QString at;
    KeyDateKind date = KeyDateKind::Conference;
    QDate due;
    QDate lastSeen;   // of a visit; null: never
    int families = 0; // on the agenda of a pack or meeting; 0: not made yet
};

struct ChaseLine {
    ActionRow row;
    HubId hub;
    QString hubLabel;
};

struct DeskDay {
    std::vector<ClockLine> now, week; // until today; after it, up to a week; by day
    std::vector<ChaseLine> chase;     // of others: late; of people outside the hub, soon too
    std::vector<TeamLine> team;
    int families = 0, children = 0;
};

inline constexpr int daysAhead = 7;

DeskDay deskDay(const Database& db, const TodayPlace& place, QDate day);

} // namespace rt
