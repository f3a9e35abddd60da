// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/today.h"

#include "core/queries/hubs.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

namespace {

bool reachesAll(Role role) {
    return role == Role::HeadOfOperations || role == Role::QualityAssurance ||
           role == Role::BusinessSupport || role == Role::ClinicalLead;
}

void addHub(std::vector<Hub>& hubs, const Hub& hub) {
    if (std::none_of(hubs.begin(), hubs.end(), [&](const Hub& one) { return one.id == hub.id; }))
        hubs.push_back(hub);
}

// Hubs whose consultant the person stands in for that day.
std::vector<Hub> coveredHubs(const Database& db, PersonId person, QDate day) {
    std::vector<Hub> hubs;
    for (const Cover& cover : rowsOf<Cover>(db, "covered_by=? ORDER BY key", person)) {
        if (!isCurrent(cover.from, cover.to, day))
            continue;
        const auto memberships = rowsOf<Membership>(db, "hub=? ORDER BY key", cover.hub);
        const auto covers = rowsOf<Cover>(db, "hub=? ORDER BY key", cover.hub);
        const auto consultant = consultantOn(day, cover.hub, memberships, covers);
        if (consultant && consultant->cover == person)
            if (const auto hub = rowOf<Hub>(db, cover.hub))
                addHub(hubs, *hub);
    }
    return hubs;
}

} // namespace

Home homeOf(Role role) {
    switch (role) {
    case Role::Coordinator:
    case Role::BusinessSupport:
        return Home::Coordinator;
    case Role::Consultant:
    case Role::Clinician:
        return Home::Consultant;
    case Role::GroupManager:
    case Role::ClinicalLead:
    case Role::HeadOfOperations:
    case Role::QualityAssurance:
        return Home::Manager;
    case Role::Partner:
        return Home::Partner;
    case Role::SeniorSocialWorker:
    case Role::SocialWorker:
    case Role::FamilySupport:
    case Role::NewlyQualified:
        break;
    }
    return Home::Practitioner;
}

std::optional<TodayPlace> todayPlace(const Database& db, PersonId person, QDate day) {
    const auto me = whoAmI(db, person, day);
    if (!me)
        return std::nullopt;
    TodayPlace place{me->person, homeOf(me->person.role), {}, true};
    for (const Hub& hub : me->hubs)
        if (isOpen(hub, day))
            addHub(place.hubs, hub);
    if (const auto covered = coveredHubs(db, person, day); !covered.empty()) {
        if (place.home == Home::Practitioner)
            place.home = Home::Consultant;
        for (const Hub& hub : covered)
            addHub(place.hubs, hub);
    }
    if (!place.hubs.empty() || !reachesAll(me->person.role))
        return place;
    place.ownHubs = false;
    for (const HubLine& line : hubsAsAt(db, day))
        if (holdsCases(line.hub.type))
            place.hubs.push_back(line.hub);
    return place;
}

} // namespace rt
