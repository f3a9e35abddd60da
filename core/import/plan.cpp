// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan.h"

#include "core/import/cell.h"
#include "core/import/fold.h"
#include "core/import/plan_checks.h"
#include "core/import/row_links.h"
#include "core/import/sameness.h"

namespace rt {

namespace {

class Planner {
public:
    Planner(std::span<const ImportTable> tables, const Existing& existing, ImportPlan& plan)
        : m_tables(tables),
          m_existing(existing),
          m_plan(plan),
          m_references(existing.trust) {}

    void run() {
        for (const ImportTable& table : m_tables)
            m_plan.problems.insert(m_plan.problems.end(), table.problems.begin(),
                                   table.problems.end());
        reserve();
        for (const ImportKind kind : {ImportKind::Hubs, ImportKind::People, ImportKind::Families})
            enter(kind);
        for (const ImportKind kind : importKinds)
            planKind(kind);
        checkFamilies(m_tables, m_plan.problems);
        checkDuplicates(m_tables, m_existing, m_plan.rows, m_plan.problems);
    }

private:
    void reserve() {
        size_t members = m_existing.rows[size_t(ImportKind::Families)].size();
        size_t all = 0;
        m_named.resize(m_tables.size());
        for (size_t t = 0; t < m_tables.size(); ++t) {
            all += m_tables[t].rows.size();
            m_named[t].reserve(m_tables[t].rows.size());
            m_seen[size_t(m_tables[t].kind)].reserve(qsizetype(m_tables[t].rows.size()));
            if (m_tables[t].kind == ImportKind::Families)
                members += m_tables[t].rows.size();
        }
        m_plan.rows.reserve(all);
        m_references.reserveMembers(members);
    }

    Named enterRow(ImportKind kind, const ImportRow& row, const Named* known) {
        if (kind == ImportKind::Hubs)
            return m_references.enterHub(row, known);
        return kind == ImportKind::People ? m_references.enterPerson(row, known)
                                          : m_references.enterMember(row, known);
    }

    // First what is there, then the lists, so that rows of the lists find it.
    void enter(ImportKind kind) {
        for (const ExistingRow& known : m_existing.rows[size_t(kind)]) {
            const Named ids{{}, known.id, known.subject};
            m_known[size_t(kind)][enterRow(kind, known.row, &ids).key] = &known;
        }
        for (size_t t = 0; t < m_tables.size(); ++t)
            if (m_tables[t].kind == kind)
                for (const ImportRow& row : m_tables[t].rows)
                    m_named[t].push_back(enterRow(kind, row, nullptr));
    }

    void planKind(ImportKind kind) {
        if (kind > ImportKind::Families)
            for (const ExistingRow& known : m_existing.rows[size_t(kind)])
                m_known[size_t(kind)][keyOf(kind, known.row, known.subject, known.relative)] =
                    &known;
        for (size_t t = 0; t < m_tables.size(); ++t)
            if (m_tables[t].kind == kind)
                for (size_t r = 0; r < m_tables[t].rows.size(); ++r)
                    planRow(t, r);
    }

    static QString keyOf(ImportKind kind, const ImportRow& row, QUuid subject, QUuid relative) {
        QString key = subject.toString(QUuid::WithoutBraces);
        if (kind == ImportKind::Relations)
            key += u'|' + relative.toString(QUuid::WithoutBraces) + u'|' +
                   row[RelationColumn::Relation].toString();
        return key;
    }

    void planRow(size_t t, size_t r) {
        const ImportTable& table = m_tables[t];
        const ImportRow& row = table.rows[r];
        PlannedRow planned{table.kind, t, r, {}, PlanAction::Add, {}, {}};
        checkRow(table, row, m_plan.problems);
        for (size_t c = 0; c < row.size() && table.kind != ImportKind::Families; ++c)
            if (refersTo(table.kind, c) != Refers::ToNothing && !row[c].isEmpty())
                follow(planned, table, row, c);
        name(planned, row);
        if (planned.named.id.isNull())
            return; // what it refers to is not known, and said so
        checkMeaning(planned, table, row);
        checkTwice(planned, table, row);
        compare(planned, table, row);
        m_plan.rows.push_back(std::move(planned));
    }

    void name(PlannedRow& planned, const ImportRow& row) {
        if (planned.kind <= ImportKind::Families) {
            planned.named = std::move(m_named[planned.table][planned.row]);
            return;
        }
        const auto target = [&planned](size_t column) {
            for (const Link& link : planned.links)
                if (link.column == column)
                    return link.target;
            return QUuid();
        };
        const QUuid subject = target(0), relative = target(RelationColumn::Relative);
        if (subject.isNull() || (planned.kind == ImportKind::Relations && relative.isNull()))
            return;
        const QString key = keyOf(planned.kind, row, subject, relative);
        planned.named = {key, importedId(m_existing.trust, nameOf(planned.kind), key), subject};
    }

    void follow(PlannedRow& planned, const ImportTable& table, const ImportRow& row,
                size_t column) {
        for (const QString& text : namesIn(refersTo(table.kind, column), row[column].toString())) {
            const Resolved resolved = resolve(m_references, refersTo(table.kind, column), text);
            if (const QUuid* id = std::get_if<QUuid>(&resolved))
                planned.links.push_back({column, *id});
            else
                m_plan.problems.push_back(
                    problemAt(table, row, column, std::get<ProblemCode>(resolved), text));
        }
    }

    // A relation joins two people; a hub holds children, except one that works with adults.
    void checkMeaning(const PlannedRow& planned, const ImportTable& table, const ImportRow& row) {
        const auto report = [&](size_t column, ProblemCode code) {
            m_plan.problems.push_back(problemAt(table, row, column, code, row[column]));
        };
        if (planned.kind == ImportKind::Relations &&
            planned.links[0].target == planned.links[1].target)
            report(RelationColumn::Relative, ProblemCode::RelationToSelf);
        if (planned.kind == ImportKind::Allocations)
            checkHub(table, row);
        if (planned.kind == ImportKind::Families)
            checkCaseNumber(planned, table, row);
    }

    void checkHub(const ImportTable& table, const ImportRow& row) {
        const QStringView name = row[AllocationColumn::Hub];
        const auto hub = m_references.hub(name);
        if (hub && !m_references.hubHoldsCases(*hub))
            m_plan.problems.push_back(
                problemAt(table, row, AllocationColumn::Hub, ProblemCode::HubHoldsNoCases, name));
        else if (!m_references.member(row[0])->child && !(hub && m_references.hubTakesAdults(*hub)))
            m_plan.problems.push_back(
                problemAt(table, row, AllocationColumn::Child, ProblemCode::NotAChild, row[0]));
    }

    void checkCaseNumber(const PlannedRow& planned, const ImportTable& table,
                         const ImportRow& row) {
        if (planned.named.othersNumber)
            m_plan.problems.push_back(problemAt(table, row, FamilyColumn::CaseNumber,
                                                ProblemCode::CaseNumberTwice,
                                                row[FamilyColumn::CaseNumber]));
    }

    void checkTwice(const PlannedRow& planned, const ImportTable& table, const ImportRow& row) {
        if (row.broken && row[0].isEmpty())
            return;
        auto& seen = m_seen[size_t(planned.kind)];
        const auto before = seen.constFind(planned.named.id);
        if (before == seen.constEnd()) {
            seen.insert(planned.named.id, {planned.table, planned.row});
            return;
        }
        const ImportTable& other = m_tables[before->first];
        const size_t column =
            planned.kind == ImportKind::Families ? size_t(FamilyColumn::Reference) : 0;
        m_plan.problems.push_back(
            withOther(problemAt(table, row, column, ProblemCode::ReferenceTwice, row[column]),
                      other, other.rows[before->second]));
    }

    void compare(PlannedRow& planned, const ImportTable& table, const ImportRow& row) {
        const auto* known = m_known[size_t(planned.kind)].find(planned.named.key);
        if (!known)
            return;
        const ExistingRow& old = **known;
        planned.named.id = old.id;
        for (size_t c = 0; c < row.size(); ++c)
            if (!row[c].isEmpty() && row[c] != old.row[c] && !isKeyColumn(planned.kind, c) &&
                !meansSame(m_references, planned.kind, c, row, old.row)) {
                planned.changed.push_back(c);
                checkChange(planned, table, row, c, old.row[c]);
            }
        planned.action = planned.changed.empty() ? PlanAction::Same : PlanAction::Change;
    }

    // Nobody goes to another family, or turns from a child into an adult, because a list says so.
    void checkChange(const PlannedRow& planned, const ImportTable& table, const ImportRow& row,
                     size_t column, QStringView before) {
        if (planned.kind == ImportKind::Families && !before.isEmpty() &&
            (column == FamilyColumn::Family || column == FamilyColumn::Role))
            m_plan.problems.push_back(
                problemAt(table, row, column, ProblemCode::KnownOtherwise, before));
    }

    std::span<const ImportTable> m_tables;
    const Existing& m_existing;
    ImportPlan& m_plan;
    References m_references;
    std::array<TextTable<const ExistingRow*>, importKinds.size()> m_known;
    std::array<QHash<QUuid, std::pair<size_t, size_t>>, importKinds.size()> m_seen;
    std::vector<std::vector<Named>> m_named; // by table, of hubs, people and families
};

} // namespace

int ImportPlan::count(ImportKind kind, PlanAction action) const {
    return int(std::count_if(rows.begin(), rows.end(), [&](const PlannedRow& row) {
        return row.kind == kind && row.action == action;
    }));
}

ImportPlan planImport(std::span<const ImportTable> tables, const Existing& existing) {
    ImportPlan plan;
    Planner(tables, existing, plan).run();
    return plan;
}

} // namespace rt
