// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reason_word.h"

namespace rt {

using namespace Qt::StringLiterals;

QString reasonWord(ReasonCode code) {
    switch (code) {
    case ReasonCode::Urgent:
        return u"Urgent"_s;
    case ReasonCode::NewCase:
        return u"New"_s;
    case ReasonCode::ReflectionOwed:
    case ReasonCode::DirectionOwed:
    case ReasonCode::ManagerOwes:
        return u"Owed"_s;
    case ReasonCode::DateSoon:
    case ReasonCode::DateComing:
        return u"Date near"_s;
    case ReasonCode::DateOverdue:
    case ReasonCode::VisitMissed:
        return u"Late"_s;
    case ReasonCode::ScaleDropBig:
    case ReasonCode::ScaleDrop:
        return u"Scale fell"_s;
    case ReasonCode::Incident:
        return u"Incident"_s;
    case ReasonCode::Asked:
        return u"Asked for"_s;
    case ReasonCode::ReadyToClose:
        return u"Ready to close"_s;
    case ReasonCode::BeyondLimit:
    case ReasonCode::BeyondCadence:
    case ReasonCode::NotReached:
    case ReasonCode::NotSeenAlone:
    case ReasonCode::ScaleFlat:
    case ReasonCode::VoiceOld:
    case ReasonCode::PlanOld:
    case ReasonCode::RolledActions:
    case ReasonCode::DaysSince:
        break;
    }
    return u"Drift"_s;
}

} // namespace rt
