// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what was planned: one command, "import", in one transaction; all of it or nothing.
#pragma once
#include "core/import/plan.h"
#include "core/store/workspace.h"

namespace rt {

struct ImportCounts {
    int add = 0, change = 0, same = 0;
};

struct ImportDone {
    std::array<ImportCounts, importKinds.size()> counts; // by kind
    ChangeNo command = 0;                                // 0: nothing differed, nothing was written

    int added() const;
    int changed() const;
};

// What a plan would do.
std::array<ImportCounts, importKinds.size()> countsOf(const ImportPlan& plan);

// NotAllowed for somebody who may not keep the structure, once there are people, or who may not
// give the rights that the lists give; Invalid,
// "import.problems", when a problem of the plan stops. The plan must be of the profile as it
// stands.
Result<ImportDone> carryOut(Workspace& workspace, const ImportPlan& plan,
                            std::span<const ImportTable> tables);

// Reads what is there, plans and carries out: what a window and the command line call.
Result<ImportDone> importLists(Workspace& workspace, std::span<const ImportTable> tables);

} // namespace rt
