// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/agenda_text.h"
#include "ui/text/people_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString pointsText(const Reason& reason) {
    return countText(reason.points, u"point", u"points");
}

QString mustRule(ReasonCode code, const Settings& settings) {
    const auto n = [&](QLatin1StringView name) { return settings.number(name); };
    switch (code) {
    case ReasonCode::Urgent:
        return u"An urgent request is a must until the family is discussed."_s;
    case ReasonCode::NewCase:
        return u"A new family is discussed at the next meeting."_s;
    case ReasonCode::ReflectionOwed:
    case ReasonCode::DirectionOwed:
        return u"A half that was waived comes back as a must."_s;
    case ReasonCode::ManagerOwes:
        return u"A decision above the consultant's level is a must until it is given."_s;
    case ReasonCode::BeyondLimit:
        return u"A must from %1 past the cadence."_s.arg(
            countText(n("agenda.limit_extra_weeks"_L1), u"week", u"weeks"));
    case ReasonCode::DateSoon:
    case ReasonCode::DateOverdue:
        return u"A conference, care review or court date within %1 working days is a must."_s.arg(
            n("agenda.must.review_working_days"_L1));
    case ReasonCode::ScaleDropBig:
        return u"A fall of the hub's scale by %1 or more, or twice running, is a must."_s.arg(
            n("scale.big_drop"_L1));
    case ReasonCode::VisitMissed:
        return u"A visit past its interval makes a must."_s;
    default:
        return u"A critical incident in the last %1 days makes a must."_s.arg(
            n("agenda.must.incident_days"_L1));
    }
}

QString pointsRule(ReasonCode code, const Settings& settings) {
    const auto n = [&](QLatin1StringView name) { return settings.number(name); };
    switch (code) {
    case ReasonCode::BeyondCadence:
        return u"Each week past the cadence gives %1 points, %2 at most."_s
            .arg(n("agenda.points.week_beyond"_L1))
            .arg(n("agenda.points.week_beyond_most"_L1));
    case ReasonCode::NotReached:
        return u"A family that was not reached comes up sooner."_s;
    case ReasonCode::Asked:
        return u"A colleague's request counts."_s;
    case ReasonCode::NotSeenAlone:
        return u"A child not seen alone in the interval counts."_s;
    case ReasonCode::ScaleFlat:
        return u"A scale below %1 that has not moved for %2 weeks counts."_s
            .arg(n("scale.flat_below"_L1))
            .arg(n("scale.flat_weeks"_L1));
    case ReasonCode::ScaleDrop:
        return u"A fall of the hub's scale counts."_s;
    case ReasonCode::VoiceOld:
        return u"A child's views older than %1 days count."_s.arg(n("voice.days"_L1));
    case ReasonCode::PlanOld:
        return u"A plan not updated in its interval counts."_s;
    case ReasonCode::DateComing:
        return u"A review within %1 working days counts."_s.arg(
            n("agenda.horizon_working_days"_L1));
    case ReasonCode::RolledActions:
        return u"Each action rolled twice gives %1 points, %2 at most."_s
            .arg(n("agenda.points.rolled"_L1))
            .arg(n("agenda.points.rolled_most"_L1));
    case ReasonCode::ReadyToClose:
        return u"A family that is ready to close counts."_s;
    default:
        return u"Said for information."_s;
    }
}

} // namespace

QString reasonRule(const Reason& reason, const Settings& settings) {
    const QString rule = makesMust(reason.code) ? mustRule(reason.code, settings)
                                                : pointsRule(reason.code, settings);
    return reason.points > 0 ? u"%1 Here: %2."_s.arg(rule, pointsText(reason)) : rule;
}

} // namespace rt
