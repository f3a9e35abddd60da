// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/codes.h"

#include <QStringList>

#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

template <class E> struct Pair {
    E value;
    QStringView word;
};

constexpr Pair<HubType> hubTypes[] = {{HubType::FrontDoor, u"front_door"},
                                      {HubType::Pause, u"pause"},
                                      {HubType::Information, u"information_team"},
                                      {HubType::Innovation, u"innovation"},
                                      {HubType::EarlyIntervention, u"early_intervention"},
                                      {HubType::Disability, u"disability"},
                                      {HubType::Court, u"court"},
                                      {HubType::ChildProtection, u"child_protection"},
                                      {HubType::LookedAfter, u"looked_after"},
                                      {HubType::LeavingCare, u"leaving_care"}};

constexpr Pair<Role> roles[] = {{Role::Consultant, u"consultant"},
                                {Role::Coordinator, u"coordinator"},
                                {Role::SeniorSocialWorker, u"senior_social_worker"},
                                {Role::SocialWorker, u"social_worker"},
                                {Role::FamilySupport, u"family_support_worker"},
                                {Role::NewlyQualified, u"newly_qualified"},
                                {Role::Clinician, u"clinician"},
                                {Role::GroupManager, u"group_manager"},
                                {Role::ClinicalLead, u"clinical_lead"},
                                {Role::BusinessSupport, u"business_support_manager"},
                                {Role::HeadOfOperations, u"head_of_operations"},
                                {Role::QualityAssurance, u"quality"},
                                {Role::Partner, u"partner"}};

constexpr Pair<Journey> journeys[] = {
    {Journey::EarlyHelp, u"early_help"},      {Journey::Assessment, u"assessment"},
    {Journey::ChildInNeed, u"child_in_need"}, {Journey::ChildProtection, u"child_protection"},
    {Journey::LookedAfter, u"looked_after"},  {Journey::LeavingCare, u"leaving_care"}};

// The first of each kin is its plain word.
constexpr Pair<Kin> kins[] = {{Kin::ParentOf, u"parent"},
                              {Kin::ParentOf, u"mother"},
                              {Kin::ParentOf, u"father"},
                              {Kin::ParentOf, u"step_parent"},
                              {Kin::ParentOf, u"adoptive_parent"},
                              {Kin::GrandparentOf, u"grandparent"},
                              {Kin::SiblingOf, u"sibling"},
                              {Kin::SiblingOf, u"half_sibling"},
                              {Kin::SiblingOf, u"step_sibling"},
                              {Kin::PartnerOf, u"partner"},
                              {Kin::FormerPartnerOf, u"former_partner"},
                              {Kin::CarerOf, u"carer"},
                              {Kin::CarerOf, u"foster_carer"},
                              {Kin::CarerOf, u"guardian"},
                              {Kin::OtherOf, u"other"},
                              {Kin::OtherOf, u"aunt_or_uncle"},
                              {Kin::OtherOf, u"cousin"}};

constexpr QStringView responsible = u"parental responsibility";
constexpr QStringView notResponsible = u"no parental responsibility";
constexpr QStringView together = u"lives with";
constexpr QStringView apart = u"lives apart";

template <class E, size_t n> E valueOf(const Pair<E> (&pairs)[n], QStringView word) {
    for (const Pair<E>& pair : pairs)
        if (pair.word == word)
            return pair.value;
    return pairs[0].value;
}

template <class E, size_t n> QString wordIn(const Pair<E> (&pairs)[n], E value) {
    for (const Pair<E>& pair : pairs)
        if (pair.value == value)
            return pair.word.toString();
    return {};
}

QString spaced(QString word) {
    return word.replace(u'_', u' ');
}

bool isListed(const QString& part, Kin kin) {
    return part == responsible || part == notResponsible || part == together || part == apart ||
           std::any_of(std::begin(kins), std::end(kins), [&](const Pair<Kin>& pair) {
               return pair.value == kin && spaced(pair.word.toString()) == part;
           });
}

} // namespace

HubType hubTypeOf(QStringView word) {
    return valueOf(hubTypes, word);
}

QString wordOf(HubType type) {
    return wordIn(hubTypes, type);
}

Role roleOf(QStringView word) {
    return valueOf(roles, word);
}

QString wordOf(Role role) {
    return wordIn(roles, role);
}

Journey journeyOf(QStringView word) {
    return valueOf(journeys, word);
}

QString wordOf(Journey status) {
    return wordIn(journeys, status);
}

QString wordOf(Employment employment) {
    if (employment == Employment::Partner)
        return {};
    return employment == Employment::Agency ? u"agency"_s : u"permanent"_s;
}

Kin kinOf(QStringView word) {
    return valueOf(kins, word);
}

QString noteOf(const ListedRelation& listed, const QString& before) {
    const Kin kin = kinOf(listed.word);
    QStringList parts;
    if (listed.word != wordIn(kins, kin))
        parts << spaced(listed.word);
    if (!listed.parentalResponsibility.isEmpty())
        parts
            << (listed.parentalResponsibility == u"yes" ? responsible : notResponsible).toString();
    if (!listed.livesWith.isEmpty())
        parts << (listed.livesWith == u"yes" ? together : apart).toString();
    for (const QString& part : before.split(u"; "_s, Qt::SkipEmptyParts))
        if (!isListed(part, kin))
            parts << part; // what somebody wrote here stays
    return parts.join(u"; "_s);
}

ListedRelation listedRelation(const Relation& relation) {
    ListedRelation listed{wordIn(kins, relation.kin), {}, {}};
    for (const QString& part : relation.note.split(u"; "_s, Qt::SkipEmptyParts)) {
        if (part == responsible || part == notResponsible)
            listed.parentalResponsibility = part == responsible ? u"yes"_s : u"no"_s;
        else if (part == together || part == apart)
            listed.livesWith = part == together ? u"yes"_s : u"no"_s;
        else if (isListed(part, relation.kin))
            listed.word = QString(part).replace(u' ', u'_');
    }
    return listed;
}

KeyDateKind reviewKindOf(Journey status) {
    if (status == Journey::LookedAfter)
        return KeyDateKind::CareReview;
    return status == Journey::LeavingCare ? KeyDateKind::PathwayReview : KeyDateKind::PlanReview;
}

} // namespace rt
