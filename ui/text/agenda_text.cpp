// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/agenda_text.h"

#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString since(QStringView what, QDate day) {
    return day.isValid() ? u"%1 since %2"_s.arg(what, sayShortDate(day)) : what.toString();
}

QString childIn(const Reason& reason, const ChildNamed& named) {
    const QString name = reason.child.isNull() || !named ? QString() : named(reason.child);
    return name.isEmpty() ? u"A child"_s : name;
}

QString dateKind(const Reason& reason) {
    return inWords(KeyDateKind(std::clamp(reason.other, 0, int(KeyDateKind::PathwayReview))));
}

QString dateText(const Reason& reason) {
    const QString kind = dateKind(reason);
    if (reason.number < 0 || reason.code == ReasonCode::DateOverdue)
        return u"%1 was due %2"_s.arg(kind, sayShortDate(reason.date));
    if (reason.number == 0)
        return kind + u" today"_s;
    return u"%1 in %2"_s.arg(kind, countText(reason.number, u"working day", u"working days"));
}

QString incidentText(const Reason& reason, const ChildNamed& named) {
    const QString kind =
        inWords(IncidentKind(std::clamp(reason.other, 0, int(IncidentKind::Other))));
    const QString text = u"%1 %2"_s.arg(kind, sayShortDate(reason.date));
    return reason.child.isNull() ? text : text + u", "_s + childIn(reason, named);
}

QString childText(const Reason& reason, const ChildNamed& named) {
    const QString name = childIn(reason, named);
    const bool never = reason.number < 0;
    switch (reason.code) {
    case ReasonCode::VisitMissed:
        return never ? u"%1: no visit recorded yet"_s.arg(name)
                     : u"%1: visit was due %2"_s.arg(name, sayShortDate(reason.date));
    case ReasonCode::NotSeenAlone:
        return never ? u"%1: not seen alone yet"_s.arg(name)
                     : u"%1: seen alone %2 days ago"_s.arg(name).arg(reason.number);
    default:
        return never ? u"%1: views not recorded yet"_s.arg(name)
                     : u"%1: views %2 days old"_s.arg(name).arg(reason.number);
    }
}

QString countedText(const Reason& reason) {
    switch (reason.code) {
    case ReasonCode::ScaleDropBig:
    case ReasonCode::ScaleDrop:
        return u"Scale fell from %1 to %2"_s.arg(reason.number).arg(reason.other);
    case ReasonCode::ScaleFlat:
        return u"Scale at %1 for %2 weeks"_s.arg(reason.number).arg(reason.other);
    case ReasonCode::PlanOld:
        return u"Plan updated %1 days ago"_s.arg(reason.number);
    case ReasonCode::RolledActions:
        return reason.number == 1 ? u"Action rolled twice"_s
                                  : u"%1 actions rolled twice"_s.arg(reason.number);
    default:
        return reason.number < 0
                   ? u"Not discussed yet"_s
                   : countText(reason.number, u"day since discussion", u"days since discussion");
    }
}

} // namespace

QString reasonText(const Reason& reason, const ChildNamed& named) {
    switch (reason.code) {
    case ReasonCode::Urgent:
        return since(u"Urgent", reason.date);
    case ReasonCode::NewCase:
        return u"New, first discussion"_s;
    case ReasonCode::ReflectionOwed:
        return since(u"Reflection owed", reason.date);
    case ReasonCode::DirectionOwed:
        return since(u"Direction owed", reason.date);
    case ReasonCode::ManagerOwes:
        return since(u"Direction owed by the group manager", reason.date);
    case ReasonCode::DateSoon:
    case ReasonCode::DateOverdue:
    case ReasonCode::DateComing:
        return dateText(reason);
    case ReasonCode::VisitMissed:
    case ReasonCode::NotSeenAlone:
    case ReasonCode::VoiceOld:
        return childText(reason, named);
    case ReasonCode::Incident:
        return incidentText(reason, named);
    case ReasonCode::NotReached:
        return u"Not reached last time"_s;
    case ReasonCode::Asked:
        return since(u"Asked for by a colleague", reason.date);
    case ReasonCode::ReadyToClose:
        return u"Ready to close"_s;
    default:
        return countedText(reason);
    }
}

QStringList reasonTexts(QStringView stored, const ChildNamed& named) {
    QStringList texts;
    for (const Reason& reason : readReasons(stored))
        texts.append(reasonText(reason, named));
    return texts;
}

QString becomesMustText(QDate day) {
    return day.isValid() ? u"Becomes a must on "_s + sayDate(day) : QString();
}

QString coverageText(const Coverage& coverage) {
    if (coverage.families == 0)
        return u"No families are open with this hub."_s;
    const int chosen = coverage.deep + coverage.quick;
    const QString families = countText(coverage.families, u"family", u"families");
    const QString pace =
        chosen == 0 ? u"%1, none chosen."_s.arg(families)
        : chosen >= coverage.families
            ? u"%1, all discussed this week, %2 in depth."_s.arg(families).arg(coverage.deep)
            : u"%1, %2 a week, %3 in depth: everyone every %4 weeks."_s.arg(families)
                  .arg(chosen)
                  .arg(coverage.deep)
                  .arg(coverage.weeksPerCycle, 0, 'f', 1);
    const int beyond = int(coverage.beyond.size());
    return pace + (beyond == 0 ? u" Nobody is past their cadence if this agenda runs."_s
                               : u" %1 past their cadence if this agenda runs."_s.arg(
                                     countText(beyond, u"family is", u"families are")));
}

QString timeText(const Agenda& agenda, int minutes) {
    return u"%1 chosen, %2 of %3 minutes"_s.arg(agenda.chosen).arg(agenda.minutes).arg(minutes);
}

} // namespace rt
