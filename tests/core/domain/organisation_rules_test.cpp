// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation_rules.h"
#include "core/domain/rights.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const HubId hub13 = numbered<HubId>(13), hub14 = numbered<HubId>(14);
const PersonId okafor = numbered<PersonId>(1), clarke = numbered<PersonId>(2),
               grant = numbered<PersonId>(3), osei = numbered<PersonId>(4);
const QDate thursday = on("2026-11-12");

Membership member(unsigned id, PersonId person, Role role, HubId hub = hub13, const char* from = "",
                  const char* to = "") {
    return {numbered<MembershipId>(id), person, hub, role, 100, on(from), on(to)};
}

Cover cover(PersonId person, PersonId by, const char* from, const char* to) {
    return {numbered<CoverId>(1), person, by, hub13, on(from), on(to), {}};
}

std::vector<Membership> team() {
    return {member(1, okafor, Role::Consultant), member(2, clarke, Role::SeniorSocialWorker),
            member(3, grant, Role::GroupManager), member(4, osei, Role::FamilySupport)};
}

Attendance here(PersonId person, Role role, Presence presence = Presence::Present) {
    Attendance a;
    a.person = person;
    a.role = role;
    a.presence = presence;
    return a;
}

bool needs(HubType type, Role role) {
    const auto roles = requiredRoles(type);
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

} // namespace

TEST_CASE("the hub's type sets its roles", "[organisation][domain]") {
    CHECK(requiredRoles(HubType::ChildProtection).size() == 7);
    CHECK(needs(HubType::ChildProtection, Role::Clinician));
    CHECK_FALSE(needs(HubType::FrontDoor, Role::Clinician));
    CHECK(needs(HubType::Pause, Role::Consultant));
    CHECK(requiredRoles(HubType::Information).empty());
    CHECK_FALSE(holdsCases(HubType::Information));
}

TEST_CASE("attendance says which roles are here", "[organisation][domain]") {
    std::vector<Attendance> all{here(okafor, Role::Consultant),
                                here(clarke, Role::Clinician, Presence::Apologies)};
    const auto roles = coverage(all, {Role::Consultant, Role::Clinician, Role::Coordinator});
    REQUIRE(roles.size() == 3);
    CHECK(roles[0].present);
    CHECK_FALSE(roles[1].present); // apologies are not presence
    CHECK_FALSE(roles[2].present);
    CHECK_FALSE(visitorPresent(all));
    Attendance visitor;
    visitor.visitor = u"PC Patel"_s;
    visitor.presence = Presence::Apologies;
    all.push_back(visitor);
    CHECK_FALSE(visitorPresent(all));
    all.back().presence = Presence::Present;
    CHECK(visitorPresent(all));
    all.back().left = u"10:40"_s;
    CHECK_FALSE(visitorPresent(all));
    CHECK(visitorPresent({here(osei, Role::Partner)}));
}

TEST_CASE("the consultant of the day is the one in post or their cover", "[organisation][domain]") {
    CHECK(consultantOn(thursday, hub13, team(), {})->acting() == okafor);
    const std::vector<Cover> leave{cover(okafor, clarke, "2026-11-09", "2026-11-13")};
    CHECK(consultantOn(thursday, hub13, team(), leave)->acting() == clarke);
    CHECK(consultantOn(thursday, hub13, team(), leave)->consultant == okafor);
    CHECK(consultantOn(on("2026-11-16"), hub13, team(), leave)->acting() == okafor);
    CHECK_FALSE(consultantOn(thursday, hub14, team(), leave));
}

TEST_CASE("a vacant post is held by named cover or by nobody", "[organisation][domain]") {
    const std::vector<Membership> left{
        member(1, okafor, Role::Consultant, hub13, "2024-01-01", "2026-10-30"),
        member(2, clarke, Role::SeniorSocialWorker)};
    CHECK_FALSE(consultantOn(thursday, hub13, left, {}));
    const auto covered =
        consultantOn(thursday, hub13, left, {cover(okafor, clarke, "2026-10-31", "")});
    REQUIRE(covered);
    CHECK(covered->acting() == clarke);
}

TEST_CASE("unallocated means no hub, or a hub without consultant or cover",
          "[organisation][domain]") {
    Hub hub;
    hub.id = hub13;
    Allocation allocation;
    allocation.from = on("2026-03-04");
    const HubConsultant consultant{okafor, {}};
    CHECK_FALSE(isUnallocated(allocation, hub, consultant, thursday));
    CHECK(isUnallocated(std::nullopt, hub, consultant, thursday));
    CHECK(isUnallocated(allocation, hub, std::nullopt, thursday));
    allocation.to = on("2026-11-11");
    CHECK(isUnallocated(allocation, hub, consultant, thursday));
    hub.type = HubType::Information;
    CHECK_FALSE(isUnallocated(std::nullopt, hub, std::nullopt, thursday));
}

TEST_CASE("the consultant, their named deputy or the group manager signs",
          "[organisation][domain]") {
    const std::vector<Cover> leave{cover(okafor, clarke, "2026-11-09", "2026-11-13")};
    const auto sign = [&](PersonId person, QDate day) {
        return maySign(person, hub13, day, team(), leave);
    };
    CHECK(sign(okafor, thursday)->as == Signing::As::Consultant);
    REQUIRE(sign(clarke, thursday));
    CHECK(sign(clarke, thursday)->as == Signing::As::Deputy);
    CHECK(sign(clarke, thursday)->deputyFor == okafor);
    CHECK_FALSE(sign(clarke, on("2026-11-16")));
    CHECK(sign(grant, thursday)->as == Signing::As::GroupManager);
    CHECK_FALSE(sign(osei, thursday));
    CHECK_FALSE(sign(PersonId{}, thursday));
    CHECK_FALSE(maySign(okafor, hub14, thursday, team(), leave));
    CHECK_FALSE(maySign(osei, hub13, thursday, team(),
                        {cover(grant, osei, "2026-11-09", "2026-11-13")})); // not a consultant's
}

TEST_CASE("a hub is open from its first day until it merges or closes", "[organisation][domain]") {
    Hub hub;
    hub.opened = on("2026-01-01");
    CHECK(isOpen(hub, on("2026-01-01")));
    CHECK_FALSE(isOpen(hub, on("2025-12-31")));
    hub.merged = thursday;
    CHECK_FALSE(isOpen(hub, thursday));
    CHECK(isOpen(hub, thursday.addDays(-1)));
}

TEST_CASE("children are counted against the hub's own band", "[organisation][domain]") {
    Hub hub; // 40 to 70
    CHECK(bandOf(hub, 39) == Band::Below);
    CHECK(bandOf(hub, 40) == Band::Within);
    CHECK(bandOf(hub, 70) == Band::Within);
    CHECK(bandOf(hub, 71) == Band::Above);
}

TEST_CASE("a role in a hub comes from membership on the day", "[organisation][domain]") {
    CHECK(roleIn(clarke, hub13, thursday, team()) == Role::SeniorSocialWorker);
    CHECK(roleIn(clarke, hub14, thursday, team()) == std::nullopt);
}

TEST_CASE("who may do what", "[rights][domain]") {
    CHECK(isAllowed(Role::SocialWorker, Deed::WriteNotes));
    CHECK(isAllowed(Role::SocialWorker, Deed::SeeProtectedAddress));
    CHECK(mayDo(Role::SocialWorker, Deed::SeeProtectedAddress) == May::WithReason);
    CHECK(mayDo(Role::SocialWorker, Deed::Sign) == May::AsDeputy);
    CHECK_FALSE(isAllowed(Role::SocialWorker, Deed::Sign));
    CHECK(isAllowed(Role::Consultant, Deed::Sign));
    CHECK(isAllowed(Role::GroupManager, Deed::Sign));
    CHECK_FALSE(isAllowed(Role::HeadOfOperations, Deed::Sign));
    CHECK(mayDo(Role::Coordinator, Deed::Allocate) == May::Propose);
    CHECK(isAllowed(Role::Consultant, Deed::Allocate));
    CHECK(mayDo(Role::Clinician, Deed::RecordDirection) == May::Draft);
    CHECK(isAllowed(Role::HeadOfOperations, Deed::RecordDirection));
    CHECK(mayDo(Role::Partner, Deed::ReadHubCases) == May::NamedFamilies);
    CHECK_FALSE(isAllowed(Role::Partner, Deed::RunMeeting));
    CHECK_FALSE(isAllowed(Role::QualityAssurance, Deed::WriteNotes));
    CHECK(mayDo(Role::QualityAssurance, Deed::ReadHubCases) == May::ByGrant);
    CHECK(isAllowed(Role::Coordinator, Deed::KeepStructure));
    CHECK_FALSE(isAllowed(Role::SocialWorker, Deed::KeepStructure));
}

TEST_CASE("roles that decide, sign or see beyond their hubs are given", "[rights]") {
    for (const Role role : {Role::Consultant, Role::GroupManager, Role::HeadOfOperations,
                            Role::QualityAssurance, Role::BusinessSupport, Role::ClinicalLead})
        CHECK(isTrusted(role));
    for (const Role role : {Role::Coordinator, Role::SocialWorker, Role::Clinician, Role::Partner})
        CHECK_FALSE(isTrusted(role));
    CHECK(isAllowed(Role::GroupManager, Deed::GiveRights));
    CHECK_FALSE(isAllowed(Role::Coordinator, Deed::GiveRights));
    CHECK_FALSE(isAllowed(Role::Consultant, Deed::GiveRights));
}
