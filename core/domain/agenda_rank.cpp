// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/agenda.h"

#include <tuple>

// The rules for one case (ux.md 2.4): what makes it a must, and what gives it points.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

struct Ranking { // of one case, while its reasons are gathered
    const Standing& standing;
    const Settings& settings;
    QDate day;
    const BankHolidays& holidays;
    std::vector<Reason> reasons;
    QDate due, becomesMust;

    void add(Reason reason, int points = 0) {
        reason.points = points;
        reasons.push_back(reason);
    }

    int number(QLatin1StringView name) const { return settings.number(name); }

    void mustFrom(QDate first) {
        if (first.isValid() && (!becomesMust.isValid() || first < becomesMust))
            becomesMust = first;
    }

    int daysSince(QDate then) const { return then.isValid() ? int(then.daysTo(day)) : -1; }
};

int cadenceWeeks(const Standing& standing, const Settings& settings) {
    int weeks = settings.cadenceWeeks(Journey::EarlyHelp);
    bool first = true;
    for (const ChildStanding& child : standing.children) {
        int own = settings.cadenceWeeks(child.status);
        if (child.unborn)
            own = std::min(own, settings.cadenceWeeksUnborn());
        weeks = first ? own : std::min(weeks, own);
        first = false;
    }
    return std::max(weeks, 1);
}

// Null for a case that was never discussed and has no first date from import.
QDate deepDue(const Standing& s, const Settings& settings) {
    const int days = 7 * cadenceWeeks(s, settings);
    const QDate base = s.lastDeep.isValid() ? s.lastDeep : s.lastQuick;
    const QDate byCadence =
        base.isValid() ? std::max(base.addDays(days), s.firstDeepDue) : s.firstDeepDue;
    if (s.nextDeep.isValid() && s.nextDeep > s.lastDeep && s.lastDiscussed().isValid())
        return std::min(s.nextDeep, s.lastDiscussed().addDays(days));
    return byCadence;
}

void addRequests(Ranking& r) {
    const Standing& s = r.standing;
    if (s.urgent.isValid())
        r.add({.code = ReasonCode::Urgent, .date = s.urgent});
    if (s.asked.isValid())
        r.add({.code = ReasonCode::Asked, .date = s.asked}, r.number("agenda.points.asked"_L1));
    if (s.reflectionOwed.isValid())
        r.add({.code = ReasonCode::ReflectionOwed, .date = s.reflectionOwed});
    if (s.directionOwed.isValid())
        r.add({.code = ReasonCode::DirectionOwed, .date = s.directionOwed});
    if (s.managerOwes.isValid())
        r.add({.code = ReasonCode::ManagerOwes, .date = s.managerOwes});
    if (s.notReached)
        r.add({.code = ReasonCode::NotReached}, r.number("agenda.points.not_reached"_L1));
    if (s.readyToClose)
        r.add({.code = ReasonCode::ReadyToClose}, r.number("agenda.points.ready_to_close"_L1));
    if (s.rolledTwice > 0)
        r.add({.code = ReasonCode::RolledActions, .number = s.rolledTwice},
              std::min(s.rolledTwice * r.number("agenda.points.rolled"_L1),
                       r.number("agenda.points.rolled_most"_L1)));
}

void addCadence(Ranking& r) {
    const QDate last = r.standing.lastDiscussed();
    r.due = deepDue(r.standing, r.settings);
    if (!r.due.isValid()) {
        r.add({.code = ReasonCode::NewCase, .date = r.standing.opened});
        return;
    }
    const QDate limit = r.due.addDays(7 * r.number("agenda.limit_extra_weeks"_L1));
    r.mustFrom(limit.addDays(1));
    const int weeks = (int(r.due.daysTo(r.day)) + 6) / 7; // begun
    const int points = std::clamp(weeks * r.number("agenda.points.week_beyond"_L1), 0,
                                  r.number("agenda.points.week_beyond_most"_L1));
    if (r.day > limit)
        r.add({.code = ReasonCode::BeyondLimit, .number = r.daysSince(last), .date = last}, points);
    else if (r.day > r.due)
        r.add({.code = ReasonCode::BeyondCadence, .number = r.daysSince(last), .date = r.due},
              points);
    else if (last.isValid())
        r.add({.code = ReasonCode::DaysSince, .number = r.daysSince(last), .date = last});
}

bool isMustKind(KeyDateKind kind) {
    return kind == KeyDateKind::Conference || kind == KeyDateKind::CareReview ||
           kind == KeyDateKind::Court;
}

// The first day on which no more than so many working days are left.
QDate nearFrom(QDate due, int workingDays, const BankHolidays& holidays) {
    const QDate counted = isWorkingDay(due, holidays) ? due : addWorkingDays(due, -1, holidays);
    return addWorkingDays(counted, -workingDays, holidays);
}

void addDates(Ranking& r) {
    const int mustDays = r.number("agenda.must.review_working_days"_L1);
    const int horizon = r.number("agenda.horizon_working_days"_L1);
    int points = r.number("agenda.points.date_coming"_L1);
    for (const DateAhead& ahead : r.standing.dates) {
        if (!ahead.due.isValid() || r.day.daysTo(ahead.due) > 3 * (horizon + mustDays) + 30)
            continue;
        const int left = workingDaysBetween(r.day, ahead.due, r.holidays);
        Reason reason{.number = left, .other = int(ahead.kind), .date = ahead.due};
        if (isMustKind(ahead.kind))
            r.mustFrom(nearFrom(ahead.due, mustDays, r.holidays));
        if (isMustKind(ahead.kind) && left <= mustDays) {
            reason.code = ahead.due < r.day ? ReasonCode::DateOverdue : ReasonCode::DateSoon;
            r.add(reason);
        } else if (left <= horizon) {
            reason.code = ReasonCode::DateComing;
            r.add(reason, std::exchange(points, 0));
        }
    }
}

void addScale(Ranking& r) {
    const auto& line = r.standing.hubScale;
    if (scaleFlat(line, r.day, r.settings))
        r.add({.code = ReasonCode::ScaleFlat,
               .number = line.back().number,
               .other = r.number("scale.flat_weeks"_L1)},
              r.number("agenda.points.scale_flat"_L1));
    const auto drop = scaleDrop(line);
    if (!drop || drop->on < r.standing.lastDeep) // talked about since
        return;
    Reason reason{.number = drop->from, .other = drop->to, .date = drop->on};
    reason.code = drop->serious(r.settings) ? ReasonCode::ScaleDropBig : ReasonCode::ScaleDrop;
    r.add(reason, r.number("agenda.points.scale_drop"_L1));
}

void addSeen(Ranking& r, const ChildStanding& child) {
    const QDate due = visitDue(child, r.settings);
    if (!due.isValid())
        return;
    r.mustFrom(due.addDays(1));
    if (due < r.day)
        r.add({.code = ReasonCode::VisitMissed,
               .number = r.daysSince(child.seen),
               .date = due,
               .child = child.child});
}

void addSeenAlone(Ranking& r, const ChildStanding& child, int& points) {
    const QDate last = child.seenAlone.isValid() ? child.seenAlone : child.since;
    const QDate due = after(last, r.settings.seenAlone(child.status));
    if (due.isValid() && due < r.day)
        r.add({.code = ReasonCode::NotSeenAlone,
               .number = r.daysSince(child.seenAlone),
               .date = due,
               .child = child.child},
              std::exchange(points, 0));
}

void addVoice(Ranking& r, const ChildStanding& child, int& points) {
    const QDate last = child.voice.isValid() ? child.voice : child.since;
    if (r.daysSince(last) > r.number("voice.days"_L1))
        r.add({.code = ReasonCode::VoiceOld,
               .number = r.daysSince(child.voice),
               .child = child.child},
              std::exchange(points, 0));
}

void addChildren(Ranking& r) {
    int alone = r.number("agenda.points.not_seen_alone"_L1);
    int voice = r.number("agenda.points.voice_old"_L1);
    for (const ChildStanding& child : r.standing.children) {
        if (child.unborn || child.status == Journey::Closed)
            continue;
        addSeen(r, child);
        addSeenAlone(r, child, alone);
        addVoice(r, child, voice);
    }
}

void addPlan(Ranking& r) {
    const QDate updated = r.standing.planUpdated;
    for (const ChildStanding& child : r.standing.children) {
        const QDate due = after(updated, r.settings.planUpdate(child.status));
        if (!due.isValid() || due >= r.day)
            continue;
        r.add({.code = ReasonCode::PlanOld, .number = r.daysSince(updated), .date = updated},
              r.number("agenda.points.plan_old"_L1));
        return;
    }
}

void addIncidents(Ranking& r) {
    const int days = r.number("agenda.must.incident_days"_L1);
    for (const RecentIncident& incident : r.standing.incidents)
        if (incident.on <= r.day && r.daysSince(incident.on) <= days)
            r.add({.code = ReasonCode::Incident,
                   .other = int(incident.kind),
                   .date = incident.on,
                   .child = incident.child});
}

bool has(const std::vector<Reason>& reasons, std::initializer_list<ReasonCode> codes) {
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
        return std::find(codes.begin(), codes.end(), reason.code) != codes.end();
    });
}

int minutesFor(const Ranking& r) {
    using enum ReasonCode;
    const int own = r.standing.medianMinutes;
    if (has(r.reasons, {Urgent, NewCase, Incident}))
        return std::max(own, r.number("agenda.minutes.new_or_urgent"_L1));
    if (own > 0)
        return own;
    const bool review = has(r.reasons, {DateSoon, DateOverdue, DateComing});
    return r.number(review ? "agenda.minutes.review"_L1 : "agenda.minutes.routine"_L1);
}

} // namespace

QDate visitDue(const ChildStanding& child, const Settings& settings) {
    if (child.unborn || child.status == Journey::Closed)
        return {};
    const QDate last = child.seen.isValid() ? child.seen : child.since;
    return after(last, settings.visits(child.status));
}

Ranked rankCase(const Standing& standing, const Settings& settings, QDate day,
                const BankHolidays& holidays) {
    Ranking r{standing, settings, day, holidays, {}, {}, {}};
    addRequests(r);
    addCadence(r);
    addDates(r);
    addScale(r);
    addChildren(r);
    addPlan(r);
    addIncidents(r);
    std::stable_sort(r.reasons.begin(), r.reasons.end(), [](const Reason& a, const Reason& b) {
        const auto key = [](const Reason& x) {
            return makesMust(x.code) ? std::tuple(false, int(x.code)) : std::tuple(true, -x.points);
        };
        return key(a) < key(b);
    });
    Ranked ranked{.inCase = standing.inCase,
                  .family = standing.family,
                  .familyName = standing.familyName,
                  .reasons = r.reasons,
                  .lastDiscussed = standing.lastDiscussed(),
                  .due = r.due,
                  .becomesMust = r.becomesMust};
    for (const Reason& reason : r.reasons)
        ranked.points += reason.points;
    ranked.minutes = minutesFor(r);
    if (!r.reasons.empty() && makesMust(r.reasons.front().code)) {
        ranked.tier = Tier::Must;
        ranked.becomesMust = day;
    }
    return ranked;
}

} // namespace rt
