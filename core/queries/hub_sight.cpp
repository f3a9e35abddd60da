// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_sight.h"

#include "core/domain/meeting.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/named_families.h"
#include "core/queries/people.h"
#include "core/queries/reach.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

struct Held {
    int families = 0, restricted = 0;
};

constexpr const char* ofHub = "SELECT count(DISTINCT f.id),count(DISTINCT CASE WHEN f.restricted=1 "
                              "THEN f.id END) FROM family_case k JOIN family f ON f.id=k.family "
                              "WHERE k.hub=? AND k.closed IS NULL AND k.gone&5=0 AND f.gone&5=0";
constexpr const char* ofTrust = "SELECT count(*),count(CASE WHEN restricted=1 THEN 1 END) "
                                "FROM family WHERE gone&5=0";

template <class... Args> Held held(const Database& db, const char* sql, const Args&... args) {
    Statement& s = db.cached(sql);
    int at = 0;
    (s.bind(++at, args), ...);
    Held found;
    if (s.step())
        found = {int(s.number(0)), int(s.number(1))};
    s.reset();
    return found;
}

// The ways of one person on the day, without counts.
class Ways {
public:
    Ways(const Database& db, const Person& person, QDate day)
        : m_db(db),
          m_person(person),
          m_day(day) {
        if (!isCurrent(person.from, person.to, day) || person.role == Role::Partner)
            return;
        const auto acting = actingAs(db, person.id, person.role, day);
        if (acting.empty())
            return;
        if (acting.front().everywhere)
            m_found.push_back(reason(Because::Everywhere, person.role, {}));
        memberships();
        covers();
        meetings(acting);
    }

    std::vector<std::pair<SightReason, HubId>> found() { return std::move(m_found); }

private:
    std::pair<SightReason, HubId> reason(Because because, Role role, HubId hub) const {
        SightReason made;
        made.because = because;
        made.person = m_person.id;
        made.personName = m_person.name().trimmed();
        made.role = role;
        if (const auto row = rowOf<Hub>(m_db, hub))
            made.hubLabel = row->label;
        return {made, hub};
    }

    void add(Because because, Role role, HubId hub, const QString& forName, QDate from, QDate to) {
        auto made = reason(because, role, hub);
        made.first.forName = forName;
        made.first.from = from;
        made.first.to = to;
        m_found.push_back(std::move(made));
    }

    void memberships() {
        for (const Membership& one : membershipsOf(m_db, m_person.id))
            if (isCurrent(one.from, one.to, m_day))
                add(Because::Member, one.role, one.hub, {}, one.from, one.to);
    }

    void covers() {
        for (const Cover& one :
             rowsOf<Cover>(m_db, "covered_by=? ORDER BY from_day, key", m_person.id))
            if (const auto covered = rowOf<Person>(m_db, one.person);
                covered && isCurrent(one.from, one.to, m_day))
                add(Because::StandsIn, covered->role, one.hub, covered->name().trimmed(), one.from,
                    one.to);
    }

    // Until a joint meeting's records are signed, each hub reaches the families that it is about.
    void meetings(const std::vector<Acting>& acting) {
        for (const Meeting& one :
             rowsOf<Meeting>(m_db, "kind='joint' AND state NOT IN ('cancelled','ended') "
                                   "ORDER BY on_day, key"))
            for (const auto& [mine, other] :
                 {std::pair{one.hub, one.jointWith}, std::pair{one.jointWith, one.hub}})
                if (!acting.front().everywhere && acting.front().reaches(mine) &&
                    !acting.front().reaches(other))
                    add(Because::JointMeeting, acting.front().role, other, {}, one.on, {});
    }

    const Database& m_db;
    const Person& m_person;
    QDate m_day;
    std::vector<std::pair<SightReason, HubId>> m_found;
};

SightReason named(const Person& person, int families) {
    SightReason made;
    made.because = Because::Named;
    made.person = person.id;
    made.personName = person.name().trimmed();
    made.role = person.role;
    made.families = families;
    return made;
}

} // namespace

std::vector<SightReason> sightOf(const Database& db, PersonId id, QDate day) {
    const auto person = rowOf<Person>(db, id);
    if (!person)
        return {};
    std::vector<SightReason> all;
    const Held whole = held(db, ofTrust);
    if (person->role != Role::Partner) {
        SightReason here;
        here.because = Because::WorksHere;
        here.person = id;
        here.personName = person->name().trimmed();
        here.role = person->role;
        here.families = whole.families - whole.restricted;
        all.push_back(here);
    }
    for (auto& [reason, hub] : Ways(db, *person, day).found()) {
        const Held in = reason.because == Because::Everywhere     ? whole
                        : reason.because == Because::JointMeeting ? Held{}
                                                                  : held(db, ofHub, hub);
        reason.families = in.families;
        reason.restricted = in.restricted;
        all.push_back(std::move(reason));
    }
    if (const auto own = namedFamilies(db, id); !own.isEmpty() || person->role == Role::Partner)
        all.push_back(named(*person, int(own.size())));
    return all;
}

std::vector<SightReason> readersOf(const Database& db, HubId hub, QDate day) {
    QSet<FamilyId> families;
    for (const Case& one : rowsOf<Case>(db, "hub=? AND closed IS NULL ORDER BY key", hub))
        families.insert(one.family);
    std::vector<SightReason> all;
    for (const Person& person : rowsOf<Person>(db, "1 ORDER BY given, family, key")) {
        if (!isCurrent(person.from, person.to, day))
            continue;
        for (auto& [reason, in] : Ways(db, person, day).found())
            if (reason.because == Because::Everywhere || in == hub)
                all.push_back(std::move(reason));
        if (person.role != Role::Partner)
            continue;
        if (const int count = int(namedFamilies(db, person.id).intersect(families).size()))
            all.push_back(named(person, count));
    }
    std::stable_sort(all.begin(), all.end(), [](const SightReason& a, const SightReason& b) {
        return std::pair(a.because, a.personName) < std::pair(b.because, b.personName);
    });
    return all;
}

} // namespace rt
