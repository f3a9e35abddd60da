// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/member_lines.h"

#include "core/base/dates.h"
#include "core/domain/rights.h"
#include "core/queries/called.h"
#include "core/queries/duplicates.h"
#include "core/queries/people.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

using Part = MemberLine::Kind;

QString tr(const char* words) {
    return QCoreApplication::translate("FamilyPeople", words);
}

QString list(QStringList parts) {
    parts.removeAll({});
    return parts.join(u", "_s);
}

QString spell(QDate from, QDate to) { // "since 4 Mar 2026", "until 1 May 2026"
    return list({from.isValid() ? tr("since %1").arg(sayDate(from).mid(4)) : QString(),
                 to.isValid() ? tr("until %1").arg(sayDate(to).mid(4)) : QString()});
}

Chips endedChip(QDate to, QDate today) {
    return to.isValid() && to < today ? Chips{{Status::Done, tr("Ended")}} : Chips{};
}

class Members {
public:
    Members(const FileDesk& at, const ShownNames& names)
        : m_at(at),
          m_today(at.desk.today()),
          m_names(names),
          m_people(familyPeople(at.desk.db(), at.family.family.id)) {
        for (const auto& [id, words] : at.members({}))
            m_called.insert(id, words.section(u", "_s, 0, 0));
        for (const DuplicateLine& line : duplicatesOf(at.desk.db(), at.family.family.id))
            for (const QUuid& id : {line.child.value, line.adult.value})
                m_twice.insert(id);
    }

    std::vector<MemberLine> all() {
        family();
        for (const Child& child : m_at.family.children)
            add(child);
        for (const Adult& adult : m_at.family.adults)
            m_lines.push_back({Part::Adult, adult.id.value, wholeName(adult),
                               list({adult.part.isEmpty() ? tr("Adult") : m_names.text(adult.part),
                                     sayAge(adult.born, m_today), adult.phone}),
                               twice(adult.id.value)});
        for (const Relation& relation : m_people.relations)
            m_lines.push_back(
                {Part::Relation, relation.id.value,
                 tr("%1: %2 %3")
                     .arg(m_called.value(relation.who), inWords(relation.kin).toLower(),
                          m_called.value(relation.whom)),
                 list({tr("Relation"), spell(relation.from, relation.to),
                       m_names.text(relation.note)}),
                 endedChip(relation.to, m_today)});
        for (const Address& address : m_people.addresses)
            add(address);
        workers();
        for (const KeyDate& date : m_people.dates)
            add(date);
        cases();
        return std::move(m_lines);
    }

private:
    Chips twice(const QUuid& id) const {
        return m_twice.contains(id) ? Chips{{Status::Concern, tr("Perhaps twice")}} : Chips{};
    }

    void family() {
        const Family& one = m_at.family.family;
        m_lines.push_back({Part::Family, one.id.value, tr("%1 family").arg(one.name),
                           list({tr("Reference %1").arg(one.reference), one.language,
                                 one.interpreter ? tr("interpreter needed") : QString()}),
                           one.restricted ? Chips{{Status::Concern, tr("Restricted")}} : Chips{}});
    }

    void add(const Child& child) {
        const auto clock = std::find_if(m_at.family.clocks.begin(), m_at.family.clocks.end(),
                                        [&](const ChildClocks& c) { return c.child == child.id; });
        const QString lead = clock == m_at.family.clocks.end() ? QString() : clock->leadName;
        const QString name = wholeName(child);
        Chips chips = twice(child.id.value);
        if (lead.isEmpty() && child.status != Journey::Closed)
            chips.push_back({Status::Concern, tr("No lead worker")});
        m_lines.push_back({Part::Child, child.id.value,
                           list({name.isEmpty() ? tr("Unborn") : name, ageText(child, m_today)}),
                           list({inWords(child.status), child.caseNumber,
                                 lead.isEmpty() ? QString() : tr("lead %1").arg(lead)}),
                           chips});
    }

    void add(const Address& address) {
        const bool isProtected = !address.notKnownBy.isEmpty();
        const bool open = !isProtected || maySeeProtected(m_at.desk);
        QString lines = address.lines;
        lines.replace(u'\n', u' ');
        const QString words =
            open ? m_names.text(list({lines, address.postcode})) : tr("Protected address");
        Chips chips = endedChip(address.to, m_today);
        if (isProtected)
            chips.push_back({Status::Concern, tr("Protected")});
        m_lines.push_back(
            {Part::Address, address.id.value, words,
             list({address.person.isNull()
                       ? tr("Address of the family")
                       : tr("Address of %1").arg(m_called.value(address.person)),
                   spell(address.from, address.to),
                   isProtected ? tr("not known by %1").arg(m_names.text(address.notKnownBy))
                               : QString()}),
             chips});
    }

    void workers() {
        for (const FamilyWorker& worker : m_at.family.coWorkers)
            m_lines.push_back({Part::CoWorker,
                               worker.value.id.value,
                               worker.name,
                               list({tr("Co-worker"), worker.value.what,
                                     worker.value.child.isNull() ? QString()
                                                                 : tr("with %1").arg(m_called.value(
                                                                       worker.value.child.value))}),
                               {}});
    }

    void add(const KeyDate& date) {
        const bool held = date.held.isValid();
        const bool late = !held && date.due < m_today;
        m_lines.push_back(
            {Part::KeyDate, date.id.value,
             tr("%1, %2").arg(inWords(date.kind), sayDate(held ? date.held : date.due)),
             list({held ? tr("Held") : tr("Due"),
                   date.child.isNull() ? QString()
                                       : tr("for %1").arg(m_called.value(date.child.value)),
                   m_names.text(date.note)}),
             held   ? Chips{{Status::Done, tr("Held")}}
             : late ? Chips{{Status::Concern, tr("Not held yet")}}
                    : Chips{}});
    }

    void cases() {
        const auto open = std::count_if(m_at.family.cases.begin(), m_at.family.cases.end(),
                                        [](const FamilyCase& c) { return c.open; });
        for (const FamilyCase& c : m_at.family.cases) {
            Chips chips = c.open ? Chips{} : Chips{{Status::Done, tr("Closed")}};
            if (c.open && open > 1)
                chips.push_back({Status::Same, tr("Linked")});
            m_lines.push_back(
                {Part::Case, c.value.id.value, tr("Hub %1 %2").arg(c.hubLabel, c.hubName),
                 list({tr("Case"), spell(c.value.opened, c.value.closed),
                       c.open && c.consultantName.isEmpty() ? tr("no consultant in post")
                                                            : c.consultantName}),
                 chips});
        }
    }

    const FileDesk& m_at;
    const QDate m_today;
    const ShownNames& m_names;
    FamilyPeople m_people;
    QHash<QUuid, QString> m_called;
    QSet<QUuid> m_twice; // likely entered twice
    std::vector<MemberLine> m_lines;
};

} // namespace

bool maySeeProtected(const Desk& desk) {
    const auto me = whoAmI(desk.db(), desk.person(), desk.today());
    return me && isAllowed(me->person.role, Deed::SeeProtectedAddress);
}

std::vector<MemberLine> memberLines(const FileDesk& at, const ShownNames& names) {
    return Members(at, names).all();
}

std::vector<Column<MemberLine>> memberColumns() {
    std::vector<Column<MemberLine>> columns(1);
    columns[0].value = [](const MemberLine& l) { return l.words; };
    columns[0].detail = [](const MemberLine& l) { return l.detail; };
    columns[0].chips = [](const MemberLine& l) { return l.chips; };
    return columns;
}

} // namespace rt
