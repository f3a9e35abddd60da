// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/standings.h"

#include "core/base/england_day.h"
#include "core/domain/discussion_rules.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/dated_settings.h"
#include "core/queries/rows.h"

#include <QHash>

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

// Every statement starts from the open cases of the hub, so that closed ones cost nothing.
constexpr std::string_view openCases = " FROM family_case c CROSS JOIN %1 t ON t.%2 WHERE c.hub=?1 "
                                       "AND c.gone&5=0 AND c.closed IS NULL "
                                       "AND t.gone&5=0 AND ";

class Gathering {
public:
    Gathering(const Database& db, HubId hub, QDate day) : m_db(db), m_hub(hub), m_day(day) {}

    std::vector<Standing> gather() {
        cases();
        children();
        lastDays();
        discussions();
        requests();
        dates();
        scales();
        incidents();
        rolledActions();
        directions();
        lastItems();
        return std::move(m_all);
    }

private:
    // Steps through "SELECT columns FROM table of the open cases"; ?1 hub, ?2 day where it is used.
    template <class Row>
    void each(std::string_view columns, std::string_view table, std::string_view join,
              std::string_view rest, Row row) {
        std::string sql = "SELECT " + std::string(columns) + std::string(openCases);
        sql.replace(sql.find("%1"), 2, table);
        sql.replace(sql.find("%2"), 2, join);
        Statement& s = m_db.cached(sql += rest);
        s.bind(1, m_hub);
        if (rest.find("?2") != rest.npos)
            s.bind(2, m_day);
        while (s.step())
            row(s);
        s.reset();
    }

    template <class Use> void atCase(const QUuid& id, Use use) {
        if (const auto found = m_byCase.constFind(id); found != m_byCase.cend())
            use(m_all[*found]);
    }

    template <class Use> void atFamily(const QUuid& id, Use use) {
        const auto [from, to] = m_byFamily.equal_range(id);
        for (auto at = from; at != to; ++at)
            use(m_all[*at]);
    }

    void cases();
    void children();
    void lastDays();
    void discussions();
    void requests();
    void dates();
    void scales();
    void incidents();
    void rolledActions();
    void directions();
    void lastItems();

    const Database& m_db;
    const HubId m_hub;
    const QDate m_day;
    std::vector<Standing> m_all;
    QHash<QUuid, size_t> m_byCase;
    QMultiHash<QUuid, size_t> m_byFamily;
    QHash<QUuid, std::pair<size_t, size_t>> m_byChild;
};

void Gathering::cases() {
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

void Gathering::children() {
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
}

void Gathering::lastDays() {
    const auto atChild = [this](const QUuid& id, auto use) {
        if (const auto at = m_byChild.constFind(id); at != m_byChild.cend())
            use(m_all[at->first].children[at->second]);
    };
    each("t.child,max(t.on_day),max(CASE WHEN t.alone THEN t.on_day END)", "visit",
         "family=c.family", "t.seen AND t.on_day<=?2 GROUP BY t.child ORDER BY t.child",
         [&](const Statement& s) {
             atChild(s.uuid(0), [&](ChildStanding& child) {
                 child.seen = s.date(1);
                 child.seenAlone = s.date(2);
             });
         });
    each("t.child,max(t.on_day)", "voice", "family=c.family",
         "t.on_day<=?2 GROUP BY t.child ORDER BY t.child", [&](const Statement& s) {
             atChild(s.uuid(0), [&](ChildStanding& child) { child.voice = s.date(1); });
         });
}

int medianMinutes(std::vector<int> seconds) {
    constexpr size_t enough = 3;
    if (seconds.size() < enough)
        return 0;
    const auto middle = seconds.begin() + std::ptrdiff_t(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return (*middle + 30) / 60;
}

void Gathering::discussions() {
    QHash<QUuid, std::vector<int>> timed;
    each("t.case_id,t.depth,t.on_day,t.next_deep,t.reflection_waiver,t.direction_waiver,t.seconds,"
         "t.reflection IS NULL",
         "discussion", "family=c.family",
         "t.case_id=c.id AND t.state<>'open' AND t.on_day<=?2 ORDER BY t.on_day,t.key",
         [&](const Statement& s) {
             Discussion d;
             d.depth = s.read<Depth>(1);
             d.on = s.date(2);
             d.reflectionWaiver = s.read<Waiver>(4);
             d.directionWaiver = s.read<Waiver>(5);
             d.reflection = s.number(7) ? QString() : u"written"_s;
             atCase(s.uuid(0), [&](Standing& standing) {
                 standing.nextDeep = s.date(3);
                 if (d.depth == Depth::Quick) {
                     standing.lastQuick = d.on;
                     return;
                 }
                 standing.lastDeep = d.on;
                 standing.reflectionOwed = standing.directionOwed = QDate();
                 for (const Half half : owedAfter(d))
                     (half == Half::Reflection ? standing.reflectionOwed : standing.directionOwed) =
                         d.on;
                 if (s.number(6) > 0)
                     timed[s.uuid(0)].push_back(int(s.number(6)));
             });
         });
    for (auto at = timed.cbegin(); at != timed.cend(); ++at)
        atCase(at.key(), [&](Standing& standing) { standing.medianMinutes = medianMinutes(*at); });
}

void Gathering::requests() {
    each("t.case_id,t.on_day,t.urgent", "agenda_request", "case_id=c.id",
         "t.met IS NULL AND t.on_day<=?2 ORDER BY t.on_day DESC", [&](const Statement& s) {
             atCase(s.uuid(0), [&](Standing& standing) {
                 (s.number(2) ? standing.urgent : standing.asked) = s.date(1);
             });
         });
}

void Gathering::dates() {
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
void Gathering::scales() {
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

void Gathering::incidents() {
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

void Gathering::rolledActions() {
    each("c.id,t.child", "action", "family=c.family",
         "t.state='open' AND t.rolled>=2 ORDER BY t.key", [&](const Statement& s) {
             if (s.isNull(1) || m_byChild.contains(s.uuid(1)))
                 atCase(s.uuid(0), [](Standing& standing) { ++standing.rolledTwice; });
         });
}

void Gathering::directions() {
    each("c.id,t.kind,t.owed_by_manager,t.decided_at,t.by_day,t.children", "direction",
         "family=c.family",
         "NOT(t.owed_by_manager AND EXISTS(SELECT 1 FROM direction r WHERE r.family=t.family AND "
         "r.answers=t.id AND r.gone&5=0)) ORDER BY t.decided_at DESC,t.key DESC",
         [&](const Statement& s) {
             const auto children = s.read<std::vector<ChildId>>(5);
             if (!children.empty() &&
                 std::none_of(children.begin(), children.end(),
                              [&](ChildId c) { return m_byChild.contains(c.value); }))
                 return; // of siblings in another hub
             const auto kind = s.read<DecisionKind>(1);
             const QDate on = s.isNull(3) ? s.date(4) : dayInEngland(s.time(3));
             if (on > m_day && !s.number(2))
                 return;
             atCase(s.uuid(0), [&](Standing& standing) {
                 if (s.number(2)) {
                     standing.managerOwes = on.isValid() ? on : standing.opened;
                     return;
                 }
                 if (kind == DecisionKind::Plan)
                     standing.planUpdated = std::max(standing.planUpdated, on);
                 standing.readyToClose |=
                     kind == DecisionKind::Close && on >= standing.lastDiscussed();
             });
         });
}

void Gathering::lastItems() {
    QHash<QUuid, std::pair<QDate, ItemState>> last;
    each("t.case_id,t.state,m.on_day", "agenda_item",
         "case_id=c.id CROSS JOIN meeting m ON m.id=t.meeting",
         "m.gone&5=0 AND m.state IN('ended','cancelled') AND m.on_day<=?2 ORDER BY m.on_day",
         [&](const Statement& s) {
             last[s.uuid(0)] = {s.date(2), s.read<ItemState>(1)};
         });
    for (auto at = last.cbegin(); at != last.cend(); ++at)
        atCase(at.key(), [&](Standing& standing) {
            standing.notReached =
                at->second == ItemState::NotReached && !(standing.lastDiscussed() > at->first);
        });
}

} // namespace

Settings hubSettings(const Database& db, HubId hub, QDate day) {
    return Settings(allSettings(db), hub, day);
}

std::vector<Standing> standings(const Database& db, HubId hub, QDate day) {
    return Gathering(db, hub, day).gather();
}

Agenda proposedAgenda(const Database& db, HubId hub, QDate day, int minutes) {
    return agendaFor(standings(db, hub, day), hubSettings(db, hub, day), day, minutes);
}

Agenda proposedAgenda(const Database& db, const Meeting& meeting) {
    std::vector<Standing> all = standings(db, meeting.hub, meeting.on);
    if (!meeting.jointWith.isNull())
        for (Standing& standing : standings(db, meeting.jointWith, meeting.on))
            all.push_back(std::move(standing));
    return agendaFor(all, hubSettings(db, meeting.hub, meeting.on), meeting.on,
                     std::max(meeting.minutes - meeting.overhead, 0));
}

} // namespace rt
