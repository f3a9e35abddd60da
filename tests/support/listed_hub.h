// SPDX-License-Identifier: GPL-3.0-or-later
// A small trust as six lists, and what brings them into a profile.
#pragma once
#include "core/import/carry_out.h"
#include "core/import/existing.h"
#include "core/queries/rows.h"
#include "tests/support/import_files.h"
#include "tests/support/test_workspace.h"

#include <map>

namespace rt {

struct ListedHub : TestWorkspace {
    ListedHub() { workspace.env().actor = {}; }

    std::map<ImportKind, QByteArray> lists{
        {ImportKind::Hubs,
         "Hub,Hub name,Type,Service area,Specialisms,Children from,Opened,Group manager\n"
         "Hub 13,Cedar,court,Specialist,court work; parenting,45,01/04/2016,gm@example.org\n"
         "6,Willow,pause,Specialist,,,01/04/2016,gm@example.org\n"
         "IRT,Information,information team,,,,,\n"},
        {ImportKind::People,
         "Staff number,First name,Family name,E-mail,Role,Hub,FTE,Contract,From,Skills,Phone\n"
         "7,Jo,Park,jo@example.org,CSW,Hub 13,,permanent,01/09/2024,good with teenagers; Polish,\n"
         ",Gail,Moore,gm@example.org,group manager,,,,,,\n"
         ",Sam,Lee,,SW,13,0.5,agency,01/09/2024,,01632 960001\n"},
        {ImportKind::Families,
         "Family reference,Reference,Child or adult,First name,Family name,Date of birth,Sex,"
         "Case number,School,Phone,Address line 1,Town,Postcode,Keep address private\n"
         "F1,C1,child,Mia,Reed,05/03/2014,f,100,Park School,,1 High Street,Slough,SL1 1AA,no\n"
         "F1,A1,adult,Kay,Reed,17/08/1988,f,,,01632 960002,1 High Street,Slough,SL1 1AA,no\n"
         "F1,A2,adult,Dan,Reed,01/02/1986,m,,,,9 Low Road,Slough,SL1 9ZZ,yes\n"
         "F2,C2,child,Ali,Khan,06/07/2015,m,200,,,2 High Street,Slough,SL1 1AB,\n"
         "F2,C3,child,Sara,Khan,08/09/2017,f,300,,,2 High Street,Slough,SL1 1AB,\n"
         "F3,A3,adult,Eve,Stone,03/04/1995,f,,,,,,,\n"
         "F4,C4,child,Leo,Fox,10/11/2012,intersex,400,,,,,,\n"},
        {ImportKind::Relations, "Person,Relative,Relation,PR,Lives with\n"
                                "A1,C1,mother,yes,yes\nA2,C1,step father,no,no\nC2,C3,brother,,\n"},
        {ImportKind::Allocations,
         "Child,Hub,Since,Lead worker,Co-workers,Status\n"
         "C1,13,01/02/2026,Jo Park,Sam Lee,CIN\n200,Cedar,01/03/2026,7,,CP\n"
         "C3,13,01/03/2026,7,,CP\nA3,6,01/05/2026,Sam Lee,,EH\nC4,13,01/04/2026,,,LAC\n"},
        {ImportKind::Standing,
         "Child or family,Last discussed,Last discussed in depth,Last seen,Last seen alone,"
         "\"Child's views, date\",\"Child's views, words\",Next conference,Next review,"
         "Next court date,Open actions\n"
         "C1,05/11/2026,01/10/2026,10/11/2026,03/11/2026,03/11/2026,I like nan.,,14/12/2026,,"
         "jo@example.org|Call nan|27/11/2026; Sam Lee|Visit school|\n"
         "F2,29/10/2026,,09/11/2026,,,,20/11/2026,,,7|Write to court|01/12/2026\n"},
    };

    std::vector<ImportTable> tables() const {
        std::vector<ImportTable> all;
        for (const auto& [kind, bytes] : lists)
            all.push_back(tableOf(kind, bytes, nameOf(kind) + QStringLiteral(".csv")));
        return all;
    }

    ImportPlan plan() const {
        const auto all = tables();
        return planImport(all, readExisting(db, all));
    }

    Result<ImportDone> bringIn() { return importLists(workspace, tables()); }

    QString firstProblem() const { // where it is, for a test's message
        for (const Problem& problem : plan().problems)
            if (problem.severity == Severity::Stop)
                return QStringLiteral("%1:%2 %3 %4 (%5)")
                    .arg(problem.file)
                    .arg(problem.line)
                    .arg(problem.column, problem.detail)
                    .arg(int(problem.code));
        return {};
    }

    Result<ImportDone> bringIn(ImportKind kind, const QByteArray& bytes) {
        const std::vector<ImportTable> one{tableOf(kind, bytes)};
        return importLists(workspace, one);
    }

    template <class T> std::vector<T> all() const { return rowsOf<T>(db, "1 ORDER BY key"); }

    template <class T> T only(std::string_view condition) const {
        auto rows = rowsOf<T>(db, condition);
        if (rows.size() != 1)
            throw std::runtime_error(std::to_string(rows.size()) + " rows of " + specOf<T>().name);
        return rows.front();
    }

    Child child(const char* given) const {
        return only<Child>("given='" + std::string(given) + "'");
    }

    qint64 changes() const { return db.number("SELECT count(*) FROM change"); }
};

} // namespace rt
