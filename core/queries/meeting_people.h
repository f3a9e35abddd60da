// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation_rules.h"
#include "core/store/database.h"

// Who belongs to a meeting's hub, who came, and who may sign.
namespace rt {

struct HubStaff {
    std::vector<Membership> memberships;
    std::vector<Cover> covers;
};

HubStaff hubStaff(const Database& db, HubId hub);

std::optional<Signing> signingFor(const Database& db, PersonId person, HubId hub, QDate day);

// Who is asked to sign: the acting consultant, else the hub's group manager; null: nobody can.
PersonId signerOf(const Database& db, HubId hub, QDate day);

// In the hub that day (a deputy counts as the consultant), else their own.
std::optional<Role> roleAtTable(const Database& db, PersonId person, HubId hub, QDate day);

struct HubMember {
    PersonId id;
    QString given, name, initials; // initials: "J.O."
    Role role = Role::SocialWorker;
    bool coversConsultant = false;
};

// In order of role, then name; partners of the hub too.
std::vector<HubMember> hubMembers(const Database& db, HubId hub, QDate day);

struct AttendanceLine {
    Attendance row; // id is set whether or not it was recorded
    QString name, initials;
    bool recorded = false;
};

struct AttendanceSheet {
    std::vector<AttendanceLine> lines;  // members of the hub (both of a joint one), then visitors
    std::vector<RoleCoverage> coverage; // of the roles that the hub's type requires
    bool visitor = false;               // forces initials on the wall
    bool managerPresent = false;
    bool clinicianRequired = false;
    int clinicianAbsent = 0; // meetings running, this one with; 0 when one is there
};

AttendanceSheet attendanceOf(const Database& db, MeetingId meeting);

struct ManagerMonth { // progress report 2017: at least one hub meeting every month
    PersonId manager;
    QString name;
    int attended = 0, held = 0; // meetings of the hub that ended in the month
};

std::vector<ManagerMonth> managerAttendance(const Database& db, HubId hub, QDate inMonth);

} // namespace rt
