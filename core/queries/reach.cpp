// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/reach.h"

#include "core/domain/organisation_rules.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

// Some work for the trust; support and clinical lead do unless they belong to a hub.
bool worksEverywhere(Role role, bool hasHub) {
    return role == Role::HeadOfOperations || role == Role::QualityAssurance ||
           (!hasHub && (role == Role::BusinessSupport || role == Role::ClinicalLead));
}

// Hubs whose joint meeting with this case's hub is not finished write about it too.
bool isInJointMeeting(const Database& db, const Case& held, const Acting& acting) {
    Statement& s = db.cached(
        "SELECT m.hub,m.joint_with FROM agenda_item i CROSS JOIN meeting m ON m.id=i.meeting "
        "WHERE i.case_id=? AND i.gone&5=0 AND m.gone&5=0 AND m.kind='joint' AND "
        "m.state<>'cancelled' AND (m.state<>'ended' OR EXISTS(SELECT 1 FROM discussion d WHERE "
        "d.meeting=m.id AND d.case_id=i.case_id AND d.gone&5=0 AND d.state<>'signed')) "
        "ORDER BY m.key");
    bool found = false;
    for (s.bind(1, held.id); !found && s.step();)
        found = acting.reaches(s.id<HubId>(0)) || acting.reaches(s.id<HubId>(1));
    s.reset();
    return found;
}

// What the membership log gives somebody: each role with its hubs.
std::vector<Acting> granted(const Database& db, PersonId person) {
    std::vector<Acting> all;
    Statement& s = db.cached("SELECT role,hub FROM trust_right WHERE person=? ORDER BY role,hub");
    for (s.bind(1, person); s.step();) {
        const auto role = fromName<Role>(s.text(0).toStdString());
        if (!role)
            continue;
        if (all.empty() || all.back().role != *role)
            all.push_back({*role, false, {}});
        if (const auto hub = s.id<HubId>(1); hub.isNull())
            all.back().everywhere = true;
        else
            all.back().hubs.push_back(hub);
    }
    s.reset();
    for (Acting& one : all)
        one.everywhere |= worksEverywhere(one.role, !one.hubs.empty());
    return all;
}

std::vector<Acting> listed(const Database& db, PersonId person, Role role, QDate day) {
    Acting own{role, false, {}};
    for (const Membership& one : rowsOf<Membership>(db, "person=? ORDER BY key", person))
        if (isCurrent(one.from, one.to, day))
            own.hubs.push_back(one.hub);
    own.everywhere = worksEverywhere(own.role, !own.hubs.empty());
    return {std::move(own)};
}

// Whom the cover stands in for, in its hub.
std::vector<Acting> covered(const Database& db, const Cover& cover, bool log) {
    std::vector<Acting> all;
    if (!log) {
        if (const auto person = rowOf<Person>(db, cover.person))
            all.push_back({person->role, false, {cover.hub}});
        return all;
    }
    for (const Acting& one : granted(db, cover.person))
        if (one.reaches(cover.hub))
            all.push_back({one.role, false, {cover.hub}});
    return all;
}

} // namespace

bool rightsComeFromLog(const Database& db) {
    Statement& s = db.cached("SELECT 1 FROM sync_state WHERE name='rights'");
    const bool is = s.step();
    s.reset();
    return is;
}

bool administers(const Database& db, PersonId person) {
    Statement& s = db.cached("SELECT 1 FROM trust_right WHERE person=? AND role='administrator'");
    const bool is = s.bind(1, person).step();
    s.reset();
    return is;
}

std::vector<Acting> actingAs(const Database& db, PersonId person, Role role, QDate day) {
    const bool log = rightsComeFromLog(db);
    std::vector<Acting> all = log ? granted(db, person) : listed(db, person, role, day);
    for (const Cover& cover : rowsOf<Cover>(db, "covered_by=? ORDER BY key", person))
        if (isCurrent(cover.from, cover.to, day))
            for (Acting& one : covered(db, cover, log))
                all.push_back(std::move(one));
    return all;
}

bool reachesFamily(const Database& db, const Acting& acting, FamilyId family) {
    auto cases = rowsOf<Case>(db, "family=? ORDER BY key", family);
    const auto isClosed = [](const Case& one) { return one.closed.isValid(); };
    if (acting.everywhere || cases.empty())
        return true;
    if (!std::all_of(cases.begin(), cases.end(), isClosed))
        std::erase_if(cases, isClosed);
    return std::any_of(cases.begin(), cases.end(), [&](const Case& one) {
        return acting.reaches(one.hub) || isInJointMeeting(db, one, acting);
    });
}

} // namespace rt
