// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan.h"
#include "tests/support/import_files.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QUuid trust = QUuid::fromString(u"6f0f3c1e-0000-4000-8000-000000000001"_s);

const QByteArray hubs =
    "Hub,Hub name,Type,Group manager\n13,Cedar,court,gm@example.org\n6,Willow,pause,\n";
const QByteArray people = "Staff number,First name,Family name,E-mail,Role,Hub\n"
                          "7,Jo,Park,jo@example.org,CSW,Hub 13\n"
                          ",Gail,Moore,gm@example.org,group manager,\n"
                          ",Sam,Lee,,SW,13\n";
const QByteArray families =
    "Family reference,Reference,Child or adult,First name,Family name,Date of birth,Case number\n"
    "F1,C1,child,Mia,Reed,05/03/2014,100\n"
    "F1,A1,adult,Kay,Reed,17/08/1988,\n"
    "F2,C2,child,Ali,Khan,06/07/2015,200\n";
const QByteArray relations = "Person,Relative,Relation\nA1,C1,mother\n";
const QByteArray allocations = "Child,Hub,Since,Lead worker,Co-workers,Status\n"
                               "C1,13,01/02/2026,Jo Park,sam lee,CIN\n200,Cedar,01/02/2026,7,,CP\n";
const QByteArray standing =
    "Child or family,Last seen,Open actions\nF1,10/11/2026,jo@example.org|Call nan|\n";

std::vector<ImportTable> allLists() {
    return {tableOf(ImportKind::Standing, standing, u"standing.csv"_s),
            tableOf(ImportKind::Hubs, hubs, u"hubs.csv"_s),
            tableOf(ImportKind::Allocations, allocations, u"allocations.csv"_s),
            tableOf(ImportKind::Relations, relations, u"relations.csv"_s),
            tableOf(ImportKind::Families, families, u"families.csv"_s),
            tableOf(ImportKind::People, people, u"people.csv"_s)};
}

// What the profile would hold after the plan: what a second import meets.
Existing after(const ImportPlan& plan, const std::vector<ImportTable>& tables) {
    Existing existing{trust, {}};
    for (const PlannedRow& row : plan.rows)
        existing.rows[size_t(row.kind)].push_back(
            {row.named.id, row.named.subject,
             row.kind == ImportKind::Relations ? row.links[1].target : QUuid(),
             tables[row.table].rows[row.row]});
    return existing;
}

std::vector<Problem> problemsOfLists(const QByteArray& changedFamilies, const QByteArray& more = {},
                                     ImportKind kind = ImportKind::Relations) {
    std::vector<ImportTable> tables{tableOf(ImportKind::Hubs, hubs),
                                    tableOf(ImportKind::People, people),
                                    tableOf(ImportKind::Families, changedFamilies)};
    if (!more.isEmpty())
        tables.push_back(tableOf(kind, more));
    return planImport(tables, {trust, {}}).problems;
}

Problem only(const std::vector<Problem>& problems) {
    REQUIRE(problems.size() == 1);
    return problems.front();
}

} // namespace

TEST_CASE("Lists given together in any order are planned in the order that they need",
          "[import][plan]") {
    const auto tables = allLists();
    const ImportPlan plan = planImport(tables, {trust, {}});
    CHECK(plan.problems.empty());
    CHECK(plan.rows.size() == 12);
    CHECK(plan.count(ImportKind::Families, PlanAction::Add) == 3);
    CHECK(std::is_sorted(plan.rows.begin(), plan.rows.end(),
                         [](const PlannedRow& a, const PlannedRow& b) { return a.kind < b.kind; }));
    const auto of = [&plan](ImportKind kind, size_t n) {
        return *std::find_if(plan.rows.begin(), plan.rows.end(),
                             [&](const PlannedRow& row) { return row.kind == kind && n-- == 0; });
    };
    const PlannedRow hub = of(ImportKind::Hubs, 0), jo = of(ImportKind::People, 0),
                     sam = of(ImportKind::People, 2);
    const PlannedRow mia = of(ImportKind::Families, 0), ali = of(ImportKind::Families, 2);
    CHECK(hub.links ==
          std::vector<Link>{{HubColumn::GroupManager, of(ImportKind::People, 1).named.subject}});
    CHECK(of(ImportKind::Allocations, 0).links ==
          std::vector<Link>{{AllocationColumn::Child, mia.named.id},
                            {AllocationColumn::Hub, hub.named.id},
                            {AllocationColumn::LeadWorker, jo.named.subject},
                            {AllocationColumn::CoWorkers, sam.named.subject}});
    CHECK(of(ImportKind::Allocations, 1).named.subject == ali.named.id);   // by its case number
    CHECK(of(ImportKind::Standing, 0).named.subject == mia.named.subject); // the family
}

TEST_CASE("The same lists again change nothing; a changed cell changes that cell",
          "[import][plan]") {
    auto tables = allLists();
    const ImportPlan first = planImport(tables, {trust, {}});
    const ImportPlan again = planImport(tables, after(first, tables));
    REQUIRE(again.rows.size() == first.rows.size());
    for (size_t i = 0; i < again.rows.size(); ++i) {
        CHECK(again.rows[i].action == PlanAction::Same);
        CHECK(again.rows[i].named.id == first.rows[i].named.id);
    }
    const Existing existing = after(first, tables);
    QByteArray changed = families;
    changed.replace("Mia", "Maya").replace("17/08/1988", "");
    tables[4] = tableOf(ImportKind::Families, changed);
    tables[2] = tableOf(ImportKind::Allocations, QByteArray(allocations).replace("Jo Park", "7"));
    const ImportPlan third = planImport(tables, existing);
    CHECK(third.count(ImportKind::Families, PlanAction::Change) == 1);
    CHECK(third.count(ImportKind::Families, PlanAction::Same) == 2); // an empty cell says nothing
    CHECK(third.count(ImportKind::Allocations, PlanAction::Same) ==
          2); // another name of one person
    const auto at = std::find_if(third.rows.begin(), third.rows.end(), [](const PlannedRow& r) {
        return r.action == PlanAction::Change;
    });
    CHECK(at->changed == std::vector<size_t>{FamilyColumn::GivenName});
}

TEST_CASE("A member known by case number is known when a reference comes later", "[import][plan]") {
    const std::vector<ImportTable> before{
        tableOf(ImportKind::Families, "Family reference,Child or adult,First name,Family "
                                      "name,DOB,Case number\nF1,child,Mia,Reed,05/03/2014,100\n")};
    const ImportPlan first = planImport(before, {trust, {}});
    const std::vector<ImportTable> later{tableOf(ImportKind::Families, families)};
    const ImportPlan second = planImport(later, after(first, before));
    CHECK(second.problems.empty());
    CHECK(second.rows[0].action == PlanAction::Change);
    CHECK(second.rows[0].changed == std::vector<size_t>{FamilyColumn::Reference});
    CHECK(second.rows[0].named.id == first.rows[0].named.id);
}

TEST_CASE("Ids follow from references, within one trust", "[import][plan]") {
    CHECK(importedId(trust, u"hub", u"13"_s) == importedId(trust, u"hub", u"13"_s));
    CHECK(importedId(trust, u"hub", u"13"_s) != importedId(trust, u"person", u"13"_s));
    CHECK(importedId(trust, u"hub", u"13"_s) != importedId(QUuid(), u"hub", u"13"_s));
    CHECK(hubKey(u" Hub  13 ") == hubKey(u"13"));
}

TEST_CASE("Two families with one reference stop the import", "[import][plan]") {
    const Problem problem = only(problemsOfLists(families + "F1,C9,child,Eve,Stone,01/01/2018,\n"));
    CHECK(problem.code == ProblemCode::TwoFamiliesOneReference);
    CHECK((problem.line == 5 && problem.otherLine == 2 && problem.detail == u"F1"));
    CHECK(problemsOfLists(families + "F1,C9,child,Eve,Reed,01/01/2018,\n").empty());
    const QByteArray labels =
        "Family reference,Family known as,Reference,Child or adult,First name,Family name,DOB\n"
        "F1,Reed,C1,child,Mia,Reed,05/03/2014\nF1,Stone,C2,child,Eve,Stone,05/03/2015\n";
    CHECK(only(problemsOfLists(labels)).code == ProblemCode::TwoFamiliesOneReference);
}

TEST_CASE("A child twice, or one case number for two, stops the import", "[import][plan]") {
    const auto twice = problemsOfLists(families + "F2,c1,child,Mia,Khan,05/03/2014,\n");
    REQUIRE(find(twice, ProblemCode::ReferenceTwice));
    CHECK(find(twice, ProblemCode::ReferenceTwice)->otherLine == 2);
    CHECK(only(problemsOfLists(families + "F2,C3,child,Eve,Khan,05/03/2019,200\n")).code ==
          ProblemCode::CaseNumberTwice);
    const QByteArray unnamed = "Family reference,Child or adult,First name,Family name,DOB\n"
                               "F1,child,Mia,Reed,05/03/2014\nF1,child,mia,REED,05/03/2014\n";
    CHECK(find(problemsOfLists(unnamed), ProblemCode::ReferenceTwice));
}

TEST_CASE("What a list names must be in a list or in the profile", "[import][plan]") {
    const auto allocation = [](const QByteArray& row) {
        return problemsOfLists(families, "Child,Hub,Since,Lead worker,Status\n" + row + "\n",
                               ImportKind::Allocations);
    };
    CHECK(allocation("C1,13,01/02/2026,Jo Park,CIN").empty());
    CHECK(only(allocation("C7,13,01/02/2026,Jo Park,CIN")).code == ProblemCode::UnknownMember);
    CHECK(only(allocation("C1,99,01/02/2026,Jo Park,CIN")).code == ProblemCode::UnknownHub);
    CHECK(only(allocation("C1,13,01/02/2026,Nobody,CIN")).code == ProblemCode::UnknownPerson);
    CHECK(only(allocation("A1,13,01/02/2026,,CIN")).code == ProblemCode::NotAChild);
    CHECK(allocation("A1,6,01/02/2026,,CIN").empty()); // PAUSE works with an adult
    CHECK(only(problemsOfLists(families, "Person,Relative,Relation\nA1,C7,mother\n")).column ==
          u"Relative");
    CHECK(only(problemsOfLists(families, "Person,Relative,Relation\nC1,c1,sibling\n")).code ==
          ProblemCode::RelationToSelf);
    const auto named = problemsOfLists(families, "Child or family,Open actions\nF9,Nobody|Call|\n",
                                       ImportKind::Standing);
    CHECK(codesOf(named) == std::vector{ProblemCode::UnknownMember, ProblemCode::UnknownPerson});
}

TEST_CASE("People are named by number, e-mail or a name that only one has", "[import][plan]") {
    const auto tables = std::vector{
        tableOf(ImportKind::Hubs, hubs),
        tableOf(ImportKind::People, people + "8,Jo,Park,jo2@example.org,SW,13\n"),
        tableOf(ImportKind::Families, families),
        tableOf(ImportKind::Allocations, "Child,Hub,Since,Lead worker,Status\nC1,13,01/02/2026,Jo "
                                         "Park,CIN\nC2,13,01/02/2026,\"Lee, Sam\",CIN\n")};
    const Problem problem = only(planImport(tables, {trust, {}}).problems);
    CHECK(problem.code == ProblemCode::SeveralPeople);
    CHECK(problem.detail == u"Jo Park");
}

TEST_CASE("A person in two hubs is one person; twice in one role is a problem", "[import][plan]") {
    const auto plan = [](const QByteArray& row) {
        return planImport(
            std::vector{tableOf(ImportKind::Hubs, hubs), tableOf(ImportKind::People, people + row)},
            {trust, {}});
    };
    const ImportPlan two = plan("7,Jo,Park,,CSW,6\n");
    CHECK(two.problems.empty());
    CHECK(two.rows.back().named.subject == two.rows[2].named.subject);
    CHECK(two.rows.back().named.id != two.rows[2].named.id);
    CHECK(only(plan("7,Jo,Park,,CSW,hub 13\n").problems).code == ProblemCode::ReferenceTwice);
}

TEST_CASE("Likely duplicates are shown with where the other stands, never merged",
          "[import][plan]") {
    const QByteArray more =
        families + "F3,C3,child,Myah,Read,03/05/2014,\nF4,C4,child,Mia,Reid,05/03/2014,\n";
    const std::vector tables{tableOf(ImportKind::Families, more)};
    const ImportPlan plan = planImport(tables, {trust, {}});
    CHECK(plan.count(ImportKind::Families, PlanAction::Add) == 5);
    CHECK_FALSE(stops(plan.problems));
    const Problem* problem = find(plan.problems, ProblemCode::LikelyDuplicate);
    REQUIRE(problem);
    CHECK(problem->detail == u"Mia Reed");
    CHECK(problem->otherLine == 2);
    const std::vector known{tableOf(ImportKind::Families, families)};
    const Existing existing = after(planImport(known, {trust, {}}), known);
    const std::vector fresh{tableOf(ImportKind::Families,
                                    "Family reference,Reference,Child or adult,First name,Family "
                                    "name,DOB\nF9,C9,child,Mia,Reed,05/03/2014\n")};
    const Problem inProfile = only(planImport(fresh, existing).problems);
    CHECK(inProfile.code == ProblemCode::LikelyDuplicate);
    CHECK((inProfile.otherFile.isEmpty() && inProfile.otherLine == 0));
}

TEST_CASE("A child without a name must be expected; one without a birthday is worth a look",
          "[import][plan]") {
    const auto child = [](const QByteArray& cells) {
        return problemsOfLists("Family reference,Reference,Child or adult,First name,Family "
                               "name,DOB,EDD\nF1,C1,child," +
                               cells + "\n");
    };
    CHECK(child(",Reed,,01/02/2027").empty());
    CHECK(only(child(",Reed,05/03/2014,")).severity == Severity::Stop);
    CHECK(only(child("Mia,Reed,,")).severity == Severity::Warn);
    CHECK(
        only(problemsOfLists(
                 families, "Hub,Hub name,Type,Opened,Closed\n20,Elm,court,01/02/2020,01/02/2019\n",
                 ImportKind::Hubs))
            .code == ProblemCode::EndBeforeStart);
}
