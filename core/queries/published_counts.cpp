// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/published_counts.h"

#include "core/queries/rows.h"
#include "core/store/derived_id.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

void addMeetings(const HubWeek& week, HubFacts& facts) {
    const QStringList there = week.managerOn.split(u' ', Qt::SkipEmptyParts);
    for (const QString& day : week.metOn.split(u' ', Qt::SkipEmptyParts))
        facts.meetings.push_back({{}, QDate::fromString(day, Qt::ISODate), there.contains(day)});
}

void addDiscussions(const HubWeek& week, HubFacts& facts) {
    const auto add = [&](int count, bool reflection, bool direction) {
        DiscussionFact one;
        one.on = week.monday;
        one.reflection = reflection;
        one.direction = direction;
        facts.discussions.insert(facts.discussions.end(), size_t(std::max(count, 0)), one);
    };
    add(week.both, true, true);
    add(week.reflectionOnly, true, false);
    add(week.directionOnly, false, true);
    add(week.neither, false, false);
}

void addActions(const HubWeek& week, HubFacts& facts) {
    const auto add = [&](int count, ActionState state, QDate ended) {
        ActionFact one;
        one.firstDue = week.monday;
        one.state = state;
        one.endedOn = ended;
        facts.actions.insert(facts.actions.end(), size_t(std::max(count, 0)), one);
    };
    add(week.kept, ActionState::Done, week.monday);
    add(week.later, ActionState::Done, week.monday.addDays(1));
    add(week.notYet, ActionState::Open, {});
}

} // namespace

HubWeekId hubWeekId(HubId hub, QDate monday) {
    return {derivedId(hub.value, u"week", monday.toString(Qt::ISODate))};
}

std::optional<PublishedHub> publishedHub(const Database& db, HubId hub,
                                         const MeasurePeriod& period) {
    const QDate from = std::min(period.span.from, period.months.front().from).addDays(-6);
    PublishedHub made;
    made.facts.hub = hub;
    bool any = false;
    for (const HubWeek& week :
         rowsOf<HubWeek>(db, "t.hub=? AND t.monday>=? ORDER BY t.monday", hub, from)) {
        if (!std::exchange(any, true))
            made.facts.opened = week.monday;
        addMeetings(week, made.facts);
        addDiscussions(week, made.facts);
        addActions(week, made.facts);
        made.asAt = week.asAt;
        made.families = week.families;
        made.children = week.children;
        made.unallocated = week.unallocated;
    }
    if (!any)
        return std::nullopt;
    made.facts.publishedAt = made.asAt;
    return made;
}

} // namespace rt
