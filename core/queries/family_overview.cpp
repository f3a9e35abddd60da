// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_overview.h"

#include "core/domain/organisation_rules.h"
#include "core/queries/family_events.h"
#include "core/queries/family_people.h"
#include "core/queries/meeting_people.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/queries/same_people.h"

namespace rt {

namespace {

constexpr size_t shownRounds = 8, shownEvents = 5;

class Overview {
public:
    Overview(const Database& db, QDate day) : m_db(db), m_day(day), m_names(personNames(db)) {}

    FamilyOverview of(Family family) {
        m_id = family.id;
        m_page.family = std::move(family);
        m_page.children = childrenOf(m_db, m_id);
        m_page.adults = adultsOf(m_db, m_id);
        for (Address& one : rowsOf<Address>(m_db, "family=? ORDER BY key", m_id))
            if (isCurrent(one.from, one.to, m_day))
                m_page.addresses.push_back(std::move(one));
        cases();
        for (const Child& child : m_page.children)
            clocks(child);
        words();
        discussed();
        scales();
        m_page.events = familyEvents(m_db, m_id, shownEvents);
        actions();
        m_page.dates = rowsOf<KeyDate>(m_db, "family=? AND held IS NULL ORDER BY due, key", m_id);
        m_page.conflicts = openConflicts(m_db, m_id);
        return std::move(m_page);
    }

private:
    void cases() {
        for (const Case& one :
             rowsOf<Case>(m_db, "family=? ORDER BY closed IS NOT NULL, opened, key", m_id)) {
            FamilyCase line;
            line.value = one;
            line.open = !one.closed.isValid() || one.closed > m_day;
            if (const auto hub = rowOf<Hub>(m_db, one.hub)) {
                line.hubLabel = hub->label;
                line.hubName = hub->name;
            }
            const HubStaff staff = hubStaff(m_db, one.hub);
            if (const auto consultant =
                    consultantOn(m_day, one.hub, staff.memberships, staff.covers)) {
                line.consultant = consultant->acting();
                line.consultantName = m_names.value(line.consultant);
            }
            if (line.open)
                for (const CoWorker& worker :
                     rowsOf<CoWorker>(m_db, "case_id=? ORDER BY key", one.id))
                    m_page.coWorkers.push_back({worker, m_names.value(worker.person)});
            m_page.cases.push_back(std::move(line));
        }
    }

    QDate latest(const char* sql, ChildId child) const {
        Statement& s = m_db.cached(sql);
        const QDate day = s.bind(1, m_id).bind(2, child).step() ? s.date(0) : QDate();
        s.reset();
        return day;
    }

    // One place in an index, however many visits there were.
    QDate lastVisit(ChildId child, bool seen, bool alone) const {
        Statement& s = m_db.cached("SELECT on_day FROM visit WHERE family=? AND child=? AND seen=? "
                                   "AND alone=? AND gone&5=0 ORDER BY on_day DESC LIMIT 1");
        s.bind(1, m_id).bind(2, child).bind(3, qint64(seen)).bind(4, qint64(alone));
        const QDate day = s.step() ? s.date(0) : QDate();
        s.reset();
        return day;
    }

    void clocks(const Child& child) {
        ChildClocks line;
        line.child = child.id;
        if (const auto open = openAllocationOf(m_db, child.id)) {
            line.lead = open->lead;
            line.leadName = m_names.value(open->lead);
        }
        for (const ChildId id : m_same.rowsOf(child.id)) {
            const QDate alone = lastVisit(id, true, true);
            line.lastSeen = std::max({line.lastSeen, lastVisit(id, true, false), alone});
            line.lastAlone = std::max({line.lastAlone, alone, lastVisit(id, false, true)});
            line.lastVoice = std::max(
                line.lastVoice, latest("SELECT on_day FROM voice WHERE family=? AND child=? AND "
                                       "gone&5=0 ORDER BY on_day DESC LIMIT 1",
                                       id));
        }
        line.lastCoreGroup = latest("SELECT held FROM key_date WHERE family=? AND (child=? OR "
                                    "child IS NULL) AND kind='core_group' AND held IS NOT NULL AND "
                                    "gone&5=0 ORDER BY held DESC LIMIT 1",
                                    child.id);
        line.nextConference = latest("SELECT min(due) FROM key_date WHERE family=? AND (child=? OR "
                                     "child IS NULL) AND kind='conference' AND held IS NULL AND "
                                     "gone&5=0",
                                     child.id);
        m_page.clocks.push_back(line);
        if (!child.summary.isEmpty() &&
            (m_page.summary.isEmpty() || child.summaryOn > m_page.summaryOn)) {
            m_page.summary = child.summary;
            m_page.summaryOn = child.summaryOn;
        }
    }

    void words() {
        m_page.direction = firstRowOf<Direction>(
            m_db, "family=? AND decided_at IS NOT NULL ORDER BY decided_at DESC, key DESC", m_id);
        if (m_page.direction)
            m_page.directionBy = m_names.value(m_page.direction->decider);
        m_page.voice = firstRowOf<Voice>(m_db, "family=? ORDER BY on_day DESC, key DESC", m_id);
    }

    void discussed() {
        if (const auto last = firstRowOf<Discussion>(
                m_db, "family=? AND state<>'open' ORDER BY on_day DESC, key DESC", m_id)) {
            m_page.lastDiscussed = last->on;
            m_page.nextDiscussion = last->next.isValid() ? last->next : last->nextDeep;
        }
    }

    void scales() {
        auto& rounds = m_page.scales; // newest first, until they are enough
        static const std::string newestFirst =
            selectRows<Scale>() +
            "family=? ORDER BY on_day DESC, discussion DESC, question DESC, key DESC";
        Statement& s = m_db.cached(newestFirst);
        s.bind(1, m_id);
        while (s.step()) {
            Scale one = readRow<Scale>(s);
            const bool same = !rounds.empty() && rounds.back().on == one.on &&
                              rounds.back().discussion == one.discussion &&
                              rounds.back().question == one.question;
            if (!same && rounds.size() == shownRounds)
                break;
            if (!same)
                rounds.push_back({one.on, one.discussion, one.question, {}});
            rounds.back().voices.push_back(std::move(one));
        }
        s.reset();
        std::reverse(rounds.begin(), rounds.end());
        for (ScaleDay& round : rounds)
            std::reverse(round.voices.begin(), round.voices.end());
    }

    void actions() {
        m_page.actions = rowsOf<Action>(m_db, "family=? AND state='open' ORDER BY due, key", m_id);
        for (const Action& one : m_page.actions)
            if (!one.owner.isNull())
                m_page.owners.insert(one.owner, m_names.value(one.owner));
    }

    const Database& m_db;
    const SamePeople m_same{m_db};
    const QDate m_day;
    const QHash<PersonId, QString> m_names;
    FamilyId m_id;
    FamilyOverview m_page;
};

} // namespace

std::optional<FamilyOverview> familyOverview(const Database& db, FamilyId family, QDate day) {
    auto row = rowOf<Family>(db, family);
    if (!row)
        return std::nullopt;
    return Overview(db, day).of(std::move(*row));
}

} // namespace rt
