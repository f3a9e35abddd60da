// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/conflicts.h"

#include "core/commands/actor.h"
#include "core/commands/signed_rows.h"
#include "core/domain/conflict_policy.h"
#include "core/queries/field_history.h"
#include "core/queries/sight.h"
#include "core/store/contested_life.h"

#include <algorithm>

namespace rt {

namespace {

Deed deedOf(int table) {
    switch (table) {
    case TableOf<Case>::number:
    case TableOf<Allocation>::number:
        return Deed::Allocate;
    case TableOf<Direction>::number:
        return Deed::RecordDirection;
    case TableOf<Meeting>::number:
    case TableOf<Attendance>::number:
    case TableOf<AgendaItem>::number:
    case TableOf<Discussion>::number:
    case TableOf<Scale>::number:
    case TableOf<Hypothesis>::number:
        return Deed::RunMeeting;
    default:
        return table < TableOf<Family>::number ? Deed::KeepStructure : Deed::WriteNotes;
    }
}

Outcome maySettle(Workspace& workspace, const TableSpec& table, const StoredRow& row,
                  const QString& column) {
    const FamilyId family = familyOfRow(workspace.db(), table, row.id);
    if (table.number == TableOf<Family>::number && column == QStringLiteral("restricted"))
        return mayAct(workspace, Deed::Restrict, family);
    if (table.number == TableOf<Person>::number || table.number == TableOf<Membership>::number ||
        table.number == TableOf<Cover>::number)
        return mayGiveRights(workspace);
    if (table.number >= TableOf<Family>::number && table.number <= TableOf<Address>::number)
        return mayKeepFamily(workspace, family);
    const Deed deed = deedOf(table.number);
    return family.isNull() ? mayAct(workspace, deed) : mayAct(workspace, deed, family);
}

// What the version wrote; nothing where a row's first change left the field empty.
Value writtenBy(const Workspace& workspace, const ChangeLog& log, const TableSpec& table,
                const SettleField& settle, const Version& version) {
    for (const FieldLine& line : fieldHistory(workspace.db(), log, table, settle.row))
        if (line.change == version.no && line.column == settle.column)
            return line.to;
    return {};
}

// Whether the row stands at all: as the chosen one of the versions has it.
Outcome settleLife(Workspace& workspace, const TableSpec& table, const StoredRow& row,
                   const SettleField& settle) {
    const auto sides = contestedLife(workspace.log(), table, row);
    if (sides.empty())
        return Error{ErrorCode::Conflict, QStringLiteral("settle.column")};
    if (settle.keep < 0 || size_t(settle.keep) >= sides.size())
        return invalid("settle.keep");
    const bool moved = !std::equal(
        sides.begin(), sides.end(), settle.seen.begin(), settle.seen.end(),
        [](const LifeSide& side, const Version& seen) { return side.version.no == seen.no; });
    if (moved && !settle.seen.empty())
        return Error{ErrorCode::Conflict, QStringLiteral("settle.moved")};
    return workspace.change(
        "field.settle",
        [&](Changes& c) -> Outcome {
            c.life(table, row.id, sides[size_t(settle.keep)].withdrawn);
            return ok;
        },
        settle.why);
}

Outcome settleCell(Workspace& workspace, const TableSpec& table, const StoredRow& row,
                   const SettleField& settle) {
    const int place = table.at(settle.column.toStdString());
    const ColumnSpec& column = table.columns[size_t(place)];
    const Versions standing = row.versionsOf(column.number);
    if (standing.size() < 2)
        return Error{ErrorCode::Conflict, QStringLiteral("settle.column")};
    const Versions seen = settle.seen.empty() ? standing : settle.seen;
    if (settle.keep < 0 || size_t(settle.keep) >= seen.size())
        return invalid("settle.keep");
    if (!settle.merged.isEmpty() && !holdsWords(table.name, column.name))
        return invalid("settle.merged");
    const Value value = !settle.merged.isEmpty() ? Value::text(settle.merged.toUtf8())
                                                 : writtenBy(workspace, workspace.log(), table,
                                                             settle, seen[size_t(settle.keep)]);
    return workspace.change(
        "field.settle",
        [&](Changes& c) -> Outcome {
            c.setCell(table, settle.row, column.number, value, seen);
            return ok;
        },
        settle.why);
}

} // namespace

Outcome settleField(Workspace& workspace, const SettleField& settle) {
    const TableSpec* table = tableNamed(settle.table.toStdString());
    const bool life = settle.column.isEmpty() || settle.column == u"life";
    if (!table ||
        (!life && (table->growth == Growth::Record || table->at(settle.column.toStdString()) < 0)))
        return notFound("settle.column");
    const StoredRow row = workspace.log().read(*table, settle.row);
    if (row.key == 0)
        return notFound("settle.row");
    if (const Outcome may = maySettle(workspace, *table, row, settle.column); !may)
        return may;
    if (isSaidInSigned(workspace.db(), table->number, row.key))
        return Error{ErrorCode::Conflict, QStringLiteral("discussion.signed")};
    return life ? settleLife(workspace, *table, row, settle)
                : settleCell(workspace, *table, row, settle);
}

} // namespace rt
