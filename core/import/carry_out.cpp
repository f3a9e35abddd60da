// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/carry_out.h"

#include "core/commands/actor.h"
#include "core/import/carrying.h"

namespace rt {

int ImportDone::added() const {
    int sum = 0;
    for (const ImportCounts& count : counts)
        sum += count.add;
    return sum;
}

int ImportDone::changed() const {
    int sum = 0;
    for (const ImportCounts& count : counts)
        sum += count.change;
    return sum;
}

std::array<ImportCounts, importKinds.size()> countsOf(const ImportPlan& plan) {
    std::array<ImportCounts, importKinds.size()> counts;
    for (const PlannedRow& row : plan.rows) {
        ImportCounts& count = counts[size_t(row.kind)];
        ++(row.action == PlanAction::Add      ? count.add
           : row.action == PlanAction::Change ? count.change
                                              : count.same);
    }
    return counts;
}

Result<ImportDone> carryOut(Workspace& workspace, const ImportPlan& plan,
                            std::span<const ImportTable> tables) {
    if (const Outcome may = mayAct(workspace, Deed::KeepStructure); !may)
        return may.error();
    if (stops(plan.problems))
        return invalid("import.problems");
    return workspace.change("import", [&](Changes& changes) -> Result<ImportDone> {
        Carrying carrying(changes, workspace.db(), plan, tables);
        carryStructure(carrying);
        carryFamilies(carrying);
        carryRelations(carrying);
        carryCases(carrying);
        return ImportDone{countsOf(plan), changes.command()};
    });
}

Result<ImportDone> importLists(Workspace& workspace, std::span<const ImportTable> tables) {
    return carryOut(workspace, planImport(tables, readExisting(workspace.db(), tables)), tables);
}

} // namespace rt
