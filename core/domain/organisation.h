// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

// The trust: its areas, hubs, people and dated settings. Everything has from and to; nothing is
// deleted, so that a chart of last year stays right after a reorganisation.
namespace rt {

enum class HubType {
    FrontDoor,       // First Contact and MASH: no clinician
    Pause,           // works with an adult, perhaps without a child
    Information,     // Information and Resource Team: holds no cases, never "unallocated"
    Innovation,
    EarlyIntervention,
    Disability,
    Court,
    ChildProtection,
    LookedAfter,
    LeavingCare
};

template <> struct Names<HubType> {
    static constexpr std::array<std::string_view, 10> words{
        "front_door", "pause",      "information",      "innovation",   "early_intervention",
        "disability", "court",      "child_protection", "looked_after", "leaving_care"};
};

enum class Role {
    Consultant,
    Coordinator,
    SeniorSocialWorker,
    SocialWorker,
    FamilySupport,
    NewlyQualified, // ASYE
    Clinician,      // or primary mental health worker
    GroupManager,
    ClinicalLead,
    BusinessSupport,
    HeadOfOperations,
    QualityAssurance,
    Partner // police, health, school: sees named families only
};

template <> struct Names<Role> {
    static constexpr std::array<std::string_view, 13> words{
        "consultant",      "coordinator",        "senior_social_worker", "social_worker",
        "family_support",  "newly_qualified",    "clinician",            "group_manager",
        "clinical_lead",   "business_support",   "head_of_operations",   "quality_assurance",
        "partner"};
};

enum class Employment { Permanent, Agency, Partner };

template <> struct Names<Employment> {
    static constexpr std::array<std::string_view, 3> words{"permanent", "agency", "partner"};
};

struct ServiceArea {
    AreaId id;
    QString name;
    QDate from, to;
};

template <> struct Fields<ServiceArea> {
    static constexpr auto list =
        std::make_tuple(field(1, "name", &ServiceArea::name), field(2, "from_day", &ServiceArea::from),
                        field(3, "to_day", &ServiceArea::to));
};

struct Hub {
    HubId id;
    AreaId area;
    QString label; // "13", "4 & 5": a label, never a number to count with
    QString name;
    HubType type = HubType::ChildProtection;
    QString specialisms; // comma separated words, as the hub says them
    int bandLow = 40, bandHigh = 70; // children
    QDate opened, merged, closed;
    HubId mergedInto;
};

template <> struct Fields<Hub> {
    static constexpr auto list = std::make_tuple(
        field(1, "area", &Hub::area), field(2, "label", &Hub::label), field(3, "name", &Hub::name),
        field(4, "type", &Hub::type), field(5, "specialisms", &Hub::specialisms),
        field(6, "band_low", &Hub::bandLow), field(7, "band_high", &Hub::bandHigh),
        field(8, "opened", &Hub::opened), field(9, "merged", &Hub::merged),
        field(10, "closed", &Hub::closed), field(11, "merged_into", &Hub::mergedInto));
};

struct Person {
    PersonId id;
    QString given, family, knownAs;
    QString staffNumber, email, phone;
    Role role = Role::SocialWorker;
    Employment employment = Employment::Permanent;
    int share = 100; // per cent of full time
    QDate from, to;

    QString name() const { return (knownAs.isEmpty() ? given : knownAs) + u' ' + family; }
};

template <> struct Fields<Person> {
    static constexpr auto list = std::make_tuple(
        field(1, "given", &Person::given), field(2, "family", &Person::family),
        field(3, "known_as", &Person::knownAs), field(4, "staff_number", &Person::staffNumber),
        field(5, "email", &Person::email), field(6, "phone", &Person::phone),
        field(7, "role", &Person::role), field(8, "employment", &Person::employment),
        field(9, "share", &Person::share), field(10, "from_day", &Person::from),
        field(11, "to_day", &Person::to));
};

// A person in a hub. A group manager has one for each of the hubs that they oversee.
struct Membership {
    MembershipId id;
    PersonId person;
    HubId hub;
    Role role = Role::SocialWorker;
    int share = 100; // per cent of full time in this hub
    QDate from, to;
};

template <> struct Fields<Membership> {
    static constexpr auto list = std::make_tuple(
        field(1, "person", &Membership::person), field(2, "hub", &Membership::hub),
        field(3, "role", &Membership::role), field(4, "share", &Membership::share),
        field(5, "from_day", &Membership::from), field(6, "to_day", &Membership::to));
};

// Somebody stands in for somebody; a consultant's cover is the named deputy who may sign.
struct Cover {
    CoverId id;
    PersonId person, coveredBy;
    HubId hub;
    QDate from, to;
    QString reason;
};

template <> struct Fields<Cover> {
    static constexpr auto list = std::make_tuple(
        field(1, "person", &Cover::person), field(2, "covered_by", &Cover::coveredBy),
        field(3, "hub", &Cover::hub), field(4, "from_day", &Cover::from),
        field(5, "to_day", &Cover::to), field(6, "reason", &Cover::reason));
};

enum class TagKind { Skill, Language, LeadArea, PartnerLink };

template <> struct Names<TagKind> {
    static constexpr std::array<std::string_view, 4> words{"skill", "language", "lead_area",
                                                           "partner_link"};
};

// What somebody is good with: "teenagers", "Yoruba", "court". Declared, then confirmed.
struct PersonTag {
    PersonTagId id;
    PersonId person;
    TagKind kind = TagKind::Skill;
    QString words;
    PersonId confirmedBy;
    QDate confirmedOn;
};

template <> struct Fields<PersonTag> {
    static constexpr auto list = std::make_tuple(
        field(1, "person", &PersonTag::person), field(2, "kind", &PersonTag::kind),
        field(3, "words", &PersonTag::words), field(4, "confirmed_by", &PersonTag::confirmedBy),
        field(5, "confirmed_on", &PersonTag::confirmedOn));
};

// A number or word that differs between councils, true from a day on, for all hubs or one.
struct Setting {
    SettingId id;
    QString name;  // "agenda.cadence_weeks.child_protection", "authority.legal_proceedings"
    QString value; // read by the rule that owns the name (core/domain/settings.h)
    HubId hub;     // null: every hub
    QDate from;
    PersonId author;
    QString why;
};

template <> struct Fields<Setting> {
    static constexpr auto list = std::make_tuple(
        field(1, "name", &Setting::name), field(2, "value", &Setting::value),
        field(3, "hub", &Setting::hub), field(4, "from_day", &Setting::from),
        field(5, "author", &Setting::author), field(6, "why", &Setting::why));
};

} // namespace rt
