// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation_rules.h"

#include <algorithm>

namespace rt {

namespace {

bool isOf(const Membership& m, HubId hub, Role role) {
    return m.hub == hub && m.role == role;
}

bool wasConsultant(PersonId person, HubId hub, const std::vector<Membership>& memberships) {
    return std::any_of(memberships.begin(), memberships.end(), [&](const Membership& m) {
        return m.person == person && isOf(m, hub, Role::Consultant);
    });
}

const Membership* consultantMembership(QDate day, HubId hub,
                                       const std::vector<Membership>& memberships) {
    const Membership* best = nullptr;
    for (const Membership& m : memberships) {
        if (!isOf(m, hub, Role::Consultant) || !isCurrent(m.from, m.to, day))
            continue;
        if (!best || std::pair(-m.share, m.id) < std::pair(-best->share, best->id))
            best = &m;
    }
    return best;
}

// The newest cover of that hub on the day for whom the predicate picks. Somebody who is away while
// nobody stands in has none.
template <class Picks>
const Cover* coverOn(QDate day, HubId hub, const std::vector<Cover>& covers, Picks picks) {
    const Cover* best = nullptr;
    for (const Cover& cover : covers) {
        if (cover.coveredBy.isNull() || cover.hub != hub ||
            !isCurrent(cover.from, cover.to, day) || !picks(cover))
            continue;
        if (!best || std::pair(best->from, best->id) < std::pair(cover.from, cover.id))
            best = &cover;
    }
    return best;
}

bool isPresent(const Attendance& a) {
    return a.presence == Presence::Present;
}

} // namespace

bool isCurrent(QDate from, QDate to, QDate day) {
    return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
}

bool isOpen(const Hub& hub, QDate day) {
    return (!hub.opened.isValid() || hub.opened <= day) &&
           (!hub.merged.isValid() || day < hub.merged) &&
           (!hub.closed.isValid() || day < hub.closed);
}

std::vector<Role> requiredRoles(HubType type) {
    if (!holdsCases(type))
        return {};
    std::vector<Role> roles{Role::Consultant,   Role::Coordinator,   Role::SeniorSocialWorker,
                            Role::SocialWorker, Role::FamilySupport, Role::NewlyQualified};
    if (type != HubType::FrontDoor)
        roles.push_back(Role::Clinician);
    return roles;
}

bool holdsCases(HubType type) {
    return type != HubType::Information;
}

std::vector<RoleCoverage> coverage(const std::vector<Attendance>& attendance,
                                   const std::vector<Role>& required) {
    std::vector<RoleCoverage> covered;
    for (const Role role : required)
        covered.push_back({role, rolePresent(attendance, role)});
    return covered;
}

bool rolePresent(const std::vector<Attendance>& attendance, Role role) {
    return std::any_of(attendance.begin(), attendance.end(), [role](const Attendance& a) {
        return isPresent(a) && !a.person.isNull() && a.role == role;
    });
}

bool visitorPresent(const std::vector<Attendance>& attendance) {
    return std::any_of(attendance.begin(), attendance.end(), [](const Attendance& a) {
        return isPresent(a) && a.left.isEmpty() && (a.person.isNull() || a.role == Role::Partner);
    });
}

std::optional<HubConsultant> consultantOn(QDate day, HubId hub,
                                          const std::vector<Membership>& memberships,
                                          const std::vector<Cover>& covers) {
    if (const Membership* m = consultantMembership(day, hub, memberships)) {
        const Cover* cover =
            coverOn(day, hub, covers, [m](const Cover& c) { return c.person == m->person; });
        return HubConsultant{m->person, cover ? cover->coveredBy : PersonId{}};
    }
    const Cover* cover = coverOn(day, hub, covers, [&](const Cover& c) {
        return wasConsultant(c.person, hub, memberships);
    });
    return cover ? std::optional(HubConsultant{cover->person, cover->coveredBy}) : std::nullopt;
}

bool isUnallocated(const std::optional<Allocation>& allocation, const Hub& hub,
                   const std::optional<HubConsultant>& consultant, QDate day) {
    if (!holdsCases(hub.type))
        return false;
    return !allocation || !isCurrent(allocation->from, allocation->to, day) || !consultant;
}

std::optional<Signing> maySign(PersonId person, HubId hub, QDate day,
                               const std::vector<Membership>& memberships,
                               const std::vector<Cover>& covers) {
    const auto holds = [&](Role role) {
        return std::any_of(memberships.begin(), memberships.end(), [&](const Membership& m) {
            return m.person == person && isOf(m, hub, role) && isCurrent(m.from, m.to, day);
        });
    };
    if (person.isNull())
        return std::nullopt;
    if (holds(Role::Consultant))
        return Signing{};
    const Cover* cover = coverOn(day, hub, covers, [&](const Cover& c) {
        return c.coveredBy == person && wasConsultant(c.person, hub, memberships);
    });
    if (cover)
        return Signing{Signing::As::Deputy, cover->person};
    if (holds(Role::GroupManager))
        return Signing{Signing::As::GroupManager, {}};
    return std::nullopt;
}

std::optional<Role> roleIn(PersonId person, HubId hub, QDate day,
                           const std::vector<Membership>& memberships) {
    for (const Membership& m : memberships)
        if (m.person == person && m.hub == hub && isCurrent(m.from, m.to, day))
            return m.role;
    return std::nullopt;
}

Band bandOf(const Hub& hub, int children) {
    if (children < hub.bandLow)
        return Band::Below;
    return children > hub.bandHigh ? Band::Above : Band::Within;
}

} // namespace rt
