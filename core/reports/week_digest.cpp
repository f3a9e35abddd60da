// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/week_digest.h"

#include "core/base/dates.h"
#include "core/queries/rows.h"
#include "core/reports/meeting_parts.h"
#include "core/reports/plain_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

class Digest {
public:
    Digest(const Database& db, const HubDigest& digest, const DigestWords& say)
        : m_db(db),
          m_digest(digest),
          m_say(say) {}

    std::vector<Block> blocks() {
        numbers();
        part(u"What changed last week"_s, changed(), u"Nothing that is recorded."_s);
        part(u"Due this week"_s, due(), u"No visit, date or meeting."_s);
        part(u"Directions owed"_s, owed(), u"None."_s);
        m_blocks.push_back(Heading{u"Actions by person"_s, 2});
        for (const DigestPerson& person : m_digest.people)
            actions(person);
        if (m_digest.people.empty())
            m_blocks.push_back(Paragraph{u"Nothing is open."_s});
        return std::move(m_blocks);
    }

private:
    void numbers() {
        m_blocks.push_back(Paragraph{
            u"Last week, %1 to %2: %3 of %4 families discussed, %5 with reflection and direction; "
            "%6 visits; %7 actions done. The hub holds %8 children, band %9 to %10."_s
                .arg(sayDayAndDate(m_digest.from), sayDayAndDate(m_digest.to))
                .arg(m_digest.discussed)
                .arg(m_digest.families)
                .arg(m_digest.bothHalves)
                .arg(m_digest.visits)
                .arg(m_digest.actionsDone)
                .arg(m_digest.children)
                .arg(m_digest.hub.bandLow)
                .arg(m_digest.hub.bandHigh)});
    }

    void part(const QString& heading, const QStringList& items, const QString& none) {
        std::vector<Block> blocks{Heading{heading, 2}};
        if (items.isEmpty())
            blocks.push_back(Paragraph{none});
        else
            blocks.push_back(List{items});
        m_blocks.insert(m_blocks.end(), std::make_move_iterator(blocks.begin()),
                        std::make_move_iterator(blocks.end()));
    }

    QString initialsFor(ChildId id) const {
        const auto child = id.isNull() ? std::nullopt : rowOf<Child>(m_db, id);
        return child ? initialsOf(*child) : QString();
    }

    // Initials and reference; a restricted family is its reference alone.
    QString whom(FamilyId id, const std::vector<ChildId>& children) const {
        const auto family = rowOf<Family>(m_db, id);
        if (!family)
            return {};
        QStringList words;
        if (!family->restricted)
            for (const ChildId child : children)
                words << initialsFor(child);
        words.removeAll({});
        if (words.isEmpty())
            words << (family->restricted ? u"Restricted family"_s : u"A family"_s);
        if (!family->reference.isEmpty())
            words.last() += u" (%1)"_s.arg(family->reference);
        return words.join(u", "_s);
    }

    QString whom(FamilyId id) const {
        std::vector<ChildId> children;
        for (const Child& child : rowsOf<Child>(m_db, "family=? ORDER BY born, key", id))
            children.push_back(child.id);
        return whom(id, children);
    }

    QStringList changed() const {
        QStringList items;
        for (const DigestFamily& family : m_digest.changed) {
            QStringList facts;
            for (const DigestFact& fact : family.facts)
                facts << m_say.fact(fact, family.restricted ? QString() : initialsFor(fact.child));
            items << u"%1: %2"_s.arg(whom(family.family, family.children), facts.join(u"; "_s));
        }
        return items;
    }

    QStringList due() const {
        QStringList items;
        for (const ClockLine& line : m_digest.due) {
            const QString about = !line.meeting.isNull() ? QString()
                                  : line.child.isNull()  ? whom(line.family)
                                                         : whom(line.family, {line.child});
            items << u"%1: %2"_s.arg(line.due < m_digest.day
                                         ? u"Late since %1"_s.arg(sayDayAndDate(line.due))
                                         : sayDayAndDate(line.due),
                                     m_say.clock(line, about));
        }
        return items;
    }

    QStringList owed() const {
        QStringList items;
        for (const TodayFamily& line : m_digest.owed) {
            QStringList reasons;
            for (const Reason& reason : line.reasons)
                reasons << m_say.reason(reason, initialsFor(reason.child));
            items << u"%1: %2"_s.arg(whom(line.family), reasons.join(u"; "_s));
        }
        for (const OwedLine& line : m_digest.forManager)
            items << u"%1: a decision above the consultant's level, since %2"_s.arg(
                whom(line.direction.family), sayDayAndDate(line.since));
        return items;
    }

    void actions(const DigestPerson& person) {
        QString head = u"%1: %2 open"_s.arg(person.name).arg(person.open);
        if (person.late > 0)
            head += u", %1 late"_s.arg(person.late);
        if (person.done > 0)
            head += u", %1 done last week"_s.arg(person.done);
        QStringList items;
        for (const ActionRow& row : person.due)
            items << u"%1: %2, %3"_s.arg(
                sayDayAndDate(row.action.due),
                verbOf(row.action.what, knownNamesOf(m_db, row.action.family)),
                row.action.child.isNull() ? whom(row.action.family)
                                          : whom(row.action.family, {row.action.child}));
        if (items.isEmpty())
            m_blocks.push_back(Paragraph{head});
        else
            m_blocks.push_back(KeepTogether{{Paragraph{head}, List{items}}});
    }

    const Database& m_db;
    const HubDigest& m_digest;
    const DigestWords& m_say;
    std::vector<Block> m_blocks;
};

} // namespace

Document weekDigest(const Database& db, const HubDigest& digest, const DigestWords& say,
                    const Printing& printing) {
    Document document = newDocument(
        u"Digest of the week"_s,
        u"Hub %1, week of %2"_s.arg(digest.hub.label, sayDate(digest.until.addDays(-6))),
        digest.day, printing);
    document.blocks = Digest(db, digest, say).blocks();
    return document;
}

QString digestEmail(const Document& digest) {
    return u"Subject: %1, %2\n\n"_s.arg(digest.subject, digest.title.toLower()) +
           toPlainText(digest) + u'\n';
}

} // namespace rt
