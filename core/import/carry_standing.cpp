// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/case_book.h"
#include "core/import/cell.h"
#include "core/import/codes.h"
#include "core/import/fold.h"
#include "core/import/import_words.h"
#include "core/queries/rows.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using S = StandingColumn;

class Standings {
public:
    Standings(Carrying& c, CaseBook& book) : m_c(c), m_book(book) {
        for (const KeyDate& one :
             rowsOf<KeyDate>(m_c.db, "held IS NULL AND due IS NOT NULL ORDER BY due DESC, key"))
            m_ahead.insert(keyOf({one.family.value, one.child.value}) + listOf(one.kind), one.id);
    }

    void row(const ListedRow& row) {
        const QUuid subject = row.planned.named.subject;
        const FamilyId family = m_book.familyMeant(subject);
        discussions(subject, family, row);
        for (const ChildId child : m_book.childrenMeant(subject)) {
            seen(family, child, row);
            voice(family, child, row);
        }
        const bool one = m_book.children.contains(ChildId{subject});
        const ChildId child = one ? ChildId{subject} : ChildId{};
        keyDate(family, child, KeyDateKind::Conference, row, S::NextConference);
        keyDate(family, child, reviewKindOf(statusOf(subject)), row, S::NextReview);
        keyDate(family, child, KeyDateKind::Court, row, S::NextCourt);
        actions(family, child, row);
    }

private:
    Journey statusOf(const QUuid& subject) const {
        return m_book.children.value(m_book.childrenMeant(subject).front()).status;
    }

    // A discussion of the time before Roundtable: closed, with nothing but its day and depth, so
    // that cadences run from it. One that is not said to have been in depth was, unless another is.
    void discussions(const QUuid& subject, FamilyId family, const ListedRow& row) {
        auto cases = m_book.casesMeant(subject);
        if (cases.empty())
            cases.push_back({});
        const QDate last = row.day(S::LastDiscussed), deep = row.day(S::LastDeep);
        for (const CaseId inCase : cases) {
            if (last.isValid() || deep.isValid())
                m_book.discussed.insert(inCase);
            if (row.says(S::LastDeep))
                discussion(family, inCase, deep, Depth::Deep);
            if (row.says(S::LastDiscussed) && last != deep)
                discussion(family, inCase, last, deep.isValid() ? Depth::Quick : Depth::Deep);
        }
    }

    void discussion(FamilyId family, CaseId inCase, QDate on, Depth depth) {
        const QUuid where = inCase.isNull() ? family.value : inCase.value;
        const DiscussionId id{importedId(importNamespace, u"discussion",
                                         keyOf({where}) + u'|' + on.toString(Qt::ISODate) +
                                             (depth == Depth::Deep ? u"|deep"_s : u"|quick"_s))};
        m_c.make<Discussion>(id, [&](Discussion& one) {
            one.inCase = inCase;
            one.family = family;
            one.depth = depth;
            one.on = on;
            one.newFacts = discussedBefore.toString();
            one.state = DiscussionState::Closed;
        });
    }

    void seen(FamilyId family, ChildId child, const ListedRow& row) {
        const QDate seen = row.day(S::LastSeen), alone = row.day(S::LastSeenAlone);
        if (row.says(S::LastSeenAlone))
            visit(family, child, alone, true);
        if (row.says(S::LastSeen) && seen != alone)
            visit(family, child, seen, false);
    }

    void visit(FamilyId family, ChildId child, QDate on, bool alone) {
        const QUuid whom = child.isNull() ? family.value : child.value;
        const VisitId id{importedId(importNamespace, u"visit",
                                    keyOf({whom}) + u'|' + on.toString(Qt::ISODate) +
                                        (alone ? u"|alone"_s : u""_s))};
        m_c.make<Visit>(id, [&](Visit& one) {
            one.family = family;
            one.child = child;
            one.on = on;
            one.alone = alone;
        });
    }

    // Words without their day are as old as the last visit in the list, or were said today.
    void voice(FamilyId family, ChildId child, const ListedRow& row) {
        if (!row.says(S::Views) && !row.says(S::ViewsOn))
            return;
        QDate on = m_c.today;
        for (const size_t column :
             {size_t(S::ViewsOn), size_t(S::LastSeenAlone), size_t(S::LastSeen)})
            if (!row[column].isEmpty()) {
                on = row.day(column);
                break;
            }
        const QUuid whom = child.isNull() ? family.value : child.value;
        const VoiceId id{
            importedId(importNamespace, u"voice",
                       keyOf({whom}) + u'|' + on.toString(Qt::ISODate) + u'|' + row[S::Views])};
        m_c.make<Voice>(id, [&](Voice& one) {
            one.family = family;
            one.child = child;
            one.on = on;
            one.words = row[S::Views];
        });
    }

    static QString listOf(KeyDateKind kind) { // of the list's three columns
        return kind == KeyDateKind::Conference ? u"conference"_s
               : kind == KeyDateKind::Court    ? u"court"_s
                                               : u"review"_s;
    }

    // The next one that is known already is moved.
    void keyDate(FamilyId family, ChildId child, KeyDateKind kind, const ListedRow& row,
                 size_t column) {
        if (!row.says(column))
            return;
        const QString key = keyOf({family.value, child.value}) + listOf(kind);
        KeyDateId id = m_ahead.value(key);
        if (id.isNull())
            id = {importedId(importNamespace, u"key date", key + row[column])};
        m_ahead.insert(key, id);
        const bool fresh = !m_c.knows<KeyDate>(id.value);
        m_c.make<KeyDate>(id, [&](KeyDate& one) {
            if (fresh || one.family.isNull()) {
                one.family = family;
                one.child = child;
                one.kind = kind;
            }
            one.due = row.day(column);
        });
    }

    void actions(FamilyId family, ChildId child, const ListedRow& row) {
        if (!row.says(S::Actions))
            return;
        const auto owners = row.links(S::Actions);
        const auto listed = actionsIn(row[S::Actions]);
        for (size_t i = 0; i < listed.size() && i < owners.size(); ++i)
            action(family, child, {owners[i]}, listed[i]);
    }

    void action(FamilyId family, ChildId child, PersonId owner, const ImportedAction& listed) {
        const ActionId id{importedId(importNamespace, u"action",
                                     keyOf({family.value, child.value, owner.value}) + u'|' +
                                         foldReference(listed.text))};
        if (isKnown(family, child, owner, listed, id))
            return;
        m_c.make<Action>(id, [&](Action& one) {
            one.family = family;
            one.child = child;
            one.owner = owner;
            one.what = listed.text;
            one.due = one.firstDue = listed.due;
            one.state = ActionState::Open;
        });
    }

    // An action that is there already stays as the hub has left it, done or rolled.
    bool isKnown(FamilyId family, ChildId child, PersonId owner, const ImportedAction& listed,
                 ActionId id) {
        if (m_c.knows<Action>(id.value) && m_c.changes.load<Action>(id).exists())
            return true;
        for (const Action& one : rowsOf<Action>(m_c.db, "family=? ORDER BY key", family))
            if (one.child == child && one.owner == owner &&
                foldReference(listedText(one.what)) == foldReference(listed.text))
                return true;
        return false;
    }

    Carrying& m_c;
    CaseBook& m_book;
    QHash<QString, KeyDateId> m_ahead; // by family, child and column: the one that comes first
};

} // namespace

void carryStanding(Carrying& carrying, CaseBook& book) {
    Standings standings(carrying, book);
    carrying.each(ImportKind::Standing, [&](const ListedRow& row) { standings.row(row); });
}

} // namespace rt
