// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflict_lines.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "ui/models/history_columns.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Conflicts", words);
}

// What ids in a value may stand for.
QHash<QUuid, QString> namesIn(const Database& db) {
    QHash<QUuid, QString> names;
    const auto people = personNames(db);
    for (auto it = people.begin(); it != people.end(); ++it)
        names.insert(it.key().value, it.value());
    for (const Hub& hub : rowsOf<Hub>(db, "1"))
        names.insert(hub.id.value, say("Hub %1").arg(hub.label));
    return names;
}

QString aboutOf(const Database& db, const TableSpec& table, QUuid row, FamilyId family,
                const QHash<QUuid, QString>& names) {
    const QString thing = fieldText(QString::fromStdString(table.name));
    if (const auto child =
            table.number == TableOf<Child>::number ? rowOf<Child>(db, ChildId{row}) : std::nullopt)
        return (child->knownAs.isEmpty() ? child->given : child->knownAs) + u' ' + child->surname;
    if (const auto whose = rowOf<Family>(db, family))
        return table.number == TableOf<Family>::number
                   ? say("%1 family").arg(whose->name)
                   : say("%1 family, %2").arg(whose->name, thing.toLower());
    const QString name = names.value(row);
    return name.isEmpty() ? thing : name;
}

ConflictWords wordsOf(const ConflictSide& side, const TableSpec& table, const QString& column,
                      const QHash<QUuid, QString>& names) {
    FamilyChange change;
    change.table = QString::fromStdString(table.name);
    change.line.column = column;
    change.line.to = side.value;
    const HistoryLine line = historyLine(change, names);
    QString value = line.to.isEmpty() ? say("Empty") : line.to;
    if (column.isEmpty())
        value = side.withdrawn ? say("Withdrawn") : say("Kept");
    return {value, names.value(side.person, say("Somebody unknown here")), side.at};
}

ConflictLine lineOf(const Database& db, const StandingConflict& conflict, const TableSpec& table,
                    FamilyId family, const QHash<QUuid, QString>& names) {
    const int at = table.at(conflict.column);
    const std::string column = at < 0 ? std::string() : table.columns[size_t(at)].name;
    ConflictLine line;
    line.settle.table = QString::fromStdString(table.name);
    line.settle.column = QString::fromStdString(column);
    line.settle.row = conflict.row;
    line.isLife = at < 0;
    line.isWords = std::find(table.searchable.begin(), table.searchable.end(), column) !=
                   table.searchable.end();
    line.about = aboutOf(db, table, conflict.row, family, names);
    line.field = line.isLife ? say("Whether it stands at all")
                             : fieldText(line.settle.table + u'.' + line.settle.column);
    for (const ConflictSide& side : conflict.sides) {
        line.settle.seen.push_back(side.version);
        line.sides.push_back(wordsOf(side, table, line.settle.column, names));
    }
    return line;
}

} // namespace

QString ConflictLine::id() const {
    return settle.row.toString(QUuid::WithoutBraces) + settle.table + settle.column;
}

std::vector<ConflictLine> conflictLines(Workspace& workspace) {
    const Database& db = workspace.db();
    const Sight sight(db, workspace.actor(), workspace.today());
    const auto names = namesIn(db);
    std::vector<ConflictLine> lines;
    for (const StandingConflict& conflict : standingConflicts(db, workspace.log())) {
        const TableSpec* table = tableNumbered(conflict.table);
        if (!table)
            continue;
        const FamilyId family = familyOfRow(db, *table, conflict.row);
        if (family.isNull() || sight.opens(family))
            lines.push_back(lineOf(db, conflict, *table, family, names));
    }
    return lines;
}

} // namespace rt
