// SPDX-License-Identifier: GPL-3.0-or-later
// Lists to import, written as short texts.
#pragma once
#include "core/import/plan.h"

namespace rt {

inline const QDate importDay(2026, 11, 12);

inline ImportTable tableOf(ImportKind kind, const QByteArray& bytes,
                           const QString& name = QStringLiteral("list.csv"),
                           QDate today = importDay) {
    const CsvFile file = readCsv(name, bytes);
    return readRows(file, matchColumns(kind, file.headings()), today);
}

inline std::vector<ProblemCode> codesOf(const std::vector<Problem>& problems) {
    std::vector<ProblemCode> codes;
    for (const Problem& problem : problems)
        codes.push_back(problem.code);
    return codes;
}

inline const Problem* find(const std::vector<Problem>& problems, ProblemCode code) {
    const auto at = std::find_if(problems.begin(), problems.end(),
                                 [code](const Problem& p) { return p.code == code; });
    return at == problems.end() ? nullptr : &*at;
}

} // namespace rt
