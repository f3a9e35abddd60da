// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table.h"

#include <algorithm>

namespace rt {

int TableSpec::at(int columnNumber) const {
    // numbers mostly are the place plus one
    if (columnNumber >= 1 && size_t(columnNumber) <= columns.size() &&
        columns[size_t(columnNumber - 1)].number == columnNumber)
        return columnNumber - 1;
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].number == columnNumber)
            return int(i);
    return -1;
}

int TableSpec::at(std::string_view columnName) const {
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == columnName)
            return int(i);
    return -1;
}

std::string TableSpec::createSql() const {
    std::string sql = "CREATE TABLE " + name +
                      "(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, "
                      "heads BLOB, gone INTEGER NOT NULL DEFAULT 0";
    for (const ColumnSpec& column : columns)
        sql += ", " + column.name + ' ' + column.type;
    sql += ") STRICT;\n";
    for (const std::string& list : indexed) {
        std::string words = list;
        std::replace(words.begin(), words.end(), ',', '_');
        sql += "CREATE INDEX " + name + "_by_" + words + " ON " + name + '(' + list + ");\n";
    }
    return sql;
}

const TableSpec* tableNumbered(int number) {
    static const std::vector<const TableSpec*> byNumber = [] {
        std::vector<const TableSpec*> places;
        for (const TableSpec& t : allTables()) {
            places.resize(std::max(places.size(), size_t(t.number) + 1));
            places[size_t(t.number)] = &t;
        }
        return places;
    }();
    return number >= 0 && size_t(number) < byNumber.size() ? byNumber[size_t(number)] : nullptr;
}

const TableSpec* tableNamed(std::string_view name) {
    for (const TableSpec& t : allTables())
        if (t.name == name)
            return &t;
    return nullptr;
}

} // namespace rt
