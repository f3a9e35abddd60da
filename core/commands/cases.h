// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Which hub holds each child, and who works with them. A case is a family in one hub; it is opened
// by the first child that is allocated and holds siblings as they come.
namespace rt {

struct CloseCase {
    CaseId inCase;
    QDate on;
    QString because;
};

template <> struct Fields<CloseCase> {
    static constexpr auto list =
        std::make_tuple(field(1, "case_id", &CloseCase::inCase), field(2, "on_day", &CloseCase::on),
                        field(3, "because", &CloseCase::because));
};

struct Allocate {
    ChildId child;
    HubId hub;
    PersonId lead;
    QDate from;
    QString why;
    QString overrideBecause; // group manager: a child protection plan in an early help hub
    QDate firstDeepDue;      // of an imported case
    bool imported = false;   // where a child without a hub is already: needs KeepStructure instead
};

template <> struct Fields<Allocate> {
    static constexpr auto list = std::make_tuple(
        field(1, "child", &Allocate::child), field(2, "hub", &Allocate::hub),
        field(3, "lead", &Allocate::lead), field(4, "from_day", &Allocate::from),
        field(5, "why", &Allocate::why), field(6, "override_because", &Allocate::overrideBecause),
        field(7, "first_deep_due", &Allocate::firstDeepDue),
        field(8, "imported", &Allocate::imported));
};

struct ChangeLead {
    ChildId child;
    PersonId lead;
    QDate from;
    QString why;
};

template <> struct Fields<ChangeLead> {
    static constexpr auto list =
        std::make_tuple(field(1, "child", &ChangeLead::child), field(2, "lead", &ChangeLead::lead),
                        field(3, "from_day", &ChangeLead::from), field(4, "why", &ChangeLead::why));
};

struct RemoveCoWorker {
    CoWorkerId coWorker;
    QString why;
};

template <> struct Fields<RemoveCoWorker> {
    static constexpr auto list = std::make_tuple(field(1, "co_worker", &RemoveCoWorker::coWorker),
                                                 field(2, "why", &RemoveCoWorker::why));
};

// From today or a day before; what is to come is allocated when it comes. A child whom another hub
// holds is handed over, which is a right of its own.
// NotAllowed, "allocate.hub_closed", "allocate.hub_holds_no_cases", "allocate.plan" (a child
// protection plan, see overrideBecause).
Result<AllocationId> allocate(Workspace& workspace, const Allocate& allocation);

Result<CaseId> openCase(Workspace& workspace, const Case& opened); // without a child yet (PAUSE)
Outcome closeCase(Workspace& workspace, const CloseCase& close);
Result<AllocationId> changeLead(Workspace& workspace, const ChangeLead& change);
Result<CoWorkerId> addCoWorker(Workspace& workspace, const CoWorker& coWorker);
Outcome removeCoWorker(Workspace& workspace, const RemoveCoWorker& remove);

} // namespace rt
