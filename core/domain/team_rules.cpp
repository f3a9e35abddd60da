// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/team_rules.h"

#include "core/domain/organisation_rules.h"

namespace rt {

namespace {

struct Absence {
    bool away = false;
    PersonId standIn; // null: nobody
};

Absence absenceOf(PersonId person, HubId hub, QDate day, const std::vector<Cover>& covers) {
    Absence absence;
    for (const Cover& one : covers) {
        if (one.person != person || one.hub != hub || !isCurrent(one.from, one.to, day))
            continue;
        absence.away = true;
        if (!one.coveredBy.isNull())
            absence.standIn = one.coveredBy;
    }
    return absence;
}

} // namespace

std::vector<RolePost> postsOf(const Hub& hub, QDate day, const std::vector<Membership>& memberships,
                              const std::vector<Cover>& covers) {
    std::vector<RolePost> posts;
    for (const Role role : requiredRoles(hub.type)) {
        RolePost post{role, Post::Vacant, {}, {}};
        for (const Membership& one : memberships) {
            if (one.hub != hub.id || one.role != role || !isCurrent(one.from, one.to, day))
                continue;
            post.people.push_back(one.person);
            const Absence absence = absenceOf(one.person, hub.id, day, covers);
            if (!absence.away)
                post.state = Post::Filled;
            else if (!absence.standIn.isNull())
                post.standIn = absence.standIn;
        }
        if (post.state != Post::Filled && !post.standIn.isNull())
            post.state = Post::Covered;
        posts.push_back(std::move(post));
    }
    return posts;
}

AgencyShare agencyShare(const std::vector<Person>& people) {
    AgencyShare share;
    for (const Person& one : people) {
        if (one.role == Role::GroupManager || one.role == Role::Partner ||
            one.employment == Employment::Partner)
            continue;
        ++share.people;
        share.agency += one.employment == Employment::Agency;
    }
    return share;
}

} // namespace rt
