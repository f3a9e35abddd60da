// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/profile.h"

#include <map>

// The invented trust of practice, benchmarks and tests: the structure of March 2017 (progress
// report, 7.10) with invented people, families and two years of weekly meetings. Everything follows
// from size, seed and now; equal options give equal values.
//
// Hub 13 is whole at every size from 0.05 up. Wrong on purpose, and found by the rules and queries:
// Drift, FallingScale … below are families of hub 13; its clinician was away from the last three
// meetings; its group manager attended no meeting in the calendar month before; four discussions of
// its last meeting wait for the consultant's signature.
namespace rt {

enum class Notable {
    None,
    Drift, // two families beyond their cadence; this is the one longest ago
    DriftToo,
    FallingScale,     // the hub's scale 6, 5, 4 in the last three deep discussions
    RolledAction,     // one open action rolled three times
    WaivedDirection,  // at the last meeting; the direction is owed
    PlanOld,          // child protection plan not updated for over eight weeks
    OpenChallenge,    // asked at the meeting before last, not answered
    ProtectedAddress, // banner; Dad must not learn it
    NewCase,          // opened last week, never discussed
    Urgent,           // missing overnight; urgent request
    ManagerOwes,      // legal planning asked for, above the consultant's level
    ConferenceSoon,   // review conference in seven working days
    NotReached,       // on the last agenda, not reached
    Asked,            // a colleague asks for the family
    BeforeBirth,      // a child who is expected
    Linked            // siblings in two hubs (hub 17 from size 0.5 up)
};

struct DemoOptions {
    double size = 1; // 1: about 800 open children; 10: ten years; below 1: fewer families
    quint64 seed = 2017;
    QDateTime now; // null: the workspace's now
};

struct DemoMade {
    int people = 0, families = 0, children = 0, notes = 0, meetings = 0;
    PersonId coordinator, consultant, manager; // of hub 13
    HubId hub13;
    MeetingId next; // hub 13's planned meeting, today or the next weekday at 10:00
    std::map<Notable, FamilyId> notable;
};

// Precondition: an empty profile. Marks it as practice data, used by hub 13's coordinator.
DemoMade makeDemo(Profile& profile, const DemoOptions& options = {});
DemoMade makeDemo(Workspace& workspace, const DemoOptions& options = {});

} // namespace rt
