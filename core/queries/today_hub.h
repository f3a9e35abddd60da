// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda.h"
#include "core/queries/actions.h"
#include "core/queries/meeting_people.h"
#include "core/queries/today.h"

#include <QSet>

// What every home of Today asks about a hub, gathered once.
namespace rt {

struct TodayChild {
    QString name; // as they are called
    PersonId lead;
    ChildStanding standing;
    FamilyId family;
    CaseId inCase;
};

struct TodayHub {
    Hub hub;
    Settings settings;
    std::vector<Standing> standings; // open cases, by family name
    QHash<ChildId, TodayChild> children;
};

// Of one of the person's hubs; those who only see named families get these.
TodayHub todayHub(const Database& db, const TodayPlace& place, const Hub& hub, QDate day);

// The families that the person sees; none: all of their hubs.
std::optional<QSet<FamilyId>> onlyFamilies(const Database& db, const TodayPlace& place);

struct TeamLine { // somebody of the hub and whether they are here
    HubMember member;
    HubId hub;
    QString hubLabel;
    QString coveredBy, reason; // away: who stands in, and why
    QDate until;               // null: not known
    int openActions = 0, overdueActions = 0;
};

// `actions`: the hub's open ones.
std::vector<TeamLine> teamOf(const Database& db, const Hub& hub,
                             const std::vector<ActionRow>& actions, QDate day);

} // namespace rt
