// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/measures.h"

#include <numeric>

namespace rt {

namespace {

std::vector<SpanMark> marked(const std::vector<MeetingFact>& meetings,
                             const std::vector<Span>& spans) {
    std::vector<SpanMark> marks;
    for (const Span& span : spans) {
        SpanMark mark{span, SpanState::Nothing, {}};
        for (const MeetingFact& meeting : meetings)
            if (span.holds(meeting.on))
                mark.meetings.push_back(meeting.id);
        marks.push_back(std::move(mark));
    }
    return marks;
}

bool wasThere(const std::vector<MeetingFact>& meetings, const Span& span) {
    return std::any_of(meetings.begin(), meetings.end(), [&](const MeetingFact& meeting) {
        return meeting.managerThere && span.holds(meeting.on);
    });
}

template <size_t n> Part firstOf(const std::array<int, n>& counts) {
    return {counts.front(), std::accumulate(counts.begin(), counts.end(), 0)};
}

} // namespace

Span wholeWeeks(QDate today, int weeks) {
    const QDate sunday = today.addDays(-today.dayOfWeek());
    return {sunday.addDays(1 - 7 * weeks), sunday};
}

std::vector<Span> weeksOf(Span span) {
    std::vector<Span> weeks;
    for (QDate monday = span.from; monday <= span.to; monday = monday.addDays(7))
        weeks.push_back({monday, monday.addDays(6)});
    return weeks;
}

std::vector<Span> monthsTo(QDate today, int months) {
    std::vector<Span> all;
    const QDate present(today.year(), today.month(), 1);
    for (int ago = months - 1; ago >= 0; --ago) {
        const QDate first = present.addMonths(-ago);
        all.push_back({first, first.addMonths(1).addDays(-1)});
    }
    return all;
}

bool tellsPercent(Part part) {
    return part.of >= smallNumber;
}

int percentOf(Part part) {
    return part.of == 0 ? 0 : (200 * part.met + part.of) / (2 * part.of);
}

std::vector<SpanMark> meetingWeeks(const std::vector<MeetingFact>& meetings, QDate opened,
                                   const std::vector<Span>& weeks) {
    std::vector<SpanMark> marks = marked(meetings, weeks);
    for (SpanMark& mark : marks)
        if (!mark.meetings.empty())
            mark.state = SpanState::Met;
        else if (!opened.isValid() || opened <= mark.span.from)
            mark.state = SpanState::Missed;
    return marks;
}

std::vector<SpanMark> attendanceMonths(const std::vector<MeetingFact>& meetings,
                                       const std::vector<Span>& months) {
    std::vector<SpanMark> marks = marked(meetings, months);
    for (SpanMark& mark : marks) {
        const bool present = &mark == &marks.back();
        if (wasThere(meetings, mark.span))
            mark.state = SpanState::Met;
        else if (present)
            mark.state = SpanState::NotYet;
        else if (!mark.meetings.empty())
            mark.state = SpanState::Missed;
    }
    return marks;
}

Part partOf(const std::vector<SpanMark>& marks) {
    Part part;
    for (const SpanMark& mark : marks) {
        part.met += mark.state == SpanState::Met;
        part.of += mark.state == SpanState::Met || mark.state == SpanState::Missed;
    }
    return part;
}

Halves halvesOf(const DiscussionFact& fact) {
    if (fact.reflection)
        return fact.direction ? Halves::Both : Halves::ReflectionOnly;
    return fact.direction ? Halves::DirectionOnly : Halves::Neither;
}

std::optional<FirstDate> firstDateOf(const ActionFact& fact) {
    if (fact.state == ActionState::Dropped)
        return std::nullopt;
    if (fact.state == ActionState::Open)
        return FirstDate::NotYet;
    return fact.endedOn <= fact.firstDue ? FirstDate::Kept : FirstDate::Later;
}

Part HubMeasures::part(Measure measure) const {
    switch (measure) {
    case Measure::MeetingsHeld:
        return partOf(weeks);
    case Measure::BothHalves:
        return firstOf(halves);
    case Measure::FirstDates:
        return firstOf(firstDates);
    case Measure::Attendance:
        return partOf(months);
    }
    return {};
}

MeasurePeriod measurePeriod(QDate today) {
    const Span span = wholeWeeks(today, measuredWeeks);
    return {span, weeksOf(span), monthsTo(today, measuredMonths)};
}

HubMeasures measured(const HubFacts& facts, const MeasurePeriod& period) {
    HubMeasures made{facts.hub, meetingWeeks(facts.meetings, facts.opened, period.weeks),
                     attendanceMonths(facts.meetings, period.months)};
    for (std::vector<SpanMark>* marks : {&made.weeks, &made.months})
        for (SpanMark& mark : *marks) // what came after the last figures is not known, not missed
            if (facts.publishedAt.isValid() && mark.span.to > facts.publishedAt &&
                mark.state == SpanState::Missed)
                mark.state = SpanState::Nothing;
    for (const DiscussionFact& fact : facts.discussions)
        if (period.span.holds(fact.on))
            ++made.halves[size_t(halvesOf(fact))];
    for (const ActionFact& fact : facts.actions)
        if (const auto first = firstDateOf(fact); first && period.span.holds(fact.firstDue))
            ++made.firstDates[size_t(*first)];
    return made;
}

} // namespace rt
