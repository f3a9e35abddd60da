// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_checks.h"

#include "core/import/date_text.h"
#include "core/import/duplicates.h"
#include "core/import/fold.h"
#include "core/import/sameness.h"
#include "core/import/text_table.h"

namespace rt {

namespace {

using F = FamilyColumn;

void checkMember(const ImportTable& table, const ImportRow& row, std::vector<Problem>& problems) {
    const bool unborn = row[F::Born].isEmpty() && !row[F::Expected].isEmpty();
    if (row[F::GivenName].isEmpty() && !unborn)
        problems.push_back(problemAt(table, row, F::GivenName, ProblemCode::NeedsOneOf,
                                     table.headings[F::Expected]));
    if (row[F::Role] == u"child" && row[F::Born].isEmpty() && !unborn)
        problems.push_back(problemAt(table, row, F::Born, ProblemCode::NeedsOneOf,
                                     table.headings[F::Expected], Severity::Warn));
    for (const size_t c : {size_t(F::Expected), size_t(F::CaseNumber), size_t(F::School),
                           size_t(F::Phone), size_t(F::Sex)})
        if (!row[c].isEmpty() && !isKept(row, c))
            problems.push_back(problemAt(table, row, c, ProblemCode::NotKept,
                                         row[F::Role] == u"adult" ? QStringLiteral("an adult")
                                                                  : QStringLiteral("a child"),
                                         Severity::Warn));
}

// Canonical dates are in the order of their texts.
void checkOrder(const ImportTable& table, const ImportRow& row, size_t from, size_t to,
                std::vector<Problem>& problems) {
    if (!row[to].isEmpty() && row[to] < row[from])
        problems.push_back(problemAt(table, row, to, ProblemCode::EndBeforeStart, row[from]));
}

// Rows of one reference that follow each other in one file.
struct Block {
    const ImportTable* table = nullptr;
    std::span<const ImportRow> rows;

    bool has(size_t column, const QString& folded) const {
        return std::any_of(rows.begin(), rows.end(), [&](const ImportRow& row) {
            return !folded.isEmpty() && foldName(row[column]) == folded;
        });
    }
};

bool anythingInCommon(const Block& a, const Block& b) {
    for (const size_t column : {size_t(F::FamilyName), size_t(F::Address1), size_t(F::FamilyLabel)})
        for (const ImportRow& row : a.rows)
            if (b.has(column, foldName(row[column])))
                return true;
    return false;
}

bool labelsDiffer(const Block& a, const Block& b) {
    QString label;
    QStringView last;
    for (const Block* block : {&a, &b})
        for (const ImportRow& row : block->rows) {
            if (row[F::FamilyLabel].isEmpty() || row[F::FamilyLabel] == last)
                continue;
            last = row[F::FamilyLabel];
            const QString folded = foldName(last);
            if (!folded.isEmpty() && !label.isEmpty() && folded != label)
                return true;
            label = folded.isEmpty() ? label : folded;
        }
    return false;
}

std::vector<Block> blocksOf(const ImportTable& table) {
    std::vector<Block> blocks;
    const std::span<const ImportRow> rows(table.rows);
    for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        const QString reference = foldReference(rows[begin][F::Family]);
        for (end = begin + 1;
             end < rows.size() && (rows[end][F::Family] == rows[begin][F::Family] ||
                                   foldReference(rows[end][F::Family]) == reference);)
            ++end;
        if (!reference.isEmpty())
            blocks.push_back({&table, rows.subspan(begin, end - begin)});
    }
    return blocks;
}

// The rows of a family mostly stand together, and share its names.
Candidate candidateOf(const ImportRow& row, bool fresh, const ImportRow* before,
                      const Candidate* last) {
    const auto same = [&](size_t column) { return before && (*before)[column] == row[column]; };
    return {isoDay(row[F::Born]),
            foldName(row[F::GivenName]),
            foldName(row[F::KnownAs]),
            same(F::FamilyName) ? last->familyName : foldName(row[F::FamilyName]),
            same(F::Family) ? last->family : foldReference(row[F::Family]),
            fresh};
}

} // namespace

Problem problemAt(const ImportTable& table, const ImportRow& row, size_t column, ProblemCode code,
                  QStringView detail, Severity severity) {
    return {
        code, severity, table.file, row.line, table.headings[qsizetype(column)], detail.toString()};
}

Problem withOther(Problem problem, const ImportTable& table, const ImportRow& row) {
    problem.otherFile = table.file;
    problem.otherLine = row.line;
    return problem;
}

void checkRow(const ImportTable& table, const ImportRow& row, std::vector<Problem>& problems) {
    if (row.broken)
        return;
    if (table.kind == ImportKind::Families)
        checkMember(table, row, problems);
    if (table.kind == ImportKind::Hubs)
        checkOrder(table, row, HubColumn::Opened, HubColumn::Closed, problems);
    if (table.kind == ImportKind::People)
        checkOrder(table, row, PersonColumn::From, PersonColumn::To, problems);
}

void checkFamilies(std::span<const ImportTable> tables, std::vector<Problem>& problems) {
    TextTable<Block> first;
    for (const ImportTable& table : tables) {
        if (table.kind != ImportKind::Families)
            continue;
        const std::vector<Block> blocks = blocksOf(table);
        for (const Block& block : blocks) {
            const ImportRow& row = block.rows.front();
            const QStringView reference = row[F::Family];
            Block& before = first[foldReference(reference)];
            const bool again = before.table;
            if (!again)
                before = block;
            if (labelsDiffer(before, block) || (again && !anythingInCommon(before, block)))
                problems.push_back(
                    withOther(problemAt(table, row, F::Family, ProblemCode::TwoFamiliesOneReference,
                                        reference),
                              *before.table, before.rows.front()));
        }
    }
}

void checkDuplicates(std::span<const ImportTable> tables, const Existing& existing,
                     const std::vector<PlannedRow>& planned, std::vector<Problem>& problems) {
    std::vector<Candidate> all;

    all.reserve(planned.size());

    struct Source {
        const ImportTable* table; // null: in the profile
        const ImportRow* row;
    };

    std::vector<Source> sources;
    sources.reserve(planned.size());
    const auto add = [&](const ImportRow& row, bool fresh, const ImportTable* table) {
        all.push_back(candidateOf(row, fresh, sources.empty() ? nullptr : sources.back().row,
                                  all.empty() ? nullptr : &all.back()));
        sources.push_back({table, &row});
    };
    for (const ExistingRow& known : existing.rows[size_t(ImportKind::Families)]) {
        add(known.row, false, nullptr);
    }
    for (const PlannedRow& plan : planned)
        if (plan.kind == ImportKind::Families && plan.action == PlanAction::Add) {
            const ImportTable& table = tables[plan.table];
            add(table.rows[plan.row], true, &table);
        }
    for (const LikelyPair& pair : likelyDuplicates(all)) {
        const Source& a = sources[pair.first];
        const Source& b = sources[pair.second];
        const QString name =
            (*a.row)[F::GivenName].toString() + u' ' + (*a.row)[F::FamilyName].toString();
        const Problem problem = problemAt(*b.table, *b.row, F::Born, ProblemCode::LikelyDuplicate,
                                          name.trimmed(), Severity::Warn);
        problems.push_back(a.table ? withOther(problem, *a.table, *a.row) : problem);
    }
}

} // namespace rt
