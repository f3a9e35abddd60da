// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/csv_writer.h"
#include "core/import/template.h"
#include "tests/features/running.h"

#include <QFile>

#include <map>

namespace rt::test {

using namespace Qt::StringLiterals;

// The templates of the program, filled by a small hub of its own: two families, three children.
class HubLists {
public:
    explicit HubLists(const QString& folder) : m_folder(folder) {
        using H = HubColumn;
        using P = PersonColumn;
        write(ImportKind::Hubs, {{{H::Label, u"13"_s},
                                  {H::Name, u"Child protection"_s},
                                  {H::Type, u"child protection"_s}}});
        const auto person = [](const QString& given, const QString& family, const QString& role) {
            return Row{{P::GivenName, given},
                       {P::FamilyName, family},
                       {P::Role, role},
                       {P::Hub, u"13"_s},
                       {P::From, u"01/09/2024"_s}};
        };
        write(ImportKind::People,
              {person(u"Sam"_s, u"Clarke"_s, u"hub coordinator"_s),
               person(u"Rose"_s, u"Okafor"_s, u"CSW"_s), person(u"Jo"_s, u"Osei"_s, u"SW"_s)});
        families();
        cases();
    }

    const QStringList& files() const { return m_files; }

private:
    using Row = std::map<size_t, QString>;

    void families() {
        using F = FamilyColumn;
        const auto member = [](const QString& family, const QString& reference, const QString& role,
                               const QString& given, const QString& born, const QString& number) {
            return Row{{F::Family, family}, {F::FamilyLabel, family}, {F::Reference, reference},
                       {F::Role, role},     {F::GivenName, given},    {F::FamilyName, family},
                       {F::Born, born},     {F::CaseNumber, number}};
        };
        write(ImportKind::Families,
              {member(u"Adeyemi"_s, u"C1"_s, u"child"_s, u"Mia"_s, u"13/04/2013"_s, u"100"_s),
               member(u"Adeyemi"_s, u"C2"_s, u"child"_s, u"Tobi"_s, u"01/02/2017"_s, u"200"_s),
               member(u"Adeyemi"_s, u"A1"_s, u"adult"_s, u"Folake"_s, u"17/08/1988"_s, {}),
               member(u"Novak"_s, u"C3"_s, u"child"_s, u"Eva"_s, u"05/03/2014"_s, u"300"_s)});
        using R = RelationColumn;
        write(ImportKind::Relations,
              {{{R::Person, u"A1"_s}, {R::Relative, u"C1"_s}, {R::Relation, u"mother"_s}}});
    }

    void cases() {
        using A = AllocationColumn;
        std::vector<Row> rows;
        for (const auto& child : {u"C1"_s, u"C2"_s, u"C3"_s})
            rows.push_back({{A::Child, child},
                            {A::Hub, u"13"_s},
                            {A::Since, u"01/10/2026"_s},
                            {A::LeadWorker, u"Jo Osei"_s},
                            {A::Status, u"CIN"_s}});
        write(ImportKind::Allocations, rows);
        using S = StandingColumn;
        write(ImportKind::Standing, {{{S::Reference, u"C1"_s},
                                      {S::LastDiscussed, u"05/11/2026"_s},
                                      {S::LastSeen, u"10/11/2026"_s},
                                      {S::Actions, u"Jo Osei|Call Nan|13/11/2026"_s}}});
    }

    void write(ImportKind kind, const std::vector<Row>& rows) {
        const auto columns = columnsOf(kind);
        std::vector<QStringList> lines(1);
        for (const ImportColumn& column : columns)
            lines.front() << column.heading.toString();
        for (const Row& row : rows) {
            QStringList& line = lines.emplace_back();
            for (size_t i = 0; i < columns.size(); ++i) {
                const auto at = row.find(i);
                line << (at == row.end() ? QString() : at->second);
            }
        }
        QFile file(m_folder + u'/' + nameOf(kind) + u".csv"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(writeCsv(lines)) < 0)
            throw std::runtime_error("list");
        m_files << file.fileName();
    }

    QString m_folder;
    QStringList m_files;
};

// Chosen in the window and brought in, by keys.
inline void importByKeys(Running& r, const HubLists& lists) {
    r.openArea(u"Import"_s);
    r.tabTo(u"Choose files…"_s);
    r.press(Qt::Key_Space);
    QString chosen; // as the dialog takes several: each in quotation marks
    for (const QString& file : lists.files())
        chosen += u"\"%1\" "_s.arg(file);
    r.type(chosen);
    r.press(Qt::Key_Return);
    r.settled();
    INFO(r.words(r.window()).toStdString());
    r.tabToInPage(u"Import"_s);
    r.press(Qt::Key_Space);
    r.until([&r] { return r.words(r.window()).contains(u"Imported: "_s); }); // after a backup
}

} // namespace rt::test
