// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of carryOut() share: rows that are made, corrected or brought back under the id
// that follows from the list. Only carry_*.cpp includes this.
#pragma once
#include "core/import/date_text.h"
#include "core/import/existing.h"
#include "core/import/plan.h"
#include "core/store/workspace.h"

#include <QSet>

namespace rt {

// A planned row as the parts read it.
struct ListedRow {
    const PlannedRow& planned;
    const ImportRow& row;

    bool isNew() const { return planned.action == PlanAction::Add; }

    const QString& operator[](size_t column) const { return row[column]; }

    // The cell is to be written: anything of a new row, what differs of a known one.
    bool says(size_t column) const {
        if (row[column].isEmpty())
            return false;
        return isNew() || std::find(planned.changed.begin(), planned.changed.end(), column) !=
                              planned.changed.end();
    }

    QUuid link(size_t column) const {
        for (const Link& link : planned.links)
            if (link.column == column)
                return link.target;
        return {};
    }

    std::vector<QUuid> links(size_t column) const {
        std::vector<QUuid> all;
        for (const Link& link : planned.links)
            if (link.column == column)
                all.push_back(link.target);
        return all;
    }

    QDate day(size_t column) const { return isoDay(row[column]); }

    void into(QString& text, size_t column) const {
        if (says(column))
            text = row[column];
    }

    void into(QDate& date, size_t column) const {
        if (says(column))
            date = day(column);
    }
};

class Carrying {
public:
    Carrying(Changes& c, const Database& database, const ImportPlan& whole,
             std::span<const ImportTable> lists)
        : changes(c),
          db(database),
          plan(whole),
          tables(lists),
          today(c.env().today()) {}

    // Rows of a kind that are new or differ; with `all`, also those that do not.
    template <class Visit> void each(ImportKind kind, Visit visit, bool all = false) const {
        for (const PlannedRow& planned : plan.rows)
            if (planned.kind == kind && (all || planned.action != PlanAction::Same))
                visit(ListedRow{planned, tables[planned.table].rows[planned.row]});
    }

    template <class T> bool knows(const QUuid& id) { return idsOf(specOf<T>()).contains(id); }

    // Makes the row, or corrects it, or brings it back when it was withdrawn.
    template <class T, class Edit> void make(decltype(T::id) id, Edit edit) {
        QSet<QUuid>& ids = idsOf(specOf<T>());
        const qsizetype known = ids.size();
        ids.insert(id.value);
        if (ids.size() > known) {
            T value{};
            value.id = id;
            edit(value);
            changes.add(value);
            return;
        }
        Loaded<T> before = changes.load<T>(id);
        if (!before.exists()) {
            changes.restore<T>(id);
            before = changes.load<T>(id);
        }
        T after = before.value;
        edit(after);
        changes.save(before, after);
    }

    // The id that follows from the key; another when a row of that id had its day and is over.
    template <class T, class IsOver>
    decltype(T::id) idFor(QStringView word, const QString& key, QDate from, IsOver isOver) {
        const decltype(T::id) id{importedId(importNamespace, word, key)};
        if (!knows<T>(id.value))
            return id;
        const Loaded<T> there = changes.load<T>(id);
        if (!there.exists() || !isOver(there.value))
            return id;
        return {importedId(importNamespace, word, key + u'|' + from.toString(Qt::ISODate))};
    }

    Changes& changes;
    const Database& db;
    const ImportPlan& plan;
    std::span<const ImportTable> tables;
    const QDate today;

private:
    QSet<QUuid>& idsOf(const TableSpec& table) {
        const auto at = m_ids.find(table.number);
        if (at != m_ids.end())
            return at->second;
        QSet<QUuid>& ids = m_ids[table.number];
        ids.reserve(qsizetype(plan.rows.size()));
        auto s = db.prepare("SELECT id FROM " + table.name); // withdrawn ones too
        while (s.step())
            ids.insert(s.uuid(0));
        return ids;
    }

    std::map<int, QSet<QUuid>> m_ids; // by table
};

inline QString keyOf(std::initializer_list<QUuid> ids) {
    QString key;
    for (const QUuid& id : ids)
        key += id.toString(QUuid::WithoutBraces) + u'|';
    key.chop(1);
    return key;
}

void carryStructure(Carrying& carrying); // hubs, areas, people, memberships, skills
void carryFamilies(Carrying& carrying);  // families, members, addresses
void carryRelations(Carrying& carrying);
void carryCases(Carrying& carrying); // allocations and standing

} // namespace rt
