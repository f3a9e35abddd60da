// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflicts.h"

#include "core/domain/conflict_policy.h"
#include "core/store/contested_life.h"

#include <algorithm>

namespace rt {

namespace {

struct Place {
    int table = 0;
    qint64 key = 0;
};

std::vector<Place> contested(const Database& db) {
    std::vector<Place> places;
    auto s = db.prepare("SELECT tbl, row FROM contested ORDER BY tbl, row");
    while (s.step())
        places.push_back({int(s.number(0)), s.number(1)});
    return places;
}

class Reading {
public:
    Reading(const Database& db, const ChangeLog& log, const TableSpec& table, qint64 key)
        : m_log(log),
          m_table(table),
          m_walked(log.walk(table, key)) {
        auto s = db.prepare("SELECT id FROM " + table.name + " WHERE key = ?");
        if (s.bind(1, key).step())
            m_row = log.read(table, s.uuid(0));
    }

    std::vector<StandingConflict> run() const {
        std::vector<StandingConflict> all;
        if (m_row.key == 0)
            return all;
        const bool editable = m_table.growth == Growth::Editable;
        for (const ColumnSpec& column : m_table.columns)
            if (editable && m_row.versionsOf(column.number).size() > 1 &&
                !isQuietField(m_table.name, column.name))
                add(all, column.number, m_row.versionsOf(column.number));
        addLife(all);
        return all;
    }

private:
    void add(std::vector<StandingConflict>& all, int column, const Versions& heads) const {
        StandingConflict conflict{m_table.number, column, m_row.id, {}};
        for (const Version& head : heads)
            conflict.sides.push_back(side(column, head));
        const ConflictSide& shown = conflict.sides.front();
        if (std::any_of(conflict.sides.begin(), conflict.sides.end(),
                        [&](const ConflictSide& s) { return s.value != shown.value; }))
            all.push_back(std::move(conflict));
    }

    void addLife(std::vector<StandingConflict>& all) const {
        StandingConflict conflict{m_table.number, 0, m_row.id, {}};
        for (const LifeSide& one : contestedLife(m_log, m_table, m_row)) {
            conflict.sides.push_back(side(0, one.version));
            conflict.sides.back().withdrawn = one.withdrawn;
        }
        if (!conflict.sides.empty())
            all.push_back(std::move(conflict));
    }

    ConflictSide side(int column, const Version& head) const {
        ConflictSide side;
        side.version = head;
        side.at = QDateTime::fromMSecsSinceEpoch(qint64(head.clock >> 16), Qt::UTC);
        for (const WalkedChange& w : m_walked) {
            if (w.change.no != head.no)
                continue;
            if (const auto command = m_log.command(w.change.command))
                side.person = command->person;
            for (const CellChange& cell : w.change.cells)
                if (cell.column == column)
                    side.value = cell.value;
        }
        return side;
    }

    const ChangeLog& m_log;
    const TableSpec& m_table;
    std::vector<WalkedChange> m_walked;
    StoredRow m_row;
};

std::vector<StandingConflict> conflictsIn(const Database& db, const ChangeLog& log, Place place) {
    const TableSpec* table = log.table(place.table);
    return table ? Reading(db, log, *table, place.key).run() : std::vector<StandingConflict>{};
}

} // namespace

std::vector<StandingConflict> standingConflicts(const Database& db, const ChangeLog& log) {
    std::vector<StandingConflict> all;
    for (const Place& place : contested(db))
        for (StandingConflict& conflict : conflictsIn(db, log, place))
            all.push_back(std::move(conflict));
    return all;
}

qint64 tidyConflicts(const Database& db, const ChangeLog& log) {
    qint64 left = 0;
    for (const Place& place : contested(db)) {
        const size_t open = conflictsIn(db, log, place).size();
        left += qint64(open);
        if (open == 0)
            db.prepare("DELETE FROM contested WHERE tbl = ? AND row = ?")
                .bind(1, qint64(place.table))
                .bind(2, place.key)
                .run();
    }
    return left;
}

} // namespace rt
