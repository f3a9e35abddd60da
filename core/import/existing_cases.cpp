// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/existing_cases.h"

#include "core/import/codes.h"
#include "core/import/import_words.h"
#include "core/queries/rows.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

struct Held { // where a child is: the allocation that lasts, and since when with that hub
    Allocation allocation;
    QDate since;
    std::vector<CaseId> cases; // where it ever was
};

QHash<CaseId, Case> openCases(const Database& db) {
    QHash<CaseId, Case> cases;
    for (Case& one : rowsOf<Case>(db, "closed IS NULL ORDER BY key"))
        cases.insert(one.id, std::move(one));
    return cases;
}

QHash<ChildId, Held> heldChildren(const Database& db) {
    QHash<ChildId, Held> held;
    const auto all = rowsOf<Allocation>(db, "1 ORDER BY key");
    for (const Allocation& one : all)
        if (!one.to.isValid())
            held.insert(one.child, {one, one.from, {}});
    for (const Allocation& one : all)
        if (const auto at = held.find(one.child); at != held.end()) {
            at->cases.push_back(one.inCase);
            if (at->allocation.inCase == one.inCase && one.from < at->since)
                at->since = one.from;
        }
    return held;
}

class Allocations {
public:
    Allocations(const Database& db, const ExistingPeople& people)
        : m_people(people),
          m_cases(openCases(db)),
          m_held(heldChildren(db)) {
        for (const CoWorker& one : rowsOf<CoWorker>(db, "1 ORDER BY key"))
            if (one.child.isNull() && one.what == leadOfAdult)
                m_leads.insert(one.inCase, personWord(one.person));
            else
                m_coWorkers[{one.inCase.value, one.child.value}] << personWord(one.person);
    }

    std::vector<ExistingRow> rows() {
        for (const Child& child : m_people.children)
            if (const auto held = m_held.constFind(child.id); held != m_held.constEnd())
                ofChild(child, *held);
        QHash<FamilyId, Case> withAdults;
        for (const Case& one : m_cases)
            if (m_people.adultHubs.contains(one.hub.value))
                withAdults.insert(one.family, one);
        for (const Adult& adult : m_people.adults)
            if (const auto at = withAdults.constFind(adult.family); at != withAdults.constEnd())
                add(adult.id.value, *at, at->opened, m_leads.value(at->id), {}, {});
        return std::move(m_rows);
    }

private:
    QString personWord(PersonId id) const { return m_people.people.value(id.value); }

    void ofChild(const Child& child, const Held& held) {
        if (const auto inCase = m_cases.constFind(held.allocation.inCase);
            inCase != m_cases.constEnd())
            add(child.id.value, *inCase, held.since, personWord(held.allocation.lead),
                wordOf(child.status), child.id);
    }

    void add(QUuid subject, const Case& inCase, QDate since, const QString& lead,
             const QString& status, ChildId child) {
        using A = AllocationColumn;
        RowDraft row = emptyRow(ImportKind::Allocations);
        row[A::Hub] = m_people.hubLabels.value(inCase.hub.value);
        row[A::Since] = isoText(since);
        row[A::LeadWorker] = lead;
        row[A::CoWorkers] = m_coWorkers.value({inCase.id.value, child.value}).join(u"; "_s);
        row[A::Status] = status;
        m_rows.push_back({inCase.id.value, subject, {}, ImportRow(row)});
    }

    const ExistingPeople& m_people;
    QHash<CaseId, Case> m_cases;
    QHash<ChildId, Held> m_held;
    QHash<CaseId, QString> m_leads;
    QHash<std::pair<QUuid, QUuid>, QStringList> m_coWorkers;
    std::vector<ExistingRow> m_rows;
};

struct Days { // of a child, or of a family as a whole
    QDate seen, alone, voice;
    QString words;
    QStringList conferences, reviews, hearings, actions;
};

class Standings {
public:
    Standings(const Database& db, const ExistingPeople& people) : m_db(db), m_people(people) {}

    std::vector<ExistingRow> rows() {
        visits();
        voices();
        keyDates();
        actions();
        discussions();
        QHash<FamilyId, std::vector<QUuid>> members;
        for (const Child& child : m_people.children) {
            ofChild(child);
            if (child.status != Journey::Closed)
                members[child.family].push_back(child.id.value);
            else
                members[child.family];
        }
        for (const Adult& adult : m_people.adults)
            members[adult.family];
        for (auto at = members.cbegin(); at != members.cend(); ++at)
            ofFamily(at.key(), *at);
        return std::move(m_rows);
    }

private:
    void visits() {
        Statement& s = m_db.cached(
            "SELECT coalesce(child,family),max(on_day),max(CASE WHEN alone THEN on_day END) FROM "
            "visit WHERE seen AND gone&5=0 GROUP BY 1 ORDER BY 1");
        while (s.step()) {
            Days& days = m_days[s.uuid(0)];
            days.seen = s.date(1);
            days.alone = s.date(2);
        }
        s.reset();
    }

    void voices() {
        Statement& s = m_db.cached("SELECT coalesce(child,family),max(on_day),words FROM voice "
                                   "WHERE gone&5=0 GROUP BY 1 ORDER BY 1");
        while (s.step()) {
            Days& days = m_days[s.uuid(0)];
            days.voice = s.date(1);
            days.words = s.text(2);
        }
        s.reset();
    }

    void keyDates() {
        for (const KeyDate& one : rowsOf<KeyDate>(m_db, "due IS NOT NULL ORDER BY key")) {
            Days& days = m_days[one.child.isNull() ? one.family.value : one.child.value];
            (one.kind == KeyDateKind::Conference ? days.conferences
             : one.kind == KeyDateKind::Court    ? days.hearings
                                                 : days.reviews)
                << isoText(one.due);
        }
    }

    void actions() {
        for (const Action& one : rowsOf<Action>(m_db, "owner IS NOT NULL ORDER BY key"))
            m_days[one.child.isNull() ? one.family.value : one.child.value].actions
                << QStringList{m_people.people.value(one.owner.value), listedText(one.what),
                               isoText(one.due)}
                       .join(u'|');
    }

    // By case, and by family for those of no case; a family also has the latest of all of them.
    void discussions() {
        m_held = heldChildren(m_db);
        for (const Case& one : openCases(m_db))
            m_places[one.family].push_back(one.id.value);
        const auto later = [](QDate& latest, QDate day) { latest = std::max(latest, day); };
        Statement& s = m_db.cached("SELECT coalesce(case_id,family),depth,max(on_day) FROM "
                                   "discussion WHERE state<>'open' AND gone&5=0 GROUP BY 1,2 "
                                   "ORDER BY 1,2");
        while (s.step()) {
            later(m_any[s.uuid(0)], s.date(2));
            if (s.read<Depth>(1) == Depth::Deep)
                later(m_deep[s.uuid(0)], s.date(2));
        }
        s.reset();
    }

    // What other hubs talked about before the child came counts as well.
    void ofChild(const Child& child) {
        QDate deep, any;
        std::vector<CaseId> cases = m_held.value(child.id).cases;
        if (cases.empty())
            cases.push_back({child.family.value});
        for (const CaseId one : cases) {
            deep = std::max(deep, m_deep.value(one.value));
            any = std::max(any, m_any.value(one.value));
        }
        add(child.id.value, m_days.value(child.id.value), deep, any);
    }

    // What holds for each of its children, so that a row for the family says nothing new.
    void ofFamily(FamilyId family, const std::vector<QUuid>& children) {
        Days whole = m_days.value(family.value);
        if (!children.empty())
            whole = common(whole, children);
        auto places = m_places.value(family);
        if (places.empty())
            places.push_back(family.value);
        QDate deep = m_deep.value(places.front()), any = m_any.value(places.front());
        for (const QUuid& place : places) {
            deep = std::min(deep, m_deep.value(place));
            any = std::min(any, m_any.value(place));
        }
        add(family.value, whole, deep, any);
    }

    Days common(Days whole, const std::vector<QUuid>& children) const {
        const Days first = m_days.value(children.front());
        whole.seen = first.seen;
        whole.alone = first.alone;
        whole.voice = first.voice;
        for (const QUuid& child : children) {
            const Days days = m_days.value(child);
            whole.seen = std::min(whole.seen, days.seen);
            whole.alone = std::min(whole.alone, days.alone);
            whole.voice = std::min(whole.voice, days.voice);
        }
        whole.words = first.words;
        return whole;
    }

    void add(QUuid subject, const Days& days, QDate deep, QDate any) {
        using S = StandingColumn;
        RowDraft row = emptyRow(ImportKind::Standing);
        row[S::LastDiscussed] = isoText(any);
        row[S::LastDeep] = isoText(deep);
        row[S::LastSeen] = isoText(days.seen);
        row[S::LastSeenAlone] = isoText(days.alone);
        row[S::ViewsOn] = isoText(days.voice);
        row[S::Views] = days.words;
        row[S::NextConference] = days.conferences.join(u' ');
        row[S::NextReview] = days.reviews.join(u' ');
        row[S::NextCourt] = days.hearings.join(u' ');
        row[S::Actions] = days.actions.join(u'\n');
        m_rows.push_back({subject, subject, {}, ImportRow(row)});
    }

    const Database& m_db;
    const ExistingPeople& m_people;
    QHash<QUuid, Days> m_days;
    QHash<QUuid, QDate> m_deep, m_any;
    QHash<ChildId, Held> m_held;
    QHash<FamilyId, std::vector<QUuid>> m_places; // open cases
    std::vector<ExistingRow> m_rows;
};

} // namespace

std::vector<ExistingRow> existingAllocations(const Database& db, const ExistingPeople& people) {
    return Allocations(db, people).rows();
}

std::vector<ExistingRow> existingStanding(const Database& db, const ExistingPeople& people) {
    return Standings(db, people).rows();
}

} // namespace rt
