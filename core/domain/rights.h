// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"

// Who may do what, as a table (security.md). Commands refuse by it; a window hides by it.
namespace rt {

enum class Deed {
    ReadHubCases,
    SeeProtectedAddress,
    WriteNotes,
    RunMeeting,      // prepare, attend, write the record, end
    RecordDirection, // others draft
    Sign,            // sign a discussion, close
    Allocate,
    HandOver,
    Restrict,
    ExportOutside,
    KeepStructure, // hubs, people, settings, imports
    GiveRights     // roles that decide, whom one stands in for, which hubs one belongs to
};

enum class May {
    No,
    Yes,
    Propose, // somebody with Yes has to confirm
    Ask,
    Draft,
    Approve,  // what others drafted
    AsDeputy, // only while named as cover
    WithReason,
    ByGrant,
    Masked,
    AdminFields,
    Send,
    NamedFamilies // only those in which they are named as lead or co-worker
};

May mayDo(Role role, Deed deed);

// A role that decides, signs or sees beyond its hubs: only GiveRights gives it.
bool isTrusted(Role role);

// Outright, with a reason, or within what the role sees: not by proposal, grant or as deputy.
bool isAllowed(Role role, Deed deed);

} // namespace rt
