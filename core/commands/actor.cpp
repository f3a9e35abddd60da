// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actor.h"

#include "core/domain/discussion_rules.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/named_families.h"
#include "core/queries/reach.h"
#include "core/queries/rows.h"

#include <algorithm>
#include <array>

namespace rt {

namespace {

constexpr std::array<const char*, 12> deedNames{
    "right.read_hub_cases",   "right.see_protected_address",
    "right.write_notes",      "right.run_meeting",
    "right.record_direction", "right.sign",
    "right.allocate",         "right.hand_over",
    "right.restrict",         "right.export_outside",
    "right.keep_structure",   "right.give_rights"};

// No people yet, or only those that the running batch has brought.
bool isSetUp(Workspace& workspace) {
    Statement& s =
        workspace.db().cached("SELECT ch.id-ch.part FROM person p LEFT JOIN change ch ON "
                              "ch.id=p.last WHERE p.gone&1=0 ORDER BY p.key LIMIT 1");
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

bool anywhere(const Acting&) {
    return true;
}

// Whether one of the roles has the right, and where it is asked for.
template <class Passes, class Reaches>
Outcome anyRole(Workspace& workspace, const char* right, Passes passes, Reaches reaches) {
    const Actor actor = actorOf(workspace);
    if (actor.settingUp)
        return ok;
    if (!actor.role)
        return notAllowed("actor");
    Outcome refused = notAllowed(right);
    for (const Acting& acting :
         actingAs(workspace.db(), actor.person, *actor.role, workspace.today())) {
        if (!passes(acting.role))
            continue;
        if (reaches(acting))
            return ok;
        refused = notAllowed("actor.hub");
    }
    return refused;
}

bool outright(Role role, Deed deed) {
    const May may = mayDo(role, deed);
    return may == May::Yes || may == May::WithReason;
}

// Who administers the trust keeps hubs and people, whatever else they do.
bool byOffice(Workspace& workspace, Deed deed) {
    return (deed == Deed::KeepStructure || deed == Deed::GiveRights) &&
           administers(workspace.db(), workspace.actor());
}

bool decides(Role role, Authority level) {
    const auto own = levelOf(role);
    return own && *own >= level;
}

} // namespace

Actor actorOf(Workspace& workspace) {
    Actor actor{workspace.actor(), {}, false};
    if (rightsComeFromLog(workspace.db())) {
        const auto acting =
            actingAs(workspace.db(), actor.person, Role::SocialWorker, workspace.today());
        if (!acting.empty())
            actor.role = acting.front().role;
        return actor;
    }
    if (!actor.person.isNull())
        actor.role = roleOnDay(workspace.db(), actor.person, workspace.today());
    actor.settingUp = !actor.role && !isSetUp(workspace);
    return actor;
}

Outcome mayAct(Workspace& workspace, Deed deed) {
    if (byOffice(workspace, deed))
        return ok;
    return anyRole(
        workspace, deedNames[size_t(deed)], [deed](Role role) { return outright(role, deed); },
        anywhere);
}

Outcome mayAct(Workspace& workspace, Deed deed, FamilyId family) {
    const Database& db = workspace.db();
    const auto named = [&] { return namedFamilies(db, workspace.actor()).contains(family); };
    return anyRole(
        workspace, deedNames[size_t(deed)],
        [&](Role role) {
            return outright(role, deed) || (mayDo(role, deed) == May::NamedFamilies && named());
        },
        [&](const Acting& acting) { return reachesFamily(db, acting, family) || named(); });
}

Outcome mayActIn(Workspace& workspace, Deed deed, std::initializer_list<HubId> hubs) {
    if (byOffice(workspace, deed))
        return ok;
    return anyRole(
        workspace, deedNames[size_t(deed)], [deed](Role role) { return outright(role, deed); },
        [&](const Acting& acting) {
            return std::any_of(hubs.begin(), hubs.end(),
                               [&](HubId hub) { return acting.reaches(hub); });
        });
}

Outcome mayWork(Workspace& workspace, FamilyId family) {
    if (mayAct(workspace, Deed::RunMeeting, family)) // the same people, but for partners
        return ok;
    const Outcome may = mayAct(workspace, Deed::WriteNotes, family);
    return may ? notAllowed("right.write_notes") : may;
}

Outcome mayKeepFamily(Workspace& workspace, FamilyId family) {
    const auto adminFields = [](Role role) {
        return mayDo(role, Deed::WriteNotes) == May::AdminFields;
    };
    const auto reaches = [&](const Acting& acting) {
        return reachesFamily(workspace.db(), acting, family);
    };
    if (anyRole(workspace, "right.write_notes", adminFields, reaches))
        return ok;
    return mayWork(workspace, family);
}

Outcome mayGiveRights(Workspace& workspace) {
    const auto people = rowsOf<Person>(workspace.db(), "1 ORDER BY key");
    const bool anybody = std::any_of(people.begin(), people.end(), [&](const Person& one) {
        return outright(one.role, Deed::GiveRights) &&
               isCurrent(one.from, one.to, workspace.today());
    });
    return mayAct(workspace, anybody ? Deed::GiveRights : Deed::KeepStructure);
}

Outcome mayDecide(Workspace& workspace, Authority level) {
    return anyRole(
        workspace, "right.decide", [level](Role role) { return decides(role, level); }, anywhere);
}

Outcome mayDecide(Workspace& workspace, Authority level, FamilyId family) {
    return anyRole(
        workspace, "right.decide", [level](Role role) { return decides(role, level); },
        [&](const Acting& acting) { return reachesFamily(workspace.db(), acting, family); });
}

} // namespace rt
