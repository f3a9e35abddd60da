// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench_rows.h"
#include "core/store/workspace.h"

#include <QFile>

#include <algorithm>
#include <ctime>

// The floor of the figures: the same tables and rows without a log.
namespace rt {

template <class Work> double processorTime(Work work) {
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

inline double medianOf(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return all.empty() ? 0 : all[all.size() / 2];
}

inline void removeDatabase(const QString& path) {
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(end));
}

// Insert; or read the row, compare, update what differs.
class Plain {
public:
    static constexpr const char* file = "plain.db";

    Plain(Database& db, bool index) : m_db(db), m_index(db) {
        for (const TableSpec& table : allTables())
            db.run(table.createSql().c_str());
        db.run(searchSchema);
        m_index.setOn(index);
    }

    template <class T> void load(const std::vector<T>& rows, size_t from, size_t to) {
        const TableSpec& table = specOf<T>();
        std::string names, marks;
        for (const ColumnSpec& column : table.columns) {
            names += ',' + column.name;
            marks += ",?";
        }
        Transaction transaction(m_db);
        Statement& s =
            m_db.cached("INSERT INTO " + table.name + "(id" + names + ") VALUES(?" + marks + ")");
        for (; from < to; ++from) {
            const std::vector<Value> cells = cellsOf(rows[from]);
            s.reset().bind(1, rows[from].id);
            for (size_t i = 0; i < cells.size(); ++i)
                s.bind(int(i) + 2, cells[i]);
            s.run();
            if (!table.searchable.empty())
                m_index.update(table, m_db.lastKey());
        }
        transaction.commit();
    }

    template <class Work> void command(Work work) {
        Transaction transaction(m_db);
        work();
        transaction.commit();
    }

    template <class T, class Edit> void edit(decltype(T::id) id, Edit edit) {
        const TableSpec& table = specOf<T>();
        static const std::string select = selectOf(table);
        StoredRow row{0, id.value, {}};
        Statement& s = m_db.cached(select);
        if (!s.bind(1, id).step())
            return;
        row.key = s.number(0);
        for (int i = 1; i < s.columns(); ++i)
            row.state.cells.push_back(s.value(i));
        s.reset();
        T value = valueOf<T>(row);
        edit(value);
        const std::vector<Value> after = cellsOf(value);
        for (size_t i = 0; i < after.size(); ++i)
            if (after[i] != row.state.cells[i])
                m_db.cached("UPDATE " + table.name + " SET " + table.columns[i].name +
                            "=? WHERE key=?")
                    .bind(1, after[i])
                    .bind(2, row.key)
                    .run();
    }

private:
    static std::string selectOf(const TableSpec& table) {
        std::string sql = "SELECT key";
        for (const ColumnSpec& column : table.columns)
            sql += ',' + column.name;
        return sql + " FROM " + table.name + " WHERE id=?";
    }

    const Database& m_db;
    SearchIndex m_index;
};

// The n-th edit of the workload: a child's school and an action's words in turn.
template <class Side> void editRow(Side& side, const BenchRows& rows, size_t edit) {
    const size_t at = edit * 7919;
    const QString text = QStringLiteral("Changed ") + QString::number(edit);
    if (edit % 2)
        side.template edit<Child>(rows.children[at % rows.children.size()].id,
                                  [&](Child& c) { c.school = text; });
    else
        side.template edit<Action>(rows.actions[at % rows.actions.size()].id,
                                   [&](Action& a) { a.what = text; });
}

// `count` edits from the given one on, `together` in one command or transaction.
template <class Side>
void editRows(Side& side, const BenchRows& rows, size_t from, size_t count, size_t together) {
    for (size_t edit = from; edit < from + count;)
        side.command([&] {
            for (const size_t end = std::min(edit + together, from + count); edit < end; ++edit)
                editRow(side, rows, edit);
        });
}

} // namespace rt
