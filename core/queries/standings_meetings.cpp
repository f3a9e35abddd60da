// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/england_day.h"
#include "core/domain/discussion_rules.h"
#include "core/queries/standings_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What meetings said and left open.
namespace rt {

namespace {

int medianMinutes(std::vector<int> seconds) {
    constexpr size_t enough = 3;
    if (seconds.size() < enough)
        return 0;
    const auto middle = seconds.begin() + std::ptrdiff_t(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return (*middle + 30) / 60;
}

} // namespace

void StandingsReader::discussions() {
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

void StandingsReader::requests() {
    each("t.case_id,t.on_day,t.urgent", "agenda_request", "case_id=c.id",
         "t.met IS NULL AND t.on_day<=?2 ORDER BY t.on_day DESC", [&](const Statement& s) {
             atCase(s.uuid(0), [&](Standing& standing) {
                 (s.number(2) ? standing.urgent : standing.asked) = s.date(1);
             });
         });
}

void StandingsReader::rolledActions() {
    each("c.id,t.child", "action", "family=c.family",
         "t.state='open' AND t.rolled>=2 ORDER BY t.key", [&](const Statement& s) {
             if (s.isNull(1) || m_byChild.contains(s.uuid(1)))
                 atCase(s.uuid(0), [](Standing& standing) { ++standing.rolledTwice; });
         });
}

void StandingsReader::directions() {
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

void StandingsReader::lastItems() {
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

} // namespace rt
