// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/column_match.h"

#include "core/import/fold.h"

#include <QHash>

namespace rt {

namespace {

using KnownHeadings = QHash<QString, size_t>; // folded heading -> column

KnownHeadings headingsOf(ImportKind kind) {
    KnownHeadings known;
    const auto columns = columnsOf(kind);
    for (size_t i = 0; i < columns.size(); ++i)
        for (const QStringView synonym : columns[i].synonyms.split(u','))
            known.insert(synonym.toString(), i);
    for (size_t i = 0; i < columns.size(); ++i) { // what we write ourselves wins over synonyms
        known.insert(foldHeading(columns[i].name), i);
        known.insert(foldHeading(columns[i].heading), i);
    }
    return known;
}

const KnownHeadings& knownHeadings(ImportKind kind) {
    static const auto all = [] {
        std::array<KnownHeadings, importKinds.size()> tables;
        for (const ImportKind each : importKinds)
            tables[size_t(each)] = headingsOf(each);
        return tables;
    }();
    return all[size_t(kind)];
}

int matched(const ColumnMatch& match) {
    return int(std::count_if(match.from.begin(), match.from.end(), [](int at) { return at >= 0; }));
}

bool complete(const ColumnMatch& match) {
    const auto columns = columnsOf(match.kind);
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].need == Need::Required && match.from[i] < 0)
            return false;
    return true;
}

} // namespace

void ColumnMatch::assign(size_t column, int place) {
    if (place >= 0)
        std::replace(from.begin(), from.end(), place, -1);
    from[column] = place;
}

ColumnMatch matchColumns(ImportKind kind, const QStringList& headings) {
    ColumnMatch match{kind, std::vector<int>(columnsOf(kind).size(), -1)};
    const auto columns = columnsOf(kind);
    const KnownHeadings& known = knownHeadings(kind);
    QStringList folded;
    for (const QString& heading : headings)
        folded.append(foldHeading(heading));
    for (size_t i = 0; i < columns.size(); ++i) // exact headings first
        match.from[i] = int(folded.indexOf(foldHeading(columns[i].heading)));
    for (int place = 0; place < folded.size(); ++place) {
        const auto found = known.constFind(folded[place]);
        if (found != known.constEnd() && match.from[*found] < 0)
            match.from[*found] = place;
    }
    return match;
}

std::optional<ImportKind> kindOfHeadings(const QStringList& headings) {
    std::optional<ImportKind> best;
    std::pair<bool, int> bestScore{false, 1};
    for (const ImportKind kind : importKinds) {
        const ColumnMatch match = matchColumns(kind, headings);
        const std::pair<bool, int> score{complete(match), matched(match)};
        if (score == bestScore)
            best.reset();
        if (score <= bestScore)
            continue;
        bestScore = score;
        best = kind;
    }
    return best;
}

std::vector<Problem> problemsOf(const ColumnMatch& match, const QString& file,
                                const QStringList& headings) {
    std::vector<Problem> problems;
    const auto columns = columnsOf(match.kind);
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].need == Need::Required && match.from[i] < 0)
            problems.push_back({ProblemCode::MissingColumn,
                                Severity::Stop,
                                file,
                                1,
                                columns[i].heading.toString(),
                                {}});
    QHash<QString, int> seen;
    for (int place = 0; place < headings.size(); ++place) {
        const QString folded = foldHeading(headings[place]);
        if (folded.isEmpty())
            continue;
        const bool used =
            std::find(match.from.begin(), match.from.end(), place) != match.from.end();
        if (seen.contains(folded))
            problems.push_back(
                {ProblemCode::HeadingTwice, Severity::Warn, file, 1, headings[place], {}});
        else if (!used)
            problems.push_back(
                {ProblemCode::UnusedColumn, Severity::Warn, file, 1, headings[place], {}});
        seen.insert(folded, place);
    }
    return problems;
}

} // namespace rt
