// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/meeting_finish.h"
#include "core/queries/today_hub.h"

// The consultant's day, and that of everybody who works with families: the next meeting, what is
// owed, what has to be signed, which families worry.
namespace rt {

struct TodayFamily { // a family and why it is in a list
    CaseId inCase;
    FamilyId family;
    QString name;
    HubId hub;
    QString hubLabel;
    std::vector<Reason> reasons; // the weightiest first; never empty
    QHash<ChildId, QString> children;
};

struct TodayMeeting {
    HubId hub;
    QString hubLabel;
    Meeting meeting;       // id is null when none is planned: `on` is the usual day
    bool prepared = false; // the agenda is made; else it is what would be proposed
    int families = 0, musts = 0;
    int minutes = 0, available = 0;
    std::vector<TodayFamily> must; // of those that the person sees
};

struct DirectDay {
    std::vector<TodayMeeting> meetings; // one a hub that holds cases
    std::vector<TodayFamily> owed, worries;
    std::vector<SignRequestLine> toSign;
    std::vector<ActionRow> mine; // open, by due date
    std::vector<TeamLine> team;
    int families = 0, children = 0;
};

// What makes a family worry between meetings (ux.md 3.2, C16): drift, a scale that fell, a visit or
// review past its day, an incident.
bool isWorry(ReasonCode code);
bool isOwed(ReasonCode code); // a half, by the hub or by its manager

DirectDay directDay(const Database& db, const TodayPlace& place, QDate day);

} // namespace rt
