// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/conflicts.h"

#include "core/commands/actor.h"
#include "core/commands/signed_rows.h"
#include "core/queries/field_history.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

template <class I> I idIn(const TableSpec& table, const StoredRow& row, std::string_view column) {
    const int place = table.at(column);
    return place < 0 ? I{} : Cell<I>::read(row.state.cells[size_t(place)]);
}

// Whom the row is about; null: no family.
FamilyId familyOf(const Database& db, const TableSpec& table, const StoredRow& row) {
    if (table.number == TableOf<Family>::number)
        return {row.id};
    if (const auto family = idIn<FamilyId>(table, row, "family"); !family.isNull())
        return family;
    if (const auto child = rowOf<Child>(db, idIn<ChildId>(table, row, "child")))
        return child->family;
    if (const auto inCase = rowOf<Case>(db, idIn<CaseId>(table, row, "case_id")))
        return inCase->family;
    return {};
}

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
    const FamilyId family = familyOf(workspace.db(), table, row);
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

bool isWords(const TableSpec& table, const QString& column) {
    return std::find(table.searchable.begin(), table.searchable.end(), column.toStdString()) !=
           table.searchable.end();
}

} // namespace

Outcome settleField(Workspace& workspace, const SettleField& settle) {
    const TableSpec* table = tableNamed(settle.table.toStdString());
    const int place = table ? table->at(settle.column.toStdString()) : -1;
    if (place < 0 || table->growth == Growth::Record)
        return notFound("settle.column");
    const StoredRow row = workspace.log().read(*table, settle.row);
    if (row.key == 0)
        return notFound("settle.row");
    if (const Outcome may = maySettle(workspace, *table, row, settle.column); !may)
        return may;
    if (isSaidInSigned(workspace.db(), table->number, row.key))
        return Error{ErrorCode::Conflict, QStringLiteral("discussion.signed")};
    const int column = table->columns[size_t(place)].number;
    const Versions standing = row.versionsOf(column);
    if (standing.size() < 2)
        return Error{ErrorCode::Conflict, QStringLiteral("settle.column")};
    const Versions seen = settle.seen.empty() ? standing : settle.seen;
    if (settle.keep < 0 || size_t(settle.keep) >= seen.size())
        return invalid("settle.keep");
    if (!settle.merged.isEmpty() && !isWords(*table, settle.column))
        return invalid("settle.merged");
    const Value value = !settle.merged.isEmpty() ? Value::text(settle.merged.toUtf8())
                                                 : writtenBy(workspace, workspace.log(), *table,
                                                             settle, seen[size_t(settle.keep)]);
    return workspace.change("field.settle", [&](Changes& c) -> Outcome {
        c.setCell(*table, settle.row, column, value, seen);
        return ok;
    });
}

} // namespace rt
