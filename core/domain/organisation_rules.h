// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/domain/organisation.h"

// Rules about hubs and the people in them: who belongs, who directs on a day, who signs.
namespace rt {

// True from the first day to the last, both with; an empty end is open.
bool isCurrent(QDate from, QDate to, QDate day);

bool isOpen(const Hub& hub, QDate day); // opened, and neither merged nor closed

std::vector<Role> requiredRoles(HubType type); // in order; the front door has no clinician
bool holdsCases(HubType type);                 // all but the information team

struct RoleCoverage {
    Role role = Role::Consultant;
    bool present = false;
};

std::vector<RoleCoverage> coverage(const std::vector<Attendance>& attendance,
                                   const std::vector<Role>& required);
bool rolePresent(const std::vector<Attendance>& attendance, Role role);
bool visitorPresent(const std::vector<Attendance>& attendance); // by name, or a partner

struct HubConsultant { // who is allocated the hub's children on a day
    PersonId consultant;
    PersonId cover; // null: the consultant is in post and not covered

    PersonId acting() const { return cover.isNull() ? consultant : cover; }
};

std::optional<HubConsultant> consultantOn(QDate day, HubId hub,
                                          const std::vector<Membership>& memberships,
                                          const std::vector<Cover>& covers);

// A child has no hub, or one without a consultant or named cover in post that day
// (progress report 2017, 7.3). The information team holds no children: never.
bool isUnallocated(const std::optional<Allocation>& allocation, const Hub& hub,
                   const std::optional<HubConsultant>& consultant, QDate day);

struct Signing { // in what capacity somebody signs
    enum class As { Consultant, Deputy, GroupManager };

    As as = As::Consultant;
    PersonId deputyFor; // only of a deputy
};

// The hub's consultant, their named deputy (cover), or the hub's group manager; nobody else.
std::optional<Signing> maySign(PersonId person, HubId hub, QDate day,
                               const std::vector<Membership>& memberships,
                               const std::vector<Cover>& covers);

// The person's role in the hub on the day, from their membership; none outside it.
std::optional<Role> roleIn(PersonId person, HubId hub, QDate day,
                           const std::vector<Membership>& memberships);

enum class Band { Below, Within, Above };

Band bandOf(const Hub& hub, int children);

} // namespace rt
