// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/store/tables.h"

#include <optional>

// Whole values by a condition: rowsOf<Note>(db, "family=? ORDER BY at DESC, key DESC", family).
// Rows that were withdrawn are left out.
namespace rt {

template <class T> T readRow(const Statement& row, int from = 0) { // columns as of columnsOf<T>
    T value{};
    value.id = {row.uuid(from)};
    eachField<T>([&](const auto& f) {
        using Member = std::decay_t<decltype(value.*(f.member))>;
        value.*(f.member) = row.read<Member>(++from);
    });
    return value;
}

template <class T> const std::string& selectRows() { // "SELECT … FROM t WHERE t.gone&5=0 AND "
    static const std::string sql =
        "SELECT " + columnsOf<T>("t") + " FROM " + specOf<T>().name + " t WHERE t.gone&5=0 AND ";
    return sql;
}

template <class T, class... Args>
std::vector<T> rowsOf(const Database& db, std::string_view condition, const Args&... args) {
    std::vector<T> all;
    Statement& s = db.cached(selectRows<T>() + std::string(condition));
    int at = 0;
    (s.bind(++at, args), ...);
    while (s.step())
        all.push_back(readRow<T>(s));
    s.reset();
    return all;
}

template <class T, class... Args>
std::optional<T> firstRowOf(const Database& db, std::string_view condition, const Args&... args) {
    auto all = rowsOf<T>(db, std::string(condition) + " LIMIT 1", args...);
    return all.empty() ? std::nullopt : std::optional<T>(std::move(all.front()));
}

template <class T> std::optional<T> rowOf(const Database& db, decltype(T::id) id) {
    return firstRowOf<T>(db, "t.id=?", id);
}

} // namespace rt
