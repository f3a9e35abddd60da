// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/dates.h"
#include "core/domain/agenda_reasons.h"
#include "core/domain/scale_rules.h"

#include <algorithm>

// Which families a hub should talk about on a day, why, for how long, and who becomes a must when.
namespace rt {

struct ChildStanding { // an open child of the case
    ChildId child;
    Journey status = Journey::Assessment;
    bool unborn = false;
    QDate since; // when the child came to the hub: clocks that never ran start here
    QDate seen, seenAlone, voice; // latest of each
};

struct DateAhead { // not yet held
    KeyDateKind kind = KeyDateKind::Conference;
    QDate due;
};

struct RecentIncident {
    IncidentKind kind = IncidentKind::Other;
    QDate on;
    ChildId child; // null: the family
};

struct Standing { // all that the rule needs to know about one case
    CaseId inCase;
    FamilyId family;
    QString familyName;
    HubType hubType = HubType::ChildProtection;
    std::vector<ChildStanding> children;
    QDate opened;
    QDate lastDeep, lastQuick;
    QDate nextDeep;                      // agreed at the last discussion
    QDate firstDeepDue;                  // of an imported case
    QDate reflectionOwed, directionOwed; // since: the day of the waiver
    QDate managerOwes;                   // since: a direction above the consultant's level
    QDate urgent, asked;                 // day of the oldest unmet request, by anyone
    std::vector<DateAhead> dates;
    std::vector<ScalePoint> hubScale; // the hub's line on one question, in order
    std::vector<RecentIncident> incidents;
    int rolledTwice = 0; // open actions rolled twice or more
    QDate planUpdated;   // null: not known, says nothing
    bool notReached = false, readyToClose = false;
    int medianMinutes = 0; // of the family's own timed deep discussions; 0: not enough of them

    QDate lastDiscussed() const { return std::max(lastDeep, lastQuick); }
};

struct Ranked {
    CaseId inCase = {};
    FamilyId family = {};
    QString familyName = {};
    Tier tier = Tier::Should;
    int points = 0;
    int minutes = 0;
    Depth depth = Depth::Deep;
    std::vector<Reason> reasons = {}; // what makes it a must first, then by points
    QDate lastDiscussed = {};         // null: never
    QDate due = {};                   // of the next deep discussion, by cadence or as agreed
    QDate becomesMust = {};           // the meeting's day for a must; null when nothing will
    bool chosen = false;              // time is set aside for it
};

// When the child is to be seen again; null where no interval is set, and before birth.
QDate visitDue(const ChildStanding& child, const Settings& settings);

// One case by itself: Must, or Should with its points; minutes of a deep discussion.
Ranked rankCase(const Standing& standing, const Settings& settings, QDate day,
                const BankHolidays& holidays = englandHolidays());

struct Coverage {
    int families = 0, deep = 0, quick = 0; // open with the hub; chosen for this meeting
    double weeksPerCycle = 0;              // families / chosen; 0 when none is chosen
    int longestWeeks = 0;       // since discussion, among those left, at the next meeting
    std::vector<CaseId> beyond; // past their cadence by the next weekly meeting
};

// Of all open cases of the hub, with `chosen` and depth as the agenda stands, by hand too.
Coverage coverageOf(const std::vector<Ranked>& items, QDate day);

struct Agenda {
    std::vector<Ranked> items; // musts, shoulds, laters; each by points
    int chosen = 0;
    int minutes = 0; // of the chosen
    int roomFor = 0; // families of usual length that the time is enough for
    Coverage coverage;
};

// Musts are always chosen, deep; high points deep while the time lasts; the others in a quick round
// while it lasts; time left over makes quick ones deep. `minutes`: length less overhead.
Agenda agendaFor(const std::vector<Standing>& standings, const Settings& settings, QDate day,
                 int minutes, const BankHolidays& holidays = englandHolidays());

} // namespace rt
