// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/measure_text.h"

#include "core/base/dates.h"
#include "ui/text/people_text.h"
#include "ui/text/word_lists.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int namedHubs = 2; // more are counted

QString spanText(Span span) {
    return u"%1 to %2"_s.arg(sayShortDate(span.from), sayShortDate(span.to));
}

QString hubsText(const QStringList& hubs) {
    return hubs.size() > namedHubs ? u"%1 hubs"_s.arg(hubs.size()) : joinedText(hubs);
}

template <class Wanted>
QStringList hubsWhere(const std::vector<NamedMeasures>& hubs, Wanted wanted) {
    QStringList names;
    for (const NamedMeasures& one : hubs)
        if (wanted(one.measures))
            names << one.hub;
    return names;
}

QString meetingsFinding(const std::vector<NamedMeasures>& hubs) {
    const QStringList gaps = hubsWhere(hubs, [](const HubMeasures& one) {
        const Part part = one.part(Measure::MeetingsHeld);
        return part.met < part.of;
    });
    if (gaps.isEmpty())
        return hubs.size() == 1 ? u"%1 met every week"_s.arg(hubs.front().hub)
                                : u"Every hub met every week"_s;
    if (gaps.size() > 1)
        return u"%1 had weeks without a meeting"_s.arg(hubsText(gaps));
    for (const NamedMeasures& one : hubs)
        if (one.hub == gaps.front()) {
            const Part part = one.measures.part(Measure::MeetingsHeld);
            return u"%1 had %2 without a meeting"_s.arg(
                one.hub, countText(part.of - part.met, u"week", u"weeks"));
        }
    return {};
}

QString attendanceFinding(const std::vector<NamedMeasures>& hubs, Whose whose) {
    const QStringList waiting = hubsWhere(hubs, [](const HubMeasures& one) {
        return !one.months.empty() && one.months.back().state == SpanState::NotYet;
    });
    if (whose == Whose::Managers)
        return waiting.isEmpty()
                   ? u"A group manager has been at a meeting of every hub this month"_s
                   : u"No group manager yet at a meeting of %1 this month"_s.arg(hubsText(waiting));
    if (waiting.isEmpty())
        return hubs.size() == 1 ? u"At a meeting of %1 this month"_s.arg(hubs.front().hub)
                                : u"At a meeting of every hub this month"_s;
    return u"Not yet at a meeting of %1 this month"_s.arg(hubsText(waiting));
}

Part sum(Measure measure, const std::vector<NamedMeasures>& hubs) {
    Part all;
    for (const NamedMeasures& one : hubs) {
        const Part part = one.measures.part(measure);
        all.met += part.met;
        all.of += part.of;
    }
    return all;
}

QString asAtText(QDate asAt) {
    return u"As at %1, from what is recorded on this PC."_s.arg(sayDate(asAt));
}

QString weeksText(const MeasurePeriod& period) {
    return u"the %1 whole weeks from %2 to %3"_s.arg(period.weeks.size())
        .arg(sayDayAndDate(period.span.from), sayDate(period.span.to));
}

} // namespace

QString inWords(Measure measure) {
    return pick(measure, {u"Meetings held", u"Both halves present", u"Done by the first date",
                          u"Attendance"});
}

QString inWords(Halves halves) {
    return pick(halves, {u"Both halves", u"Reflection only", u"Direction only", u"Neither"});
}

QString inWords(FirstDate first) {
    return pick(first, {u"By the first date", u"Later", u"Not done yet"});
}

QString inWords(SpanState state, Measure measure) {
    if (measure == Measure::Attendance)
        return pick(state, {u"At a meeting", u"Not at a meeting", u"Not yet", u"No meeting held"});
    return pick(state, {u"Met", u"No meeting", u"Not yet", u"Not open yet"});
}

QString partText(Part part) {
    if (part.of == 0)
        return u"None"_s;
    const QString counted = u"%1 of %2"_s.arg(part.met).arg(part.of);
    return tellsPercent(part) ? u"%1, %2%"_s.arg(counted).arg(percentOf(part)) : counted;
}

QString weekText(Span week) {
    return u"Week of %1"_s.arg(sayShortDate(week.from));
}

QString monthText(Span month) {
    return u"%1 %2"_s.arg(monthLong(month.from.month())).arg(month.from.year());
}

QString findingText(Measure measure, const std::vector<NamedMeasures>& hubs, Whose whose) {
    const Part all = sum(measure, hubs);
    switch (measure) {
    case Measure::MeetingsHeld:
        return meetingsFinding(hubs);
    case Measure::BothHalves:
        return all.of == 0 ? u"No deep discussion in these weeks"_s
                           : u"Both halves in %1 of %2 deep discussions"_s.arg(all.met).arg(all.of);
    case Measure::FirstDates:
        return all.of == 0
                   ? u"No action was due in these weeks"_s
                   : u"%1 of %2 actions done by their first date"_s.arg(all.met).arg(all.of);
    case Measure::Attendance:
        return attendanceFinding(hubs, whose);
    }
    return {};
}

QString measureText(Measure measure, const MeasurePeriod& period, Whose whose) {
    switch (measure) {
    case Measure::MeetingsHeld:
        return u"Weeks with a hub meeting, %1"_s.arg(spanText(period.span));
    case Measure::BothHalves:
        return u"Deep discussions with reflection and direction, %1"_s.arg(spanText(period.span));
    case Measure::FirstDates:
        return u"Actions first due %1"_s.arg(spanText(period.span));
    case Measure::Attendance:
        return (whose == Whose::Own
                    ? u"Months in which you were at a hub meeting, last %1 months"_s
                    : u"Months with the group manager at a meeting, last %1 months"_s)
            .arg(period.months.size());
    }
    return {};
}

QStringList definitionText(Measure measure, const MeasurePeriod& period, Whose whose, QDate asAt) {
    const QString who = whose == Whose::Own ? u"you were"_s : u"the hub's group manager was"_s;
    switch (measure) {
    case Measure::MeetingsHeld:
        return {
            u"Counted: weeks in which the hub held a meeting, whether weekly, extra or joint."_s,
            u"Out of: %1 in which the hub was open."_s.arg(weeksText(period)),
            u"Left out: weeks before the hub opened. A cancelled meeting was not held."_s,
            u"Why: hubs meet weekly (progress report of March 2017, 7.8)."_s, asAtText(asAt)};
    case Measure::BothHalves:
        return {
            u"Counted: deep discussions with a reflection and at least one direction."_s,
            u"Out of: all deep discussions that were closed in %1."_s.arg(weeksText(period)),
            u"Left out: quick discussions. A half that was waived is not there."_s,
            u"Why: reflection and decisive direction belong together (Ofsted's fourth visit)."_s,
            asAtText(asAt)};
    case Measure::FirstDates:
        return {u"Counted: actions done on or before the date that they were first given."_s,
                u"Out of: all actions whose first date lies in %1."_s.arg(weeksText(period)),
                u"Left out: actions that were not needed any more. Rolling an action on does not "
                u"change its first date."_s,
                u"Why: actions should be progressed more quickly (Ofsted's third visit)."_s,
                asAtText(asAt)};
    case Measure::Attendance:
        return {
            u"Counted: months in which %1 present at one meeting of the hub or more."_s.arg(who),
            u"Out of: months in which the hub met. The present month counts once it is met."_s,
            u"Left out: months without a meeting."_s,
            u"Why: group managers attend at least one hub meeting every month (progress report "
            u"of March 2017, 7.2)."_s,
            asAtText(asAt)};
    }
    return {};
}

} // namespace rt
