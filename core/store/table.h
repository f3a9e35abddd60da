// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"

#include <string>
#include <vector>

namespace rt {

// Where a table's rows belong when they are exchanged (sync.md). Local rows never leave the PC.
enum class Scope { Trust, Hub, Index, Counts, Local, Audit };

// A record is added and amended, never edited.
enum class Growth { Editable, Record };

struct ColumnSpec {
    int number = 0; // of the change log: never reused
    std::string name;
    std::string type; // of a STRICT table: TEXT, INTEGER or BLOB
};

// A synced table as the change log sees it.
struct TableSpec {
    int number = 0; // of the change log: never reused
    std::string name;
    Scope scope = Scope::Hub;
    Growth growth = Growth::Editable;
    std::vector<ColumnSpec> columns;
    std::vector<std::string> indexed;    // an index each: a column, or a list with commas between
    std::vector<std::string> searchable; // columns whose words the search index holds

    int at(int columnNumber) const; // place in columns, -1 if this program does not know it
    int at(std::string_view columnName) const;
    std::string createSql() const; // the table and its indexes
};

// Every synced table, in order of number. The one list that schema, log, digest and verify read.
const std::vector<TableSpec>& allTables();
const TableSpec* tableNumbered(int number);
const TableSpec* tableNamed(std::string_view name);

template <class T> struct TableOf; // static constexpr int number (core/store/tables.h)

template <class T> const TableSpec& specOf() {
    static const TableSpec& spec = *tableNumbered(TableOf<T>::number);
    return spec;
}

// "note.family,note.children,…" in the order of Fields, for queries that read whole values.
template <class T> std::string columnsOf(const std::string& alias) {
    std::string all = alias + ".id";
    eachField<T>([&](const auto& f) { all += ',' + alias + '.' + f.name; });
    return all;
}

template <class T> std::vector<Value> cellsOf(const T& value) {
    std::vector<Value> cells;
    cells.reserve(std::tuple_size_v<decltype(Fields<T>::list)>);
    eachField<T>([&](const auto& f) {
        using Member = std::decay_t<decltype(value.*(f.member))>;
        cells.push_back(Cell<Member>::write(value.*(f.member)));
    });
    return cells;
}

} // namespace rt
