// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/measure_facts.h"

#include "core/queries/published_counts.h"
#include "core/store/held_hubs.h"

#include <QHash>

namespace rt {

namespace {

class Facts {
public:
    Facts(const Database& db, const std::vector<MeasuredHub>& hubs, const MeasurePeriod& period)
        : m_db(db),
          m_hubs(hubs),
          m_period(period),
          m_facts(hubs.size()) {
        for (size_t i = 0; i < hubs.size(); ++i) {
            m_facts[i].hub = hubs[i].hub;
            m_facts[i].opened = hubs[i].opened;
            m_at.insert(hubs[i].hub, i);
        }
    }

    std::vector<HubFacts> gather() {
        meetings();
        for (size_t i = 0; i < m_hubs.size(); ++i)
            actions(i);
        return std::move(m_facts);
    }

private:
    void meetings() {
        Statement& s = m_db.cached("SELECT id,on_day,hub,joint_with FROM meeting WHERE "
                                   "state='ended' AND on_day>=? AND gone&5=0 ORDER BY on_day,key");
        s.bind(1, std::min(m_period.span.from, m_period.months.front().from));
        while (s.step()) {
            const auto id = s.id<MeetingId>(0);
            const QDate day = s.date(1);
            bool ours = false;
            for (const int column : {2, 3})
                if (const auto at = m_at.constFind(s.id<HubId>(column)); at != m_at.cend()) {
                    ours = true;
                    m_facts[*at].meetings.push_back({id, day, wasThere(id, m_hubs[*at].manager)});
                }
            if (ours && m_period.span.holds(day))
                discussions(id);
        }
        s.reset();
    }

    bool wasThere(MeetingId meeting, PersonId manager) const {
        Statement& s = m_db.cached("SELECT 1 FROM attendance WHERE meeting=?1 AND person=?2 AND "
                                   "presence='present' AND gone&5=0 LIMIT 1");
        const bool there = s.bind(1, meeting).bind(2, manager).step();
        s.reset();
        return there;
    }

    void discussions(MeetingId meeting) {
        Statement& s = m_db.cached(
            "SELECT d.id,d.family,d.on_day,d.reflection IS NOT NULL,EXISTS(SELECT 1 FROM direction "
            "r WHERE r.discussion=d.id AND r.gone&5=0),k.hub FROM discussion d JOIN family_case k "
            "ON k.id=d.case_id WHERE d.meeting=? AND d.depth='deep' AND d.state<>'open' AND "
            "d.gone&5=0 ORDER BY d.key");
        s.bind(1, meeting);
        while (s.step())
            if (const auto at = m_at.constFind(s.id<HubId>(5)); at != m_at.cend())
                m_facts[*at].discussions.push_back({s.id<DiscussionId>(0), s.id<FamilyId>(1),
                                                    meeting, s.date(2), s.number(3) != 0,
                                                    s.number(4) != 0});
        s.reset();
    }

    // Of families that the hub held in the period; those of a discussion are its case's.
    void actions(size_t at) {
        Statement& s = m_db.cached(
            "SELECT DISTINCT t.id,t.family,t.first_due,t.state,t.ended_on FROM family_case k "
            "CROSS JOIN action t ON t.family=k.family WHERE k.hub=?1 AND k.gone&5=0 AND "
            "(k.closed IS NULL OR k.closed>=?2) AND t.first_due BETWEEN ?2 AND ?3 AND t.gone&5=0 "
            "AND (t.from_discussion IS NULL OR EXISTS(SELECT 1 FROM discussion d WHERE "
            "d.id=t.from_discussion AND d.case_id=k.id)) ORDER BY t.first_due,t.id");
        s.bind(1, m_hubs[at].hub).bind(2, m_period.span.from).bind(3, m_period.span.to);
        while (s.step())
            m_facts[at].actions.push_back({s.id<ActionId>(0), s.id<FamilyId>(1), s.date(2),
                                           s.read<ActionState>(3), s.date(4)});
        s.reset();
    }

    const Database& m_db;
    const std::vector<MeasuredHub>& m_hubs;
    const MeasurePeriod& m_period;
    std::vector<HubFacts> m_facts;
    QHash<HubId, size_t> m_at;
};

} // namespace

std::vector<HubFacts> measureFacts(const Database& db, const std::vector<MeasuredHub>& hubs,
                                   const MeasurePeriod& period) {
    std::vector<HubFacts> facts = Facts(db, hubs, period).gather();
    const auto held = heldHubs(db);
    for (HubFacts& one : facts)
        if (!isHeld(held, one.hub))
            if (auto published = publishedHub(db, one.hub, period))
                one = std::move(published->facts);
    return facts;
}

} // namespace rt
