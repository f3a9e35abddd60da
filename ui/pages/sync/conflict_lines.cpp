// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflict_lines.h"

#include "core/domain/conflict_policy.h"
#include "core/queries/sight.h"
#include "ui/models/history_columns.h"
#include "ui/pages/sync/conflict_about.h"
#include "ui/pages/sync/sync_words.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Conflicts", words);
}

bool isMoment(const std::string& column) {
    return column == "at" || column.ends_with("_at") || column == "started" || column == "ended";
}

bool isYesOrNo(const std::string& column) {
    static const std::set<std::string> all{
        "interpreter", "restricted", "owed_by_manager", "urgent", "plan_stands", "owed", "met"};
    return all.contains(column);
}

QString valueText(const ConflictSide& side, const TableSpec& table, const std::string& column,
                  const NamesById& names) {
    if (side.value.kind == Value::Kind::Int && isMoment(column))
        return momentOn(QDateTime::fromMSecsSinceEpoch(side.value.number, Qt::UTC));
    if (side.value.kind == Value::Kind::Int && !isYesOrNo(column))
        return QString::number(side.value.number);
    FamilyChange change;
    change.table = QString::fromStdString(table.name);
    change.line.column = QString::fromStdString(column);
    change.line.to = side.value;
    const HistoryLine line = historyLine(change, names);
    if (!line.to.isEmpty())
        return line.to;
    return side.value.isNull() || side.value.bytes.isEmpty() ? say("Empty") : say("Not known here");
}

ConflictWords wordsOf(const ConflictSide& side, const TableSpec& table, const std::string& column,
                      const NamesById& names) {
    const QString value = !column.empty()  ? valueText(side, table, column, names)
                          : side.withdrawn ? say("Withdrawn")
                                           : say("Kept, and worked on");
    return {value, names.value(side.person, say("Somebody unknown here")), side.at, side.withdrawn};
}

ConflictLine lineOf(const Database& db, const StandingConflict& conflict, const TableSpec& table,
                    FamilyId family, const NamesById& names) {
    const int at = table.at(conflict.column);
    const std::string column = at < 0 ? std::string() : table.columns[size_t(at)].name;
    ConflictLine line;
    line.family = family;
    line.settle.table = QString::fromStdString(table.name);
    line.settle.column = QString::fromStdString(column);
    line.settle.row = conflict.row;
    line.isLife = at < 0;
    line.isWords = holdsWords(table.name, column);
    line.about = aboutRow(db, table, conflict.row, family, names);
    line.field = line.isLife ? say("Whether it stands at all")
                             : fieldText(line.settle.table + u'.' + line.settle.column);
    for (const ConflictSide& side : conflict.sides) {
        line.settle.seen.push_back(side.version);
        line.sides.push_back(wordsOf(side, table, column, names));
    }
    return line;
}

} // namespace

QString ConflictLine::id() const {
    return settle.row.toString(QUuid::WithoutBraces) + settle.table + settle.column;
}

QString bothOf(const ConflictLine& line) {
    QStringList all;
    for (const ConflictWords& side : line.sides)
        all << side.value;
    const bool isLong = std::any_of(all.begin(), all.end(), [](const QString& value) {
        return value.size() > 40 || value.contains(u'\n');
    });
    return all.join(isLong ? u"\n"_s : u" / "_s);
}

std::vector<ConflictLine> conflictLines(Workspace& workspace, FamilyId only) {
    const Database& db = workspace.db();
    const Sight sight(db, workspace.actor(), workspace.today());
    const NamesById names = trustNames(db);
    std::vector<ConflictLine> lines;
    for (const StandingConflict& conflict : standingConflicts(db, workspace.log())) {
        const TableSpec* table = tableNumbered(conflict.table);
        if (!table)
            continue;
        const FamilyId family = familyOfRow(db, *table, conflict.row);
        if (!only.isNull() && family != only)
            continue;
        if (!family.isNull() && !sight.opens(family))
            continue;
        NamesById known = names;
        if (!family.isNull())
            addFamilyNames(db, family, known);
        lines.push_back(lineOf(db, conflict, *table, family, known));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
        return a.about.compare(b.about, Qt::CaseInsensitive) < 0;
    });
    return lines;
}

} // namespace rt
