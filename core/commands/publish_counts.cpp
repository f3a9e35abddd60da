// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publish_counts.h"

#include "core/queries/hubs.h"
#include "core/queries/measure_facts.h"
#include "core/queries/published_counts.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> told(int count) {
    if (count > 0 && count < fewestCounted)
        return std::nullopt;
    return count;
}

std::optional<HubLine> lineOf(const Database& db, HubId hub, QDate day) {
    for (HubLine& line : hubsAsAt(db, day))
        if (line.hub.id == hub)
            return std::move(line);
    return std::nullopt;
}

void countHeld(const Database& db, QDate day, HubWeek& week) {
    const auto line = lineOf(db, week.hub, day);
    week.asAt = day;
    week.families = told(line ? line->families : 0);
    week.children = told(line ? line->children : 0);
    const bool nobody = line && line->consultant.isNull() && holdsCases(line->hub.type);
    week.unallocated = told(nobody ? line->children : 0);
}

HubWeek weekOf(const HubFacts& facts, const Span& span) {
    HubWeek week;
    week.id = hubWeekId(facts.hub, span.from);
    week.hub = facts.hub;
    week.monday = span.from;
    QStringList met, there;
    for (const MeetingFact& meeting : facts.meetings)
        if (span.holds(meeting.on)) {
            const QString day = meeting.on.toString(Qt::ISODate);
            met << day;
            if (meeting.managerThere)
                there << day;
        }
    met.removeDuplicates();
    there.removeDuplicates();
    week.metOn = met.join(u' ');
    week.managerOn = there.join(u' ');
    const HubMeasures measures = measured(facts, {span, {}, {}});
    week.both = measures.halves[size_t(Halves::Both)];
    week.reflectionOnly = measures.halves[size_t(Halves::ReflectionOnly)];
    week.directionOnly = measures.halves[size_t(Halves::DirectionOnly)];
    week.neither = measures.halves[size_t(Halves::Neither)];
    week.kept = measures.firstDates[size_t(FirstDate::Kept)];
    week.later = measures.firstDates[size_t(FirstDate::Later)];
    week.notYet = measures.firstDates[size_t(FirstDate::NotYet)];
    return week;
}

std::vector<HubWeek> weeksOf(Workspace& workspace, const HubLine& line) {
    const Database& db = workspace.db();
    const QDate today = workspace.today();
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const MeasurePeriod period{{monday.addDays(-7 * (publishedWeeks - 1)), monday.addDays(6)},
                               rt::weeksOf({monday.addDays(-7 * (publishedWeeks - 1)), monday}),
                               monthsTo(today, measuredMonths)};
    const HubFacts facts =
        measureFacts(db, {{line.hub.id, line.hub.opened, line.manager}}, period).front();
    std::vector<HubWeek> weeks;
    for (const Span& span : period.weeks) {
        if (line.hub.opened.isValid() && span.to < line.hub.opened)
            continue;
        HubWeek week = weekOf(facts, span);
        const auto stored = workspace.load<HubWeek>(week.id);
        if (stored.row.state.gone & Incomplete) // its first write is on its way
            continue;
        if (span.holds(today) || !stored.exists()) {
            countHeld(db, std::min(span.to, today), week);
        } else {
            week.asAt = stored->asAt;
            week.families = stored->families;
            week.children = stored->children;
            week.unallocated = stored->unallocated;
        }
        if (!stored.exists() || cellsOf(stored.value) != cellsOf(week))
            weeks.push_back(std::move(week));
    }
    return weeks;
}

} // namespace

size_t publishCounts(Workspace& workspace, HubId hub) {
    const auto line = lineOf(workspace.db(), hub, workspace.today());
    if (!line)
        return 0;
    const std::vector<HubWeek> weeks = weeksOf(workspace, *line);
    if (!weeks.empty())
        (void)bool(workspace.derive("counts.publish", [&](Changes& c) -> Outcome {
            for (const HubWeek& week : weeks)
                if (const auto stored = c.load<HubWeek>(week.id); stored.row.key == 0)
                    c.add(week);
                else
                    c.save(stored, week);
            return ok;
        }));
    return weeks.size();
}

} // namespace rt
