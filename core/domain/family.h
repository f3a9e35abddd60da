// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

// Families, their people, and which hub holds each child.
namespace rt {

struct Family {
    FamilyId id;
    QString name;      // "Adeyemi"
    QString reference; // the statutory system's family or case reference
    QString banner;    // what must never be missed: "No-contact order until …", "Dangerous dog"
    QString language;
    bool interpreter = false;
    bool restricted = false;
};

template <> struct Fields<Family> {
    static constexpr auto list = std::make_tuple(
        field(1, "name", &Family::name), field(2, "reference", &Family::reference),
        field(3, "banner", &Family::banner), field(4, "language", &Family::language),
        field(5, "interpreter", &Family::interpreter), field(6, "restricted", &Family::restricted));
};

enum class Journey {
    EarlyHelp,
    Assessment,
    ChildInNeed,
    ChildProtection,
    LookedAfter,
    LeavingCare,
    Closed
};

template <> struct Names<Journey> {
    static constexpr std::array<std::string_view, 7> words{
        "early_help",   "assessment",   "child_in_need", "child_protection",
        "looked_after", "leaving_care", "closed"};
};

enum class Sex { Unknown, Female, Male };

template <> struct Names<Sex> { // CIN census: U, F, M
    static constexpr std::array<std::string_view, 3> words{"U", "F", "M"};
};

struct Child {
    ChildId id;
    FamilyId family;
    QString given, surname, knownAs;
    QDate born;
    QDate expected; // not yet born: expected date of birth
    Sex sex = Sex::Unknown;
    QString gender, ethnicity, language, religion;
    QString caseNumber; // the statutory system's number, copied with every record
    QString nhsNumber, upn;
    QString school;
    Journey status = Journey::Assessment;
    QDate statusSince;
    QString category;    // of a child protection plan: NEG PHY SAB EMO (CIN census)
    QString legalStatus; // of a looked-after child
    QString need;        // N1 to N9 (CIN census)
    QString disability, health, placement, summary;
    QDate summaryOn;
    QString reference; // the trust's own number for this child, by which lists name them
};

template <> struct Fields<Child> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Child::family), field(2, "given", &Child::given),
        field(3, "surname", &Child::surname), field(4, "known_as", &Child::knownAs),
        field(5, "born", &Child::born), field(6, "expected", &Child::expected),
        field(7, "sex", &Child::sex), field(8, "gender", &Child::gender),
        field(9, "ethnicity", &Child::ethnicity), field(10, "language", &Child::language),
        field(11, "religion", &Child::religion), field(12, "case_number", &Child::caseNumber),
        field(13, "nhs_number", &Child::nhsNumber), field(14, "upn", &Child::upn),
        field(15, "school", &Child::school), field(16, "status", &Child::status),
        field(17, "status_since", &Child::statusSince), field(18, "category", &Child::category),
        field(19, "legal_status", &Child::legalStatus), field(20, "need", &Child::need),
        field(21, "disability", &Child::disability), field(22, "health", &Child::health),
        field(23, "placement", &Child::placement), field(24, "summary", &Child::summary),
        field(25, "summary_on", &Child::summaryOn), field(26, "reference", &Child::reference));
};

struct Adult {
    AdultId id;
    FamilyId family;
    QString given, surname, knownAs;
    QDate born;
    Sex sex = Sex::Unknown;
    QString part; // in their own words for the hub: "Mum", "Nan", "Dad, lives in Reading"
    QString phone, language;
    QString reference; // as a child's
};

template <> struct Fields<Adult> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Adult::family), field(2, "given", &Adult::given),
        field(3, "surname", &Adult::surname), field(4, "known_as", &Adult::knownAs),
        field(5, "born", &Adult::born), field(6, "sex", &Adult::sex), field(7, "part", &Adult::part),
        field(8, "phone", &Adult::phone), field(9, "language", &Adult::language),
        field(10, "reference", &Adult::reference));
};

enum class Kin { ParentOf, GrandparentOf, SiblingOf, PartnerOf, FormerPartnerOf, CarerOf, OtherOf };

template <> struct Names<Kin> {
    static constexpr std::array<std::string_view, 7> words{
        "parent_of", "grandparent_of", "sibling_of", "partner_of",
        "former_partner_of", "carer_of", "other_of"};
};

// "who" is kin to "whom"; each is a child's or an adult's id.
struct Relation {
    RelationId id;
    FamilyId family;
    QUuid who, whom;
    Kin kin = Kin::ParentOf;
    QDate from, to;
    QString note;
};

template <> struct Fields<Relation> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Relation::family), field(2, "who", &Relation::who),
        field(3, "whom", &Relation::whom), field(4, "kin", &Relation::kin),
        field(5, "from_day", &Relation::from), field(6, "to_day", &Relation::to),
        field(7, "note", &Relation::note));
};

struct Address {
    AddressId id;
    FamilyId family;
    QUuid person; // a child or adult; null: the whole family
    QString lines, postcode;
    QString notKnownBy; // who must not learn it; not empty: protected
    QDate from, to;
};

template <> struct Fields<Address> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Address::family), field(2, "person", &Address::person),
        field(3, "lines", &Address::lines), field(4, "postcode", &Address::postcode),
        field(5, "not_known_by", &Address::notKnownBy), field(6, "from_day", &Address::from),
        field(7, "to_day", &Address::to));
};

// A family in one hub. Siblings may stand in different hubs: then the family has linked cases.
struct Case {
    CaseId id;
    FamilyId family;
    HubId hub;
    QDate opened, closed;
    QString closedBecause;
    QDate firstDeepDue; // set by import, so that the first cadence is spread over the coming weeks
};

template <> struct Fields<Case> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Case::family), field(2, "hub", &Case::hub),
        field(3, "opened", &Case::opened), field(4, "closed", &Case::closed),
        field(5, "closed_because", &Case::closedBecause),
        field(6, "first_deep_due", &Case::firstDeepDue));
};

// A child in a case. The child is the consultant's (progress report 2017, 7.3); the lead worker
// works most closely with them; co-workers are rows of their own.
struct Allocation {
    AllocationId id;
    ChildId child;
    CaseId inCase;
    PersonId lead;
    QDate from, to;
    QString why;
};

template <> struct Fields<Allocation> {
    static constexpr auto list = std::make_tuple(
        field(1, "child", &Allocation::child), field(2, "case_id", &Allocation::inCase),
        field(3, "lead", &Allocation::lead), field(4, "from_day", &Allocation::from),
        field(5, "to_day", &Allocation::to), field(6, "why", &Allocation::why));
};

struct CoWorker { // a member of a set: leaving is a withdrawal
    CoWorkerId id;
    ChildId child;
    CaseId inCase;
    PersonId person;
    QString what; // "parenting", "direct work"
};

template <> struct Fields<CoWorker> {
    static constexpr auto list = std::make_tuple(
        field(1, "child", &CoWorker::child), field(2, "case_id", &CoWorker::inCase),
        field(3, "person", &CoWorker::person), field(4, "what", &CoWorker::what));
};

} // namespace rt
