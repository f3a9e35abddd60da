// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rights.h"

#include <array>

namespace rt {

namespace {

enum class Column { Member, Coordinator, Consultant, Manager, Head, Support, Quality, Partner };

constexpr Column columnOf(Role role) {
    switch (role) {
    case Role::Consultant:
        return Column::Consultant;
    case Role::Coordinator:
        return Column::Coordinator;
    case Role::GroupManager:
        return Column::Manager;
    case Role::HeadOfOperations:
        return Column::Head;
    case Role::BusinessSupport:
        return Column::Support;
    case Role::QualityAssurance:
        return Column::Quality;
    case Role::Partner:
        return Column::Partner;
    case Role::SeniorSocialWorker:
    case Role::SocialWorker:
    case Role::FamilySupport:
    case Role::NewlyQualified:
    case Role::Clinician:
    case Role::ClinicalLead:
        break;
    }
    return Column::Member;
}

using enum May;

// Rows in the order of Deed, columns in the order of Column.
constexpr std::array<std::array<May, 8>, 12> table{{
    {Yes, Yes, Yes, Yes, ByGrant, Masked, ByGrant, NamedFamilies},      // read
    {WithReason, WithReason, WithReason, WithReason, No, Send, No, No}, // protected address
    {Yes, Yes, Yes, Yes, No, AdminFields, No, NamedFamilies},           // notes
    {Yes, Yes, Yes, Yes, No, No, No, No},                               // run a meeting
    {Draft, Draft, Yes, Yes, Yes, No, No, No},                          // directions
    {AsDeputy, AsDeputy, Yes, Yes, No, No, No, No},                     // sign
    {No, Propose, Yes, Yes, No, No, No, No},                            // allocate
    {No, Propose, Propose, Yes, No, No, No, No},                        // hand over
    {Ask, Ask, Yes, Yes, Yes, No, No, No},                              // restrict
    {Draft, Draft, Approve, Approve, No, Send, No, No},                 // export
    {No, Yes, Yes, Yes, Yes, Yes, No, No},                              // structure
    {No, Propose, Propose, Yes, Yes, Propose, No, No},                  // give rights
}};

} // namespace

May mayDo(Role role, Deed deed) {
    return table[size_t(deed)][size_t(columnOf(role))];
}

bool isTrusted(Role role) {
    const Column column = columnOf(role);
    return role == Role::ClinicalLead ||
           (column != Column::Member && column != Column::Coordinator && column != Column::Partner);
}

bool isAllowed(Role role, Deed deed) {
    const May may = mayDo(role, deed);
    return may == Yes || may == WithReason || may == Masked || may == AdminFields ||
           may == Approve || may == NamedFamilies;
}

} // namespace rt
