// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_events.h"

#include "core/base/england_day.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

namespace {

constexpr qsizetype shownLetters = 200;

class Events {
public:
    Events(const Database& db, FamilyId family, size_t limit)
        : m_db(db),
          m_family(family),
          m_limit(limit),
          m_names(personNames(db)) {}

    std::vector<FamilyEvent> gather() {
        records();
        decisions();
        std::stable_sort(m_all.begin(), m_all.end(),
                         [](const FamilyEvent& a, const FamilyEvent& b) { return a.on > b.on; });
        if (m_all.size() > m_limit)
            m_all.resize(m_limit);
        return std::move(m_all);
    }

private:
    template <class T> std::vector<T> last(const char* condition, const char* order) const {
        return rowsOf<T>(m_db,
                         "family=? AND " + std::string(condition) + " ORDER BY " + order +
                             " DESC, key DESC LIMIT " + std::to_string(m_limit),
                         m_family);
    }

    void put(EventKind kind, QUuid id, QDate on, const QString& words, PersonId by, int code,
             std::vector<ChildId> children) {
        m_all.push_back(
            {kind, id, on, words.left(shownLetters), m_names.value(by), code, std::move(children)});
    }

    static std::vector<ChildId> only(ChildId child) {
        return child.isNull() ? std::vector<ChildId>{} : std::vector<ChildId>{child};
    }

    void records() {
        for (const Note& n : last<Note>("amends IS NULL", "at"))
            put(EventKind::Note, n.id.value, dayInEngland(n.at), n.text, n.author, int(n.kind),
                n.children);
        for (const Visit& v : last<Visit>("note IS NULL", "on_day"))
            put(EventKind::Visit, v.id.value, v.on, {}, v.by, v.seen ? 1 : 0, only(v.child));
        for (const Incident& i : last<Incident>("1", "on_day"))
            put(EventKind::Incident, i.id.value, i.on, i.words, {}, int(i.kind), only(i.child));
        for (const Voice& v : last<Voice>("1", "on_day"))
            put(EventKind::Voice, v.id.value, v.on, v.words, {}, 0, only(v.child));
    }

    void decisions() {
        for (const KeyDate& d : last<KeyDate>("held IS NOT NULL", "held"))
            put(EventKind::KeyDateHeld, d.id.value, d.held, d.note, {}, int(d.kind), only(d.child));
        for (const Discussion& d : last<Discussion>("state<>'open'", "on_day"))
            put(EventKind::Discussion, d.id.value, d.on, d.question, d.presenter, int(d.depth), {});
        for (const Direction& d : last<Direction>("discussion IS NULL", "decided_at"))
            put(EventKind::Direction, d.id.value, dayInEngland(d.decidedAt), d.decision, d.decider,
                int(d.kind), d.children);
    }

    const Database& m_db;
    const FamilyId m_family;
    const size_t m_limit;
    const QHash<PersonId, QString> m_names;
    std::vector<FamilyEvent> m_all;
};

} // namespace

std::vector<FamilyEvent> familyEvents(const Database& db, FamilyId family, size_t limit) {
    return Events(db, family, limit).gather();
}

} // namespace rt
