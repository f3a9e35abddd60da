// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_digest.h"

#include "core/base/text.h"
#include "core/queries/rows.h"

#include <map>
#include <tuple>

namespace rt {

namespace {

class Week {
public:
    Week(const Database& db, const Hub& hub, QDate day) : m_db(db) {
        m_digest.hub = hub;
        m_digest.day = day;
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        m_digest.from = monday.addDays(-7);
        m_digest.to = monday.addDays(-1);
        m_digest.until = monday.addDays(6);
        m_place.home = Home::Coordinator;
        m_place.hubs = {hub};
    }

    HubDigest gather() {
        m_today = todayHub(m_db, m_place, m_digest.hub, m_digest.day);
        m_digest.families = int(m_today.standings.size());
        m_digest.children = int(m_today.children.size());
        for (auto child = m_today.children.begin(); child != m_today.children.end(); ++child)
            m_digest.names.insert(child.key(), child->name);
        changes();
        due();
        owed();
        people();
        return std::move(m_digest);
    }

private:
    bool wasLastWeek(QDate day) const { return day >= m_digest.from && day <= m_digest.to; }

    template <class T> std::vector<T> lastWeek(const char* column, FamilyId family) const {
        return rowsOf<T>(m_db,
                         "family=?1 AND " + std::string(column) + " BETWEEN ?2 AND ?3 ORDER BY " +
                             column + ", key",
                         family, m_digest.from, m_digest.to);
    }

    void changes() {
        for (const Case& one : rowsOf<Case>(
                 m_db, "hub=? AND (closed IS NULL OR closed BETWEEN ?2 AND ?3) ORDER BY key",
                 m_digest.hub.id, m_digest.from, m_digest.to)) {
            std::vector<DigestFact> facts = factsOf(one);
            count(one.family);
            if (facts.empty())
                continue;
            std::stable_sort(facts.begin(), facts.end(),
                             [](const DigestFact& a, const DigestFact& b) { return a.on < b.on; });
            put(one.family, std::move(facts));
        }
        std::stable_sort(m_digest.changed.begin(), m_digest.changed.end(),
                         [](const DigestFamily& a, const DigestFamily& b) {
                             return folded(a.name) < folded(b.name);
                         });
    }

    void put(FamilyId id, std::vector<DigestFact> facts) {
        const auto family = rowOf<Family>(m_db, id);
        if (!family)
            return;
        DigestFamily line{id, family->name,    family->reference, family->restricted,
                          {}, std::move(facts)};
        for (const Child& child : rowsOf<Child>(m_db, "family=? ORDER BY born, key", id)) {
            line.children.push_back(child.id);
            if (!m_digest.names.contains(child.id))
                m_digest.names.insert(child.id,
                                      child.knownAs.isEmpty() ? child.given : child.knownAs);
        }
        m_digest.changed.push_back(std::move(line));
    }

    std::vector<DigestFact> factsOf(const Case& one) {
        std::vector<DigestFact> facts;
        if (wasLastWeek(one.opened))
            facts.push_back({DigestKind::Opened, one.opened, {}});
        if (wasLastWeek(one.closed))
            facts.push_back({DigestKind::Closed, one.closed, {}});
        for (const Discussion& talk : lastWeek<Discussion>("on_day", one.family))
            if (talk.inCase == one.id && talk.state != DiscussionState::Open)
                discussed(talk, facts);
        for (const Incident& incident : lastWeek<Incident>("on_day", one.family))
            facts.push_back(
                {DigestKind::Incident, incident.on, incident.child, int(incident.kind)});
        for (const KeyDate& date : lastWeek<KeyDate>("held", one.family))
            facts.push_back({DigestKind::DateHeld, date.held, date.child, int(date.kind)});
        directed(one.family, facts);
        scaled(one.id, facts);
        return facts;
    }

    void discussed(const Discussion& talk, std::vector<DigestFact>& facts) {
        const bool both = talk.depth == Depth::Deep && talk.reflectionWaiver == Waiver::None &&
                          talk.directionWaiver == Waiver::None;
        ++m_digest.discussed;
        m_digest.bothHalves += both;
        facts.push_back({DigestKind::Discussed, talk.on, {}, both});
    }

    void directed(FamilyId family, std::vector<DigestFact>& facts) const {
        const QDateTime from = m_digest.from.startOfDay(Qt::UTC);
        const QDateTime after = m_digest.to.addDays(1).startOfDay(Qt::UTC);
        for (const Direction& one :
             rowsOf<Direction>(m_db,
                               "family=?1 AND decided_at>=?2 AND decided_at<?3 AND discussion IS "
                               "NULL ORDER BY decided_at, key",
                               family, from.toMSecsSinceEpoch(), after.toMSecsSinceEpoch()))
            facts.push_back({DigestKind::Directed, one.decidedAt.date(), {}, int(one.kind)});
    }

    void scaled(CaseId inCase, std::vector<DigestFact>& facts) const {
        for (const Standing& one : m_today.standings) {
            if (one.inCase != inCase || one.hubScale.size() < 2)
                continue;
            const ScalePoint& last = one.hubScale.back();
            const ScalePoint& before = one.hubScale[one.hubScale.size() - 2];
            if (wasLastWeek(last.on) && last.number != before.number)
                facts.push_back(
                    {DigestKind::ScaleMoved, last.on, {}, 0, before.number, last.number});
        }
    }

    void count(FamilyId family) {
        m_digest.visits += int(lastWeek<Visit>("on_day", family).size());
        for (const Action& action : rowsOf<Action>(
                 m_db, "family=?1 AND state='done' AND ended_on BETWEEN ?2 AND ?3 ORDER BY key",
                 family, m_digest.from, m_digest.to)) {
            ++m_digest.actionsDone;
            ++m_done[action.owner];
        }
    }

    void due() {
        const DeskDay desk = deskDay(m_db, m_place, m_digest.day);
        for (const auto* lines : {&desk.now, &desk.week})
            for (const ClockLine& line : *lines)
                if (line.due <= m_digest.until && line.kind != ClockKind::Action &&
                    line.kind != ClockKind::Pack)
                    m_digest.due.push_back(line);
    }

    void owed() {
        for (const Standing& one : m_today.standings) {
            TodayFamily line{one.inCase,         one.family, one.familyName, m_digest.hub.id,
                             m_digest.hub.label, {},         m_digest.names};
            for (const Reason& reason : rankCase(one, m_today.settings, m_digest.day).reasons)
                if (isOwed(reason.code))
                    line.reasons.push_back(reason);
            if (!line.reasons.empty())
                m_digest.owed.push_back(std::move(line));
        }
        m_digest.forManager = directionsOwed(m_db, m_digest.hub.id);
    }

    void people() {
        std::map<std::pair<bool, QString>, DigestPerson> all; // those outside last
        for (ActionRow& row : openActionsOfHub(m_db, m_digest.hub.id)) {
            const Action& action = row.action;
            DigestPerson& person = all[{action.owner.isNull(), folded(row.owner)}];
            person.id = action.owner;
            person.name = row.owner;
            person.done = m_done.value(action.owner);
            ++person.open;
            person.late += action.due.isValid() && action.due < m_digest.day;
            if (action.due.isValid() && action.due <= m_digest.until)
                person.due.push_back(std::move(row));
        }
        for (auto& [key, person] : all)
            m_digest.people.push_back(std::move(person));
    }

    const Database& m_db;
    TodayPlace m_place;
    TodayHub m_today;
    HubDigest m_digest;
    QHash<PersonId, int> m_done;
};

} // namespace

HubDigest hubDigest(const Database& db, const Hub& hub, QDate day) {
    return Week(db, hub, day).gather();
}

} // namespace rt
