// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/settle.h"

#include "core/commands/conflicts.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rt {

namespace {

// The versions as they stand now, of the changes that the person saw.
Versions seenOf(const ChangeLog& log, const FamilyChange& keep, const std::vector<ChangeNo>& seen) {
    const TableSpec* table = tableNamed(keep.table.toStdString());
    const int place = table ? table->at(keep.line.column.toStdString()) : -1;
    if (place < 0)
        return {};
    Versions versions = log.read(*table, keep.row).versionsOf(table->columns[size_t(place)].number);
    std::erase_if(versions, [&](const Version& one) {
        return std::find(seen.begin(), seen.end(), one.no) == seen.end();
    });
    return versions;
}

Outcome keepValue(Workspace& w, const FamilyChange& keep, const std::vector<ChangeNo>& seen) {
    SettleField choice{keep.table, keep.line.column, keep.row, -1, seenOf(w.log(), keep, seen)};
    for (size_t i = 0; i < choice.seen.size(); ++i)
        if (choice.seen[i].no == keep.line.change)
            choice.keep = int(i);
    return settleField(w, choice);
}

} // namespace

void settle(Desk& desk, const Around& around, QObject* owner, const FamilyChange& keep,
            const std::vector<FamilyChange>& shown, std::function<void()> done) {
    std::vector<ChangeNo> seen;
    for (const FamilyChange& one : shown)
        if (one.stands && one.row == keep.row && one.table == keep.table &&
            one.line.column == keep.line.column)
            seen.push_back(one.line.change);
    desk.run([keep, seen](Workspace& w) { return keepValue(w, keep, seen); }, owner,
             [around, done = std::move(done)](const Outcome& kept) {
                 if (!kept)
                     return around.refused(errorText(kept.error()));
                 around.said(QCoreApplication::translate("Settle", "Kept. The other value stays "
                                                                   "in the history."));
                 done();
             });
}

QString severalText() {
    return QCoreApplication::translate(
        "Settle", "Several values stand here, written at the same time. Ctrl+H shows them and "
                  "keeps one; or type another and save.");
}

} // namespace rt
