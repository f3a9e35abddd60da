// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of carryOut() share: rows that are made, corrected or brought back under the id
// that follows from the list. Only carry_*.cpp includes this.
#pragma once
#include "core/import/date_text.h"
#include "core/import/existing.h"
#include "core/import/plan.h"
#include "core/import/row_cells.h"
#include "core/store/workspace.h"

namespace rt {

// A planned row as the parts read it.
struct ListedRow {
    const PlannedRow& planned;
    const ImportRow& row;

    bool isNew() const { return planned.action == PlanAction::Add; }

    QString operator[](size_t column) const { // a view
        const QStringView cell = row[column];
        return QString::fromRawData(cell.data(), cell.size());
    }

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
            text = (*this)[column];
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

    template <class T> bool knows(const QUuid& id) const { // withdrawn ones too
        static const std::string sql = "SELECT 1 FROM " + specOf<T>().name + " WHERE id=?";
        Statement& s = db.cached(sql);
        const bool there = s.bind(1, id).step();
        s.reset();
        return there;
    }

    // Makes the row, or corrects it, or brings it back when it was withdrawn.
    template <class T, class Edit> void make(decltype(T::id) id, Edit edit) {
        fill<T>(m_cells[0], id, edit);
        if (!changes.addNew(specOf<T>(), id.value, m_cells[0].all()))
            correct<T>(id, edit);
    }

    // The same of many, some at a time: first what the lists say of them, which lies together in
    // memory, and then the rows, which drive it out of the processor's cache.
    template <class T, class Item, class IdOf, class Edit>
    void makeAll(const std::vector<Item>& items, IdOf idOf, Edit edit) {
        for (size_t begin = 0; begin < items.size(); begin += m_cells.size()) {
            const size_t count = std::min(m_cells.size(), items.size() - begin);
            const auto editOf = [&](size_t i) {
                return [&edit, &item = items[begin + i]](T& one) { edit(item, one); };
            };
            for (size_t i = 0; i < count; ++i)
                fill<T>(m_cells[i], idOf(items[begin + i]), editOf(i));
            for (size_t i = 0; i < count; ++i)
                if (const decltype(T::id) id = idOf(items[begin + i]);
                    !changes.addNew(specOf<T>(), id.value, m_cells[i].all()))
                    correct<T>(id, editOf(i));
        }
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
    template <class T, class Edit>
    static void fill(RowCells& cells, decltype(T::id) id, const Edit& edit) {
        T fresh{};
        fresh.id = id;
        edit(fresh);
        cells.take(fresh);
    }

    template <class T, class Edit> void correct(decltype(T::id) id, const Edit& edit) {
        Loaded<T> before = changes.load<T>(id);
        if (!before.exists()) {
            changes.restore<T>(id);
            before = changes.load<T>(id);
        }
        T after = before.value;
        edit(after);
        changes.save(before, after);
    }

    std::array<RowCells, 32> m_cells;
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
