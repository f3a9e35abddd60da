// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of a file holds what: guessed from its headings, corrected by a person.
#pragma once
#include "core/import/problem.h"
#include "core/import/template.h"

#include <QStringList>

namespace rt {

struct ColumnMatch {
    ImportKind kind = ImportKind::Hubs;
    std::vector<int> from; // for each column of the kind: its place in the file, or -1

    // The file's column `place` holds `column` and nothing else; -1 takes the column away.
    void assign(size_t column, int place);

    bool operator==(const ColumnMatch&) const = default;
};

ColumnMatch matchColumns(ImportKind kind, const QStringList& headings);
// The kind whose columns the headings fit best; nothing when two fit as well or none does.
std::optional<ImportKind> kindOfHeadings(const QStringList& headings);
// Missing columns stop; columns of the file that are not used, or stand twice, are worth a look.
std::vector<Problem> problemsOf(const ColumnMatch& match, const QString& file,
                                const QStringList& headings);

} // namespace rt
