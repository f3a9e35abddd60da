// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include <algorithm>

// A program that learned a column: the newest head's kept value becomes the shown one, and first
// changes that are silent on it count as NULL (ARCHITECTURE.md, "The log").
namespace rt {

namespace {

const ColumnValue* ownOf(const WalkedChange& walked, int column) {
    if (walked.change.kind == ChangeKind::Life)
        return nullptr;
    const auto& own = walked.kept.own;
    const auto at = std::find_if(own.begin(), own.end(),
                                 [&](const ColumnValue& v) { return v.column == column; });
    return at == own.end() ? nullptr : &*at;
}

bool hasUnknown(const WalkedChange& walked, const TableSpec& table) {
    return std::any_of(walked.kept.own.begin(), walked.kept.own.end(),
                       [&](const ColumnValue& v) { return table.at(v.column) < 0; });
}

QUuid idOf(const Database& db, const TableSpec& table, qint64 key) {
    auto s = db.prepare("SELECT id FROM " + table.name + " WHERE key=?");
    return s.bind(1, key).step() ? s.uuid(0) : QUuid{};
}

} // namespace

std::vector<std::pair<int, qint64>> ChangeLog::adoptUnknown() {
    const GuardOpen open(m_db);
    std::vector<std::pair<int, qint64>> rows, adopted;
    auto s = m_db.prepare("SELECT tbl, row FROM unknown ORDER BY tbl, row");
    while (s.step())
        rows.emplace_back(int(s.number(0)), s.number(1));
    for (const auto& place : rows) {
        const TableSpec* spec = table(place.first);
        if (!spec)
            continue;
        bool any = false;
        for (const ColumnSpec& column : spec->columns)
            any |= adopt(*spec, place.second, column);
        if (any)
            adopted.push_back(place);
        const auto walked = walk(*spec, place.second);
        if (std::none_of(walked.begin(), walked.end(),
                         [&](const WalkedChange& w) { return hasUnknown(w, *spec); }))
            m_db.cached("DELETE FROM unknown WHERE tbl=? AND row=?")
                .bind(1, qint64(place.first))
                .bind(2, place.second)
                .run();
    }
    return adopted;
}

// Only a column that this program has just learned has a newest head that keeps its own value.
bool ChangeLog::adopt(const TableSpec& table, qint64 key, const ColumnSpec& column) {
    auto walked = walk(table, key);
    const StoredRow row = read(table, idOf(m_db, table, key));
    const Versions& heads = row.state.heads.of(column.number);
    const auto newest = std::find_if(walked.begin(), walked.end(), [&](const WalkedChange& w) {
        return !heads.empty() && w.change.no == heads[0].no;
    });
    if (newest == walked.end() || !ownOf(*newest, column.number))
        return false;
    const Value shown = ownOf(*newest, column.number)->value;
    m_db.prepare("UPDATE " + table.name + " SET " + column.name + "=? WHERE key=?")
        .bind(1, shown)
        .bind(2, key)
        .run();
    for (WalkedChange& w : walked) {
        const bool first = w.change.kind == ChangeKind::Row || w.change.kind == ChangeKind::Record;
        if (w.change.no == heads[0].no)
            std::erase_if(w.kept.own,
                          [&](const ColumnValue& v) { return v.column == column.number; });
        else if (first && !ownOf(w, column.number))
            w.kept.own.push_back({column.number, {}});
        else
            continue;
        m_db.prepare("UPDATE change SET own=? WHERE id=?")
            .bindBlob(1, encodeValues(w.kept.own))
            .bind(2, w.change.no)
            .run();
    }
    return true;
}

} // namespace rt
