// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/carry_out.h"

#include "core/commands/actor.h"
#include "core/import/carrying.h"
#include "core/import/codes.h"

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

namespace {

// By list as by hand: a role that decides, one's own place in a hub, a hub that merges or ends.
bool givesRights(const PlannedRow& planned, const ImportRow& row, PersonId actor) {
    const ListedRow listed{planned, row};
    if (planned.kind == ImportKind::Hubs)
        return listed.says(HubColumn::GroupManager) || listed.says(HubColumn::Closed) ||
               listed.says(HubColumn::MergedInto) ||
               (listed.says(HubColumn::Type) && !listed.isNew());
    if (planned.kind != ImportKind::People)
        return false;
    const bool self = !actor.isNull() && planned.named.subject == actor.value;
    return self || (isTrusted(roleOf(row[PersonColumn::Role])) &&
                    (listed.isNew() || listed.says(PersonColumn::Role) ||
                     listed.says(PersonColumn::To) || listed.says(PersonColumn::From)));
}

Outcome mayBring(Workspace& workspace, const ImportPlan& plan,
                 std::span<const ImportTable> tables) {
    const bool rights =
        std::any_of(plan.rows.begin(), plan.rows.end(), [&](const PlannedRow& planned) {
            return planned.action != PlanAction::Same &&
                   givesRights(planned, tables[planned.table].rows[planned.row], workspace.actor());
        });
    return rights ? mayGiveRights(workspace) : mayAct(workspace, Deed::KeepStructure);
}

} // namespace

Result<ImportDone> carryOut(Workspace& workspace, const ImportPlan& plan,
                            std::span<const ImportTable> tables) {
    if (const Outcome may = mayBring(workspace, plan, tables); !may)
        return may.error();
    if (stops(plan.problems))
        return invalid("import.problems");
    return workspace.change("import", [&](Changes& changes) -> Result<ImportDone> {
        changes.writeTogether(true);
        Carrying carrying(changes, workspace.db(), plan, tables);
        carryStructure(carrying);
        carryFamilies(carrying);
        carryRelations(carrying);
        carryCases(carrying);
        changes.writeTogether(false);
        return ImportDone{countsOf(plan), changes.command()};
    });
}

Result<ImportDone> importLists(Workspace& workspace, std::span<const ImportTable> tables) {
    return carryOut(workspace, planImport(tables, readExisting(workspace.db(), tables)), tables);
}

} // namespace rt
