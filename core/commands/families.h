// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Families, their children and adults.
namespace rt {

struct SetStatus { // a child's place in the journey from a day on
    ChildId child;
    Journey status = Journey::Assessment;
    QDate since;
    QString category;    // of a child protection plan
    QString legalStatus; // of a looked-after child
};

template <> struct Fields<SetStatus> {
    static constexpr auto list = std::make_tuple(
        field(1, "child", &SetStatus::child), field(2, "status", &SetStatus::status),
        field(3, "since", &SetStatus::since), field(4, "category", &SetStatus::category),
        field(5, "legal_status", &SetStatus::legalStatus));
};

Result<FamilyId> addFamily(Workspace& workspace, const Family& family);
Outcome editFamily(Workspace& workspace, const Edit<Family>& edit);
Result<ChildId> addChild(Workspace& workspace, const Child& child);
Outcome editChild(Workspace& workspace, const Edit<Child>& edit);
Outcome setStatus(Workspace& workspace, const SetStatus& status);
Result<AdultId> addAdult(Workspace& workspace, const Adult& adult);
Outcome editAdult(Workspace& workspace, const Edit<Adult>& edit);

} // namespace rt
