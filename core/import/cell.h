// SPDX-License-Identifier: GPL-3.0-or-later
// One cell's text into the canonical text of its type, or what is wrong with it. Canonical: dates
// yyyy-mm-dd, yes or no, code words, digits, actions owner|text|yyyy-mm-dd one a line.
#pragma once
#include "core/import/problem.h"
#include "core/import/template.h"

#include <QDate>

#include <vector>

namespace rt {

struct CellProblem {
    ProblemCode code;
    QString detail;
};

// The text without our apostrophe, without invisible marks, in composed form. A tidy cell is not
// copied: the text lasts as long as what it was read from.
struct CleanText {
    QString text;
    bool marksRemoved = false;
};

CleanText cleanText(QStringView cell, CellType type);

// What people write, case-folded, and the code; the last counts. So few that a look at each is
// quick.
using CodeWords = std::vector<std::pair<QString, QString>>;
CodeWords codeWordsOf(QStringView words);

struct ImportedAction {
    QString owner;
    QString text;
    QDate due; // null when none was given

    bool operator==(const ImportedAction&) const = default;
};

std::vector<ImportedAction> actionsIn(QStringView canonical);

// Turns `text` into its canonical form; leaves it as it is when there is a problem.
std::optional<CellProblem> canonicalise(QString& text, CellType type, const CodeWords& words,
                                        QDate today);

} // namespace rt
