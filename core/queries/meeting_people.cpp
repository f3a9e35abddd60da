// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/meeting_people.h"

#include "core/base/text.h"
#include "core/domain/meeting_ids.h"
#include "core/domain/privacy.h"
#include "core/queries/rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rt {

namespace {

HubMember memberOf(const Person& person, Role role) {
    return {person.id,     person.knownAs.isEmpty() ? person.given : person.knownAs,
            person.name(), initials(person.given, person.family),
            role,          false};
}

std::vector<Attendance> attendanceRows(const Database& db, MeetingId meeting) {
    return rowsOf<Attendance>(db, "t.meeting=? ORDER BY t.key", meeting);
}

// Ended meetings of the hub before the day, newest first.
std::vector<MeetingId> endedBefore(const Database& db, HubId hub, QDate day) {
    std::vector<MeetingId> all;
    Statement& s = db.cached("SELECT id FROM meeting WHERE hub=?1 AND gone&5=0 AND state='ended' "
                             "AND on_day<?2 ORDER BY on_day DESC,ordinal DESC LIMIT 52");
    s.bind(1, hub).bind(2, day);
    while (s.step())
        all.push_back(s.id<MeetingId>(0));
    s.reset();
    return all;
}

int clinicianAbsent(const Database& db, const Meeting& meeting,
                    const std::vector<Attendance>& now) {
    if (now.empty() || rolePresent(now, Role::Clinician))
        return 0;
    int running = 1;
    for (const MeetingId before : endedBefore(db, meeting.hub, meeting.on)) {
        if (rolePresent(attendanceRows(db, before), Role::Clinician))
            break;
        ++running;
    }
    return running;
}

std::vector<HubMember> membersOf(const Database& db, const Meeting& meeting) {
    std::vector<HubMember> members = hubMembers(db, meeting.hub, meeting.on);
    if (meeting.jointWith.isNull())
        return members;
    for (const HubMember& other : hubMembers(db, meeting.jointWith, meeting.on))
        if (std::none_of(members.begin(), members.end(),
                         [&](const HubMember& m) { return m.id == other.id; }))
            members.push_back(other);
    return members;
}

AttendanceLine lineOf(const Database& db, const Attendance& row) {
    AttendanceLine line{row, row.visitor,
                        initials(row.visitor.section(u' ', 0, 0), row.visitor.section(u' ', 1)),
                        true};
    if (const auto person = rowOf<Person>(db, row.person)) {
        line.name = person->name();
        line.initials = initials(person->given, person->family);
    }
    return line;
}

} // namespace

HubStaff hubStaff(const Database& db, HubId hub) {
    return {rowsOf<Membership>(db, "t.hub=? ORDER BY t.key", hub),
            rowsOf<Cover>(db, "t.hub=? ORDER BY t.key", hub)};
}

std::optional<Signing> signingFor(const Database& db, PersonId person, HubId hub, QDate day) {
    const HubStaff staff = hubStaff(db, hub);
    return maySign(person, hub, day, staff.memberships, staff.covers);
}

PersonId signerOf(const Database& db, HubId hub, QDate day) {
    const HubStaff staff = hubStaff(db, hub);
    if (const auto consultant = consultantOn(day, hub, staff.memberships, staff.covers))
        return consultant->acting();
    for (const Membership& m : staff.memberships)
        if (m.role == Role::GroupManager && isCurrent(m.from, m.to, day))
            return m.person;
    return {};
}

std::optional<Role> roleAtTable(const Database& db, PersonId person, HubId hub, QDate day) {
    const HubStaff staff = hubStaff(db, hub);
    const auto signing = maySign(person, hub, day, staff.memberships, staff.covers);
    if (signing && signing->as == Signing::As::Deputy)
        return Role::Consultant;
    if (const auto role = roleIn(person, hub, day, staff.memberships))
        return role;
    const auto known = rowOf<Person>(db, person);
    return known ? std::optional(known->role) : std::nullopt;
}

std::vector<HubMember> hubMembers(const Database& db, HubId hub, QDate day) {
    const HubStaff staff = hubStaff(db, hub);
    std::vector<HubMember> members;
    const auto find = [&](PersonId id) {
        return std::find_if(members.begin(), members.end(),
                            [id](const HubMember& m) { return m.id == id; });
    };
    for (const Membership& m : staff.memberships)
        if (isCurrent(m.from, m.to, day) && find(m.person) == members.end())
            if (const auto person = rowOf<Person>(db, m.person))
                members.push_back(memberOf(*person, m.role));
    if (const auto consultant = consultantOn(day, hub, staff.memberships, staff.covers);
        consultant && !consultant->cover.isNull()) {
        auto cover = find(consultant->cover);
        if (const auto person = rowOf<Person>(db, consultant->cover);
            person && cover == members.end())
            cover = members.insert(members.end(), memberOf(*person, person->role));
        if (cover != members.end())
            cover->coversConsultant = true;
    }
    std::sort(members.begin(), members.end(), [](const HubMember& a, const HubMember& b) {
        return std::tuple(a.role, folded(a.name), a.id) < std::tuple(b.role, folded(b.name), b.id);
    });
    return members;
}

AttendanceSheet attendanceOf(const Database& db, MeetingId id) {
    AttendanceSheet sheet;
    const auto meeting = rowOf<Meeting>(db, id);
    if (!meeting)
        return sheet;
    const std::vector<Attendance> rows = attendanceRows(db, id);
    std::vector<HubMember> members = membersOf(db, *meeting);
    for (const HubMember& member : members) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const Attendance& a) { return a.person == member.id; });
        Attendance value;
        value.id = attendanceId(id, member.id);
        value.meeting = id;
        value.person = member.id;
        value.role = member.role;
        value.presence = Presence::Absent;
        sheet.lines.push_back(
            {row == rows.end() ? value : *row, member.name, member.initials, row != rows.end()});
    }
    for (const Attendance& row : rows)
        if (std::none_of(members.begin(), members.end(),
                         [&](const HubMember& m) { return m.id == row.person; }))
            sheet.lines.push_back(lineOf(db, row));
    const auto hub = rowOf<Hub>(db, meeting->hub);
    const auto required = requiredRoles(hub ? hub->type : HubType::ChildProtection);
    sheet.coverage = coverage(rows, required);
    sheet.visitor = visitorPresent(rows);
    sheet.managerPresent = rolePresent(rows, Role::GroupManager);
    sheet.clinicianRequired =
        std::find(required.begin(), required.end(), Role::Clinician) != required.end();
    sheet.clinicianAbsent = sheet.clinicianRequired ? clinicianAbsent(db, *meeting, rows) : 0;
    return sheet;
}

std::vector<ManagerMonth> managerAttendance(const Database& db, HubId hub, QDate inMonth) {
    const QDate first(inMonth.year(), inMonth.month(), 1);
    const QDate last = first.addMonths(1).addDays(-1);
    std::vector<ManagerMonth> managers;
    for (const Membership& m : hubStaff(db, hub).memberships)
        if (m.role == Role::GroupManager && (!m.from.isValid() || m.from <= last) &&
            (!m.to.isValid() || m.to >= first))
            if (const auto person = rowOf<Person>(db, m.person))
                managers.push_back({m.person, person->name(), 0, 0});
    const auto held = rowsOf<Meeting>(
        db,
        "(t.hub=?1 OR t.joint_with=?1) AND t.state='ended' AND t.on_day BETWEEN ?2 AND ?3 "
        "ORDER BY t.on_day,t.key",
        hub, first, last);
    for (const Meeting& meeting : held)
        for (const Attendance& row : attendanceRows(db, meeting.id))
            for (ManagerMonth& manager : managers)
                manager.attended +=
                    row.person == manager.manager && row.presence == Presence::Present;
    for (ManagerMonth& manager : managers)
        manager.held = int(held.size());
    return managers;
}

} // namespace rt
