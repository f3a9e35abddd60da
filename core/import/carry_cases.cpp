// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/case_book.h"
#include "core/import/codes.h"
#include "core/import/import_words.h"
#include "core/queries/rows.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using A = AllocationColumn;

class Allocations {
public:
    Allocations(Carrying& c, CaseBook& book) : m_c(c), m_book(book) {
        for (CoWorker& one : rowsOf<CoWorker>(m_c.db, "1 ORDER BY key"))
            m_coWorkers[one.inCase].push_back(std::move(one));
    }

    void row(const ListedRow& row) {
        const QUuid subject = row.planned.named.subject;
        if (m_book.children.contains(ChildId{subject}))
            child(ChildId{subject}, row);
        else
            adult(subject, row);
    }

private:
    void child(ChildId id, const ListedRow& row) {
        const HubId hub{row.link(A::Hub)};
        const QDate since = row.day(A::Since);
        const CaseId inCase = m_book.caseIn(m_book.children[id].family, hub, since);
        const auto held = m_book.held.constFind(id);
        if (held == m_book.held.constEnd())
            place(id, inCase, since, row, {});
        else if (held->inCase != inCase)
            move(id, inCase, since, row);
        else
            correct(id, since, row);
        status(id, row, since);
        coWorkers(id, inCase, row);
    }

    void place(ChildId id, CaseId inCase, QDate since, const ListedRow& row, const QString& why) {
        const auto isOver = [](const Allocation& one) { return one.to.isValid(); };
        const QString key = keyOf({id.value, inCase.value});
        m_c.make<Allocation>(m_c.idFor<Allocation>(u"allocation", key, since, isOver),
                             [&](Allocation& one) {
                                 one.child = id;
                                 one.inCase = inCase;
                                 one.lead = {row.link(A::LeadWorker)};
                                 one.from = since;
                                 one.to = {};
                                 one.why = why;
                                 m_book.held.insert(id, one);
                             });
    }

    void move(ChildId id, CaseId inCase, QDate since, const ListedRow& row) {
        const Allocation before = m_book.held.value(id);
        if (since <= before.from) // the child never stood there
            m_c.changes.withdraw<Allocation>(before.id);
        else
            m_c.make<Allocation>(before.id, [&](Allocation& one) { one.to = since.addDays(-1); });
        place(id, inCase, since, row, movedByList.toString());
        const auto& held = m_book.held;
        const bool empty = std::none_of(held.begin(), held.end(), [&](const Allocation& one) {
            return one.inCase == before.inCase;
        });
        if (empty)
            m_c.make<Case>(before.inCase, [&](Case& one) {
                one.closed = since;
                one.closedBecause = movedByList.toString();
            });
    }

    // The child came to the hub with the first of the allocations there.
    void correct(ChildId id, QDate since, const ListedRow& row) {
        Allocation& held = m_book.held[id];
        if (row.says(A::Since)) {
            AllocationId first = held.id;
            QDate earliest = held.from;
            for (const Allocation& one : rowsOf<Allocation>(
                     m_c.db, "child=? AND case_id=? ORDER BY from_day, key", id, held.inCase))
                if (one.from < earliest) {
                    earliest = one.from;
                    first = one.id;
                }
            m_c.make<Allocation>(first, [&](Allocation& one) {
                one.from = one.to.isValid() ? std::min(since, one.to) : since;
            });
        }
        if (row.says(A::LeadWorker))
            m_c.make<Allocation>(held.id, [&](Allocation& one) {
                one.lead = {row.link(A::LeadWorker)};
                held = one;
            });
    }

    void status(ChildId id, const ListedRow& row, QDate since) {
        if (!row.says(A::Status))
            return;
        Child& known = m_book.children[id];
        known.status = journeyOf(row[A::Status]);
        m_c.make<Child>(id, [&](Child& one) {
            one.status = known.status;
            one.statusSince = row.isNew() ? std::min(since, m_c.today) : m_c.today;
        });
    }

    // Of this child the list knows best; who works with the whole family stays.
    void coWorkers(ChildId child, CaseId inCase, const ListedRow& row) {
        const bool moved = row.says(A::Hub) && !row[A::CoWorkers].isEmpty();
        if (!row.says(A::CoWorkers) && !moved)
            return;
        QSet<QUuid> wanted;
        for (const QUuid& person : row.links(A::CoWorkers))
            wanted.insert(person);
        for (const CoWorker& one : m_coWorkers.value(inCase)) {
            if (wanted.remove(one.person.value) || one.child != child ||
                (child.isNull() && one.what == leadOfAdult))
                continue;
            m_c.changes.withdraw<CoWorker>(one.id);
        }
        for (const QUuid& person : row.links(A::CoWorkers))
            if (wanted.remove(person))
                coWorker(child, inCase, {person}, {});
    }

    void coWorker(ChildId child, CaseId inCase, PersonId person, const QString& what) {
        const CoWorkerId id{
            importedId(importNamespace, u"co-worker",
                       keyOf({child.value, inCase.value, person.value}) + u'|' + what)};
        m_c.make<CoWorker>(id, [&](CoWorker& one) {
            one.child = child;
            one.inCase = inCase;
            one.person = person;
            one.what = what;
        });
    }

    // A hub that works with adults has the family's case without a child.
    void adult(const QUuid& subject, const ListedRow& row) {
        const HubId hub{row.link(A::Hub)};
        const QDate since = row.day(A::Since);
        const CaseId inCase = m_book.caseIn(m_book.familyMeant(subject), hub, since);
        if (row.says(A::LeadWorker)) {
            for (const CoWorker& one : m_coWorkers.value(inCase))
                if (one.what == leadOfAdult && one.person.value != row.link(A::LeadWorker))
                    m_c.changes.withdraw<CoWorker>(one.id);
            coWorker({}, inCase, {row.link(A::LeadWorker)}, leadOfAdult.toString());
        }
        if (!row.isNew() && row.says(A::Since) && m_c.knows<Case>(inCase.value))
            m_c.make<Case>(inCase, [&](Case& one) { one.opened = since; });
        coWorkers({}, inCase, row);
    }

    Carrying& m_c;
    CaseBook& m_book;
    QHash<CaseId, std::vector<CoWorker>> m_coWorkers;
};

bool hasAny(const Carrying& carrying, ImportKind kind) {
    bool any = false;
    carrying.each(kind, [&](const ListedRow&) { any = true; });
    return any;
}

} // namespace

void carryAllocations(Carrying& carrying, CaseBook& book) {
    Allocations allocations(carrying, book);
    carrying.each(ImportKind::Allocations, [&](const ListedRow& row) { allocations.row(row); });
}

void carryCases(Carrying& carrying) {
    if (!hasAny(carrying, ImportKind::Allocations) && !hasAny(carrying, ImportKind::Standing))
        return;
    CaseBook book(carrying);
    carryAllocations(carrying, book);
    carryStanding(carrying, book);
    book.writeCases();
}

} // namespace rt
