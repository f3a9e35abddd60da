// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/rights.h"
#include "core/store/workspace.h"

// Who acts, and whether they may. Nobody (or somebody unknown) may do everything while the trust
// has no people yet, and to the end of the batch that brings the first ones; afterwards nothing.
namespace rt {

//
// Roles and hubs are those of the staff list; on a PC that belongs to a trust they are those of
// its membership log, as receivers have them (core/queries/reach.h).
struct Actor {
    PersonId person;
    std::optional<Role> role; // none: nobody that the trust knows
    bool settingUp = false;
};

Actor actorOf(Workspace& workspace);

// NotAllowed, "actor" or "right.…". A deputy counts while named as cover.
Outcome mayAct(Workspace& workspace, Deed deed);

// The same about one family: a member of a hub that holds it (or meets about it jointly), whoever
// works for the whole trust, a partner where they are named as lead or co-worker. "actor.hub".
Outcome mayAct(Workspace& workspace, Deed deed, FamilyId family);

// The same in one of the hubs.
Outcome mayActIn(Workspace& workspace, Deed deed, std::initializer_list<HubId> hubs);

// Work with the family beyond a note of one's own: a partner, who reads and writes where they are
// named, has no part in it. "right.write_notes".
Outcome mayWork(Workspace& workspace, FamilyId family);

// Who the family and its people are: notes, and what business support may enter.
Outcome mayKeepFamily(Workspace& workspace, FamilyId family);

// Who gives a role that decides or reaches further: GiveRights; while nobody in post has that,
// whoever keeps the structure. "right.give_rights".
Outcome mayGiveRights(Workspace& workspace);

// Whether the actor decides at this level; about the family.
Outcome mayDecide(Workspace& workspace, Authority level);
Outcome mayDecide(Workspace& workspace, Authority level, FamilyId family);

} // namespace rt
