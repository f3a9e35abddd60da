// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"

// Whether a hub has whom it needs on a day, and how many of them an agency sends.
namespace rt {

enum class Post { Filled, Covered, Vacant };

struct RolePost { // one of the roles that a hub of its type needs
    Role role = Role::Consultant;
    Post state = Post::Vacant;
    std::vector<PersonId> people; // who has the role, here or away
    PersonId standIn;             // null: nobody stands in
};

// Filled while somebody with the role is here; covered when all are away and somebody stands in.
std::vector<RolePost> postsOf(const Hub& hub, QDate day, const std::vector<Membership>& memberships,
                              const std::vector<Cover>& covers);

struct AgencyShare {
    int agency = 0, people = 0;

    int percent() const { return people > 0 ? (100 * agency + people / 2) / people : 0; }
};

// Of a team: neither group managers, who oversee several hubs, nor partners count.
AgencyShare agencyShare(const std::vector<Person>& people);

} // namespace rt
