// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation_rules.h"
#include "core/queries/same_people.h"
#include "core/queries/standings_reader.h"

#include <algorithm>

// What happened to the children and the family between meetings.
namespace rt {

void StandingsReader::cases() {
    const auto hub = rowOf<Hub>(m_db, m_hub);
    each("c.id,c.family,c.opened,c.first_deep_due,t.name", "family", "id=c.family",
         "(c.opened IS NULL OR c.opened<=?2) ORDER BY c.key", [&](const Statement& s) {
             Standing standing;
             standing.inCase = s.id<CaseId>(0);
             standing.family = s.id<FamilyId>(1);
             standing.opened = s.date(2);
             standing.firstDeepDue = s.date(3);
             standing.familyName = s.text(4);
             standing.hubType = hub ? hub->type : HubType::ChildProtection;
             m_byCase.insert(standing.inCase.value, m_all.size());
             m_byFamily.insert(standing.family.value, m_all.size());
             m_all.push_back(std::move(standing));
         });
}

void StandingsReader::children() {
    Statement& s = m_db.cached(
        "SELECT a.case_id,a.from_day,a.to_day,ch.id,ch.status,ch.born FROM family_case c "
        "CROSS JOIN allocation a ON a.case_id=c.id CROSS JOIN child ch ON ch.id=a.child "
        "WHERE c.hub=?1 AND c.gone&5=0 AND c.closed IS NULL AND a.gone&5=0 AND ch.gone&5=0 "
        "ORDER BY a.key");
    s.bind(1, m_hub);
    while (s.step()) {
        const auto status = s.read<Journey>(4);
        if (!isCurrent(s.date(1), s.date(2), m_day) || status == Journey::Closed)
            continue;
        const auto at = m_byCase.constFind(s.uuid(0));
        if (at == m_byCase.cend() || m_byChild.contains(s.uuid(3)))
            continue;
        auto& children = m_all[*at].children;
        m_byChild.insert(s.uuid(3), {*at, children.size()});
        ChildStanding child;
        child.child = s.id<ChildId>(3);
        child.status = status;
        child.unborn = !s.date(5).isValid() || s.date(5) > m_day;
        child.since = s.date(1);
        children.push_back(child);
    }
    s.reset();
    for (const auto& [id, shown] : SamePeople(m_db).all()) // what was recorded of the other row
        if (const auto at = m_byChild.constFind(shown); at != m_byChild.cend())
            m_byChild.insert(id, *at);
}

void StandingsReader::lastDays() {
    const auto atChild = [this](const QUuid& id, auto use) {
        if (const auto at = m_byChild.constFind(id); at != m_byChild.cend())
            use(m_all[at->first].children[at->second]);
    };
    each("t.child,max(t.on_day),max(CASE WHEN t.alone THEN t.on_day END)", "visit",
         "family=c.family", "t.seen AND t.on_day<=?2 GROUP BY t.child ORDER BY t.child",
         [&](const Statement& s) {
             atChild(s.uuid(0), [&](ChildStanding& child) {
                 child.seen = std::max(child.seen, s.date(1));
                 child.seenAlone = std::max(child.seenAlone, s.date(2));
             });
         });
    each("t.child,max(t.on_day)", "voice", "family=c.family",
         "t.on_day<=?2 GROUP BY t.child ORDER BY t.child", [&](const Statement& s) {
             atChild(s.uuid(0),
                     [&](ChildStanding& child) { child.voice = std::max(child.voice, s.date(1)); });
         });
}

void StandingsReader::dates() {
    each("c.id,t.kind,t.due,t.held,t.child", "key_date", "family=c.family",
         "(t.held IS NOT NULL OR t.due IS NOT NULL) ORDER BY t.due,t.key", [&](const Statement& s) {
             const auto kind = s.read<KeyDateKind>(1);
             if (!s.isNull(4) && !m_byChild.contains(s.uuid(4)))
                 return; // of a sibling in another hub
             atCase(s.uuid(0), [&](Standing& standing) {
                 const QDate held = s.date(3);
                 if (!held.isValid())
                     standing.dates.push_back({kind, s.date(2)});
                 else if (kind != KeyDateKind::Court && held <= m_day)
                     standing.planUpdated = std::max(standing.planUpdated, held);
             });
         });
}

// The hub's numbers to the question, about the child or family, that it answered last.
void StandingsReader::scales() {
    struct Said {
        std::pair<QUuid, QString> about;
        ScalePoint point;
    };

    QHash<QUuid, std::vector<Said>> hubs;
    each("c.id,t.voice,t.child,t.question,t.number,t.on_day", "scale", "family=c.family",
         "t.on_day<=?2 ORDER BY t.on_day,t.key", [&](const Statement& s) {
             if (isHubVoice(s.text(1)) && (s.isNull(2) || m_byChild.contains(s.uuid(2))))
                 hubs[s.uuid(0)].push_back({{s.uuid(2), s.text(3)}, {s.date(5), int(s.number(4))}});
         });
    for (auto at = hubs.cbegin(); at != hubs.cend(); ++at)
        atCase(at.key(), [&](Standing& standing) {
            for (const Said& said : *at)
                if (said.about == at->back().about)
                    standing.hubScale.push_back(said.point);
        });
}

void StandingsReader::incidents() {
    each("t.family,t.kind,t.on_day,t.child", "incident", "family=c.family",
         "t.on_day>=date(?2,'-60 days') AND t.on_day<=?2 ORDER BY t.on_day DESC,t.key",
         [&](const Statement& s) {
             atFamily(s.uuid(0), [&](Standing& standing) {
                 if (s.isNull(3) || m_byChild.contains(s.uuid(3)))
                     standing.incidents.push_back(
                         {s.read<IncidentKind>(1), s.date(2), s.id<ChildId>(3)});
             });
         });
}

} // namespace rt
