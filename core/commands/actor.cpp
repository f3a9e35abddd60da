// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actor.h"

#include "core/domain/discussion_rules.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/rows.h"

#include <array>

namespace rt {

namespace {

constexpr std::array<const char*, 11> deedNames{
    "right.read_hub_cases",   "right.see_protected_address",
    "right.write_notes",      "right.run_meeting",
    "right.record_direction", "right.sign",
    "right.allocate",         "right.hand_over",
    "right.restrict",         "right.export_outside",
    "right.keep_structure"};

// No people yet, or only those that the running batch has brought.
bool isSetUp(Workspace& workspace) {
    Statement& s =
        workspace.db().cached("SELECT ch.id-ch.part FROM person p LEFT JOIN change ch ON "
                              "ch.id=p.last ORDER BY p.key LIMIT 1");
    const bool people = s.step();
    const ChangeNo first = people ? s.number(0) : 0;
    s.reset();
    return people && (first == 0 || first != workspace.batchCommand());
}

std::optional<Role> roleOnDay(const Database& db, PersonId person, QDate day) {
    Statement& s = db.cached("SELECT role, from_day, to_day FROM person WHERE id=? AND gone&5=0");
    std::optional<Role> role;
    if (s.bind(1, person).step() && isCurrent(s.date(1), s.date(2), day))
        role = s.read<Role>(0);
    s.reset();
    return role;
}

// Roles of those for whom the person stands in on the day.
std::vector<Role> deputyRoles(const Database& db, PersonId person, QDate day) {
    std::vector<Role> roles;
    for (const Cover& cover : rowsOf<Cover>(db, "covered_by=? ORDER BY key", person))
        if (isCurrent(cover.from, cover.to, day))
            if (const auto covered = rowOf<Person>(db, cover.person))
                roles.push_back(covered->role);
    return roles;
}

bool isNamed(const Database& db, PersonId person, FamilyId family) {
    Statement& s = db.cached(
        "SELECT 1 FROM child c JOIN allocation a ON a.child=c.id WHERE c.family=?1 AND a.lead=?2 "
        "AND "
        "a.to_day IS NULL AND a.gone&5=0 UNION ALL SELECT 1 FROM family_case k JOIN co_worker w ON "
        "w.case_id=k.id WHERE k.family=?1 AND w.person=?2 AND w.gone&5=0 AND k.closed IS NULL "
        "LIMIT 1");
    const bool named = s.bind(1, family).bind(2, person).step();
    s.reset();
    return named;
}

template <class Passes> Outcome anyRole(Workspace& workspace, const char* right, Passes passes) {
    const Actor actor = actorOf(workspace);
    if (actor.settingUp)
        return ok;
    if (!actor.role)
        return notAllowed("actor");
    if (passes(*actor.role))
        return ok;
    for (const Role role : deputyRoles(workspace.db(), actor.person, workspace.today()))
        if (passes(role))
            return ok;
    return notAllowed(right);
}

bool outright(Role role, Deed deed) {
    const May may = mayDo(role, deed);
    return may == May::Yes || may == May::WithReason;
}

} // namespace

Actor actorOf(Workspace& workspace) {
    Actor actor{workspace.actor(), {}, false};
    if (!actor.person.isNull())
        actor.role = roleOnDay(workspace.db(), actor.person, workspace.today());
    actor.settingUp = !actor.role && !isSetUp(workspace);
    return actor;
}

Outcome mayAct(Workspace& workspace, Deed deed) {
    return anyRole(workspace, deedNames[size_t(deed)],
                   [deed](Role role) { return outright(role, deed); });
}

Outcome mayAct(Workspace& workspace, Deed deed, FamilyId family) {
    return anyRole(workspace, deedNames[size_t(deed)], [&](Role role) {
        return outright(role, deed) || (mayDo(role, deed) == May::NamedFamilies &&
                                        isNamed(workspace.db(), workspace.actor(), family));
    });
}

Outcome mayKeepFamily(Workspace& workspace, FamilyId family) {
    return anyRole(workspace, "right.write_notes", [&](Role role) {
        const May may = mayDo(role, Deed::WriteNotes);
        return may == May::Yes || may == May::AdminFields ||
               (may == May::NamedFamilies && isNamed(workspace.db(), workspace.actor(), family));
    });
}

Outcome mayDecide(Workspace& workspace, Authority level) {
    return anyRole(workspace, "right.decide", [level](Role role) {
        const auto own = levelOf(role);
        return own && *own >= level;
    });
}

} // namespace rt
