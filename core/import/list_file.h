// SPDX-License-Identifier: GPL-3.0-or-later
// A file that somebody chose: what kind of list it is by its headings, and which column holds what.
// Never fails: what is wrong is among the table's problems.
#pragma once
#include "core/import/read_rows.h"

namespace rt {

inline constexpr qint64 largestList = 64 << 20; // bytes, asked before it is read

struct ListFile {
    QString path;
    CsvFile csv;
    std::optional<ImportKind> kind; // none: the headings fit no kind, or two as well
    ColumnMatch match;

    // A person says what it is; the columns are matched anew.
    void setKind(std::optional<ImportKind> chosen);
};

ListFile openList(const QString& path);
ImportTable tableOf(const ListFile& list, QDate today);
std::vector<ImportTable> tablesOf(const std::vector<ListFile>& lists, QDate today);

} // namespace rt
