// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "core/store/database.h"

#include <algorithm>
#include <vector>

// How far a right goes: a member's to the families of their own hubs, a deputy's to the hub in
// which they stand in, some people's to the whole trust. Roles and hubs are those of the staff
// list; on a PC that belongs to a trust they are those of its membership log, as receivers have it.
namespace rt {

// A role that somebody acts in, and the hubs that it reaches.
struct Acting {
    Role role = Role::SocialWorker;
    bool everywhere = false;
    std::vector<HubId> hubs;

    bool reaches(HubId hub) const {
        return everywhere || std::find(hubs.begin(), hubs.end(), hub) != hubs.end();
    }
};

// Whether this PC belongs to a trust, and who administers that.
bool rightsComeFromLog(const Database& db);
bool administers(const Database& db, PersonId person);

// The person's own role in their hubs, then those that they stand in for. `role` is that of the
// staff list. Empty: the membership log gives them none.
std::vector<Acting> actingAs(const Database& db, PersonId person, Role role, QDate day);

// A family is the hubs' that hold it; when none does any more, those' that did; else anybody's.
bool reachesFamily(const Database& db, const Acting& acting, FamilyId family);

} // namespace rt
