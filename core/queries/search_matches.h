// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/search_line.h"
#include "core/store/database.h"
#include "core/store/table.h"

namespace rt {

// Which of a row's words answer a search.
struct RowMatch {
    QString column, words; // "case_number", "CN-1042"; empty: none of its columns holds one
    bool whole = false;    // the search is the column's whole number, spaces and dashes apart
};

// The searchable column of the row that holds most words of the search, at most 120 letters of it
// around the first.
RowMatch matchIn(const Database& db, const TableSpec& table, const QUuid& row,
                 const SearchLine& line);

// Whether each word begins a word of the row's names or sounds like one and is written much alike.
bool soundsRight(const Database& db, const TableSpec& table, const QUuid& row,
                 const QStringList& words);

} // namespace rt
