// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/measure_behind.h"

#include "core/base/dates.h"
#include "core/queries/meetings.h"
#include "core/queries/rows.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

class Looking {
public:
    Looking(const Database& db, const MeasureCharts::Numbers& numbers, size_t hub,
            const NameMasks& shown)
        : m_db(db),
          m_numbers(numbers),
          m_facts(numbers.facts[hub]),
          m_name(numbers.names[hub]),
          m_shown(shown) {}

    Behind meetings(Measure which, int point) const {
        const bool weekly = which == Measure::MeetingsHeld;
        const auto marks =
            weekly ? meetingWeeks(m_facts.meetings, m_facts.opened, m_numbers.period.weeks)
                   : attendanceMonths(m_facts.meetings, m_numbers.period.months);
        Behind behind;
        Span span{marks.front().span.from, marks.back().span.to};
        QString when = QObject::tr("all weeks and months shown");
        if (point >= 0) {
            const SpanMark& mark = marks[size_t(point)];
            span = mark.span;
            when = (weekly ? weekText(span) : monthText(span)) + u", "_s +
                   inWords(mark.state, which).toLower();
        }
        behind.title = u"%1: %2"_s.arg(inWords(which), m_name);
        behind.facts = when;
        behind.none = QObject::tr("%1 held no meeting in these days.").arg(m_name);
        for (const MeetingFact& fact : m_facts.meetings)
            if (span.holds(fact.on))
                behind.lines.push_back(meeting(fact, weekly));
        cancelled(span, behind);
        return behind;
    }

    Behind discussions(int point) const {
        Behind behind;
        behind.title = u"%1: %2"_s.arg(inWords(Measure::BothHalves), m_name);
        behind.facts =
            point < 0 ? QObject::tr("all deep discussions of these weeks") : inWords(Halves(point));
        behind.none = QObject::tr("No deep discussion of these weeks is like this.");
        behind.tab = FamilyTabName::Discussions;
        for (const DiscussionFact& fact : m_facts.discussions) {
            const Halves halves = halvesOf(fact);
            if (point >= 0 && int(halves) != point)
                continue;
            BehindLine line;
            line.id = fact.id.value;
            line.title = familyName(fact.family);
            line.why = QObject::tr("Discussed %1").arg(sayDate(fact.on));
            line.chips = {
                {halves == Halves::Both ? Status::Done : Status::Concern, inWords(halves)}};
            line.family = fact.family;
            behind.lines.push_back(std::move(line));
        }
        return behind;
    }

    Behind actions(int point) const {
        Behind behind;
        behind.title = u"%1: %2"_s.arg(inWords(Measure::FirstDates), m_name);
        behind.facts = point < 0 ? QObject::tr("all actions first due in these weeks")
                                 : inWords(FirstDate(point));
        behind.none = QObject::tr("No action first due in these weeks is like this.");
        behind.tab = FamilyTabName::Actions;
        for (const ActionFact& fact : m_facts.actions) {
            const auto first = firstDateOf(fact);
            if (!first || (point >= 0 && int(*first) != point))
                continue;
            const auto action = rowOf<Action>(m_db, fact.id);
            BehindLine line;
            line.id = fact.id.value;
            line.title = action ? m_shown.text(fact.family, action->what) : QString();
            line.why = QObject::tr("%1, first due %2")
                           .arg(familyName(fact.family), sayDate(fact.firstDue));
            line.chips = {{*first == FirstDate::NotYet ? Status::DueSoon : Status::Done,
                           fact.state == ActionState::Done
                               ? QObject::tr("Done %1").arg(sayShortDate(fact.endedOn))
                               : inWords(*first)}};
            line.family = fact.family;
            behind.lines.push_back(std::move(line));
        }
        return behind;
    }

    // What the hub published are numbers: who is behind them is known there and not here.
    Behind published(Measure which) const {
        Behind behind;
        behind.title = u"%1: %2"_s.arg(inWords(which), m_name);
        behind.facts = QObject::tr("as published on %1").arg(sayDate(m_facts.publishedAt));
        behind.none = QObject::tr("%1 published these figures without the meetings and families "
                                  "behind them. Its consultant and its group manager see those.")
                          .arg(m_name);
        return behind;
    }

private:
    QString familyName(FamilyId id) const {
        const auto family = rowOf<Family>(m_db, id);
        return family ? m_shown.family(family->name) : QString();
    }

    BehindLine meeting(const MeetingFact& fact, bool weekly) const {
        BehindLine line;
        line.id = fact.id.value;
        line.meeting = fact.id;
        if (const auto held = meetingLine(m_db, fact.id)) {
            line.title = u"%1, %2"_s.arg(inWords(held->meeting.kind), sayDate(fact.on));
            line.why = QObject::tr("%1 deep, %2 quick").arg(held->deep).arg(held->quick);
        }
        if (!weekly)
            line.chips = {{fact.managerThere ? Status::Done : Status::Same,
                           fact.managerThere ? QObject::tr("There") : QObject::tr("Not there")}};
        return line;
    }

    void cancelled(Span span, Behind& behind) const {
        for (const Meeting& one :
             rowsOf<Meeting>(m_db,
                             "t.hub=?1 AND t.state='cancelled' AND t.on_day BETWEEN ?2 AND ?3 "
                             "ORDER BY t.on_day,t.key",
                             m_facts.hub, span.from, span.to)) {
            BehindLine line;
            line.id = one.id.value;
            line.meeting = one.id;
            line.title = u"%1, %2"_s.arg(inWords(one.kind), sayDate(one.on));
            line.why = one.cancelledBecause;
            line.chips = {{Status::Same, inWords(MeetingState::Cancelled)}};
            behind.lines.push_back(std::move(line));
        }
    }

    const Database& m_db;
    const MeasureCharts::Numbers& m_numbers;
    const HubFacts& m_facts;
    const QString& m_name;
    const NameMasks& m_shown;
};

} // namespace

Behind behindPoint(const Database& db, const MeasureCharts::Numbers& numbers, Measure which,
                   size_t hub, int point, const NameMasks& shown) {
    const Looking looking(db, numbers, hub, shown);
    if (numbers.facts[hub].publishedAt.isValid())
        return looking.published(which);
    if (which == Measure::BothHalves)
        return looking.discussions(point);
    if (which == Measure::FirstDates)
        return looking.actions(point);
    return looking.meetings(which, point);
}

} // namespace rt
