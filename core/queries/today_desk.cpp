// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/today_desk.h"

#include "core/base/dates.h"
#include "core/queries/meetings.h"
#include "core/queries/people.h"

#include <tuple>

namespace rt {

namespace {

class DeskHub { // one hub's share of the day
public:
    DeskHub(const Database& db, const TodayPlace& place, const Hub& hub, QDate day, DeskDay& desk)
        : m_db(db),
          m_me(place.person.id),
          m_day(day),
          m_last(day.addDays(daysAhead)),
          m_hub(todayHub(db, place, hub, day)),
          m_desk(desk) {}

    void gather(const QHash<PersonId, QString>& names) {
        m_desk.families += int(m_hub.standings.size());
        m_desk.children += int(m_hub.children.size());
        visits(names);
        dates();
        meeting();
        const auto actions = openActionsOfHub(m_db, m_hub.hub.id);
        for (const ActionRow& row : actions)
            if (isShown(row.action.family))
                action(row);
        for (TeamLine& line : teamOf(m_db, m_hub.hub, actions, m_day))
            m_desk.team.push_back(std::move(line));
    }

private:
    bool isShown(FamilyId family) const {
        return std::any_of(m_hub.standings.begin(), m_hub.standings.end(),
                           [family](const Standing& one) { return one.family == family; });
    }

    ClockLine line(ClockKind kind, QUuid id, QDate due) const {
        ClockLine made;
        made.kind = kind;
        made.id = id;
        made.hub = m_hub.hub.id;
        made.hubLabel = m_hub.hub.label;
        made.due = due;
        return made;
    }

    void put(ClockLine made) {
        if (made.due <= m_day)
            m_desk.now.push_back(std::move(made));
        else if (made.due <= m_last)
            m_desk.week.push_back(std::move(made));
    }

    void visits(const QHash<PersonId, QString>& names) {
        for (const Standing& one : m_hub.standings)
            for (const ChildStanding& child : one.children) {
                const QDate due = visitDue(child, m_hub.settings);
                if (!due.isValid() || due > m_last)
                    continue;
                const TodayChild& known = m_hub.children[child.child];
                ClockLine made = line(ClockKind::Visit, child.child.value, due);
                made.family = one.family;
                made.familyName = one.familyName;
                made.child = child.child;
                made.childName = known.name;
                made.owner = names.value(known.lead);
                made.lastSeen = child.seen;
                put(std::move(made));
            }
    }

    void dates() {
        Statement& s =
            m_db.cached("SELECT t.id,t.family,t.child,t.kind,t.due,t.note FROM family_case k CROSS "
                        "JOIN key_date t ON t.family=k.family WHERE k.hub=?1 AND k.closed IS NULL "
                        "AND k.gone&5=0 AND t.gone&5=0 AND t.held IS NULL AND t.due<=?2 ORDER BY "
                        "t.due,t.key");
        s.bind(1, m_hub.hub.id).bind(2, m_last);
        while (s.step()) {
            const auto child = s.id<ChildId>(2);
            const auto family = s.id<FamilyId>(1);
            if (!isShown(family) || (!child.isNull() && !m_hub.children.contains(child)))
                continue; // of a sibling in another hub
            ClockLine made = line(ClockKind::KeyDate, s.uuid(0), s.date(4));
            made.family = family;
            made.familyName = nameOf(family);
            made.child = child;
            made.childName = m_hub.children.value(child).name;
            made.date = s.read<KeyDateKind>(3);
            made.what = s.text(5);
            put(std::move(made));
        }
        s.reset();
    }

    QString nameOf(FamilyId family) const {
        for (const Standing& one : m_hub.standings)
            if (one.family == family)
                return one.familyName;
        return {};
    }

    void meeting() {
        const auto next = nextMeeting(m_db, m_hub.hub.id, m_day);
        if (!next)
            return;
        const auto agenda = meetingLine(m_db, next->id);
        ClockLine made = line(ClockKind::Meeting, next->id.value, next->on);
        made.meeting = next->id;
        made.on = next->on;
        made.at = next->at;
        made.families = agenda ? agenda->families : 0;
        if (next->state == MeetingState::Planned && addWorkingDays(next->on, -1) <= m_day) {
            ClockLine pack = made;
            pack.kind = ClockKind::Pack;
            pack.due = m_day;
            put(std::move(pack));
        }
        if (next->state == MeetingState::Running)
            made.due = m_day;
        if (next->state == MeetingState::Running || next->on > m_day)
            put(std::move(made));
    }

    void action(const ActionRow& row) {
        const Action& action = row.action;
        if (!action.due.isValid())
            return;
        const bool mine = action.owner == m_me, outside = action.owner.isNull();
        if (!mine && (action.due < m_day || (outside && action.due <= m_last))) {
            m_desk.chase.push_back({row, m_hub.hub.id, m_hub.hub.label});
            return;
        }
        ClockLine made = line(ClockKind::Action, action.id.value, action.due);
        made.family = action.family;
        made.familyName = row.familyName;
        made.child = action.child;
        made.childName = row.childName;
        made.what = action.what;
        made.owner = row.owner;
        put(std::move(made));
    }

    const Database& m_db;
    const PersonId m_me;
    const QDate m_day, m_last;
    TodayHub m_hub;
    DeskDay& m_desk;
};

// What is owed by people outside the hub first: nobody else asks them.
void sortChase(std::vector<ChaseLine>& chase) {
    std::stable_sort(chase.begin(), chase.end(), [](const ChaseLine& a, const ChaseLine& b) {
        const auto key = [](const ChaseLine& x) {
            const Action& action = x.row.action;
            return std::tuple(!action.owner.isNull(), action.due, x.row.owner, x.row.familyName);
        };
        return key(a) < key(b);
    });
}

void sortClock(std::vector<ClockLine>& lines) { // by day; the hub's own business first
    std::stable_sort(lines.begin(), lines.end(), [](const ClockLine& a, const ClockLine& b) {
        const auto key = [](const ClockLine& x) {
            return std::tuple(x.due, -int(x.kind), x.familyName);
        };
        return key(a) < key(b);
    });
}

} // namespace

DeskDay deskDay(const Database& db, const TodayPlace& place, QDate day) {
    DeskDay desk;
    const auto names = personNames(db);
    for (const Hub& hub : place.hubs)
        DeskHub(db, place, hub, day, desk).gather(names);
    sortClock(desk.now);
    sortClock(desk.week);
    sortChase(desk.chase);
    return desk;
}

} // namespace rt
