// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/oversight.h"
#include "core/queries/today_desk.h"
#include "core/queries/today_direct.h"

// A hub's week on one page: what changed from Monday to Sunday, what is due until the next one,
// what is owed, and who has which actions.
namespace rt {

enum class DigestKind { Opened, Closed, Discussed, ScaleMoved, Incident, Directed, DateHeld };

struct DigestFact {
    DigestKind kind = DigestKind::Discussed;
    QDate on;
    ChildId child;        // null: the family
    int code = 0;         // IncidentKind, KeyDateKind, DecisionKind; Discussed: halves there
    int from = 0, to = 0; // of a scale
};

struct DigestFamily {
    FamilyId family;
    QString name, reference;
    bool restricted = false;
    std::vector<ChildId> children;
    std::vector<DigestFact> facts; // in order of their days; never empty
};

struct DigestPerson {
    PersonId id; // null: outside the hub
    QString name;
    int open = 0, late = 0, done = 0; // done last week
    std::vector<ActionRow> due;       // until the end of the week, the late ones first
};

struct HubDigest {
    Hub hub;
    QDate day, from, to, until; // last week from Monday to Sunday; this week's Sunday
    int families = 0, children = 0;
    int discussed = 0, bothHalves = 0, visits = 0, actionsDone = 0; // last week
    std::vector<DigestFamily> changed;                              // by name
    std::vector<ClockLine> due; // visits, dates and meetings, the late ones first
    std::vector<TodayFamily> owed;
    std::vector<OwedLine> forManager;
    std::vector<DigestPerson> people; // by name, those outside the hub last
    QHash<ChildId, QString> names;    // of children, as they are called
};

HubDigest hubDigest(const Database& db, const Hub& hub, QDate day);

} // namespace rt
