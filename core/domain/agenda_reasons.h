// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/value.h"
#include "core/domain/ids.h"

#include <QDate>

#include <vector>

// Why a family stands on an agenda, as codes and numbers: AgendaItem::reasons holds them as text,
// ui/text says them.
namespace rt {

enum class ReasonCode {
    // musts
    Urgent,         // date: asked on
    NewCase,        // date: opened
    ReflectionOwed, // date: since
    DirectionOwed,  // date: since
    ManagerOwes,    // date: since
    BeyondLimit,    // number: days since discussion; date: last discussed
    DateSoon,       // number: working days; other: KeyDateKind; date
    DateOverdue,    // other: KeyDateKind; date: was due
    ScaleDropBig,   // number from, other to, date
    VisitMissed,    // child; number: days since seen, -1 never; date: was due
    Incident,       // other: IncidentKind; date; child
    // shoulds
    BeyondCadence, // number: days since discussion; date: was due
    NotReached,
    Asked,         // date
    NotSeenAlone,  // child; number: days since, -1 never; date: was due
    ScaleFlat,     // number; other: weeks
    ScaleDrop,     // number from, other to, date
    VoiceOld,      // child; number: days since, -1 never
    PlanOld,       // number: days since; date: updated
    DateComing,    // number: working days; other: KeyDateKind; date
    RolledActions, // number of actions rolled twice or more
    ReadyToClose,
    // only said
    DaysSince // number: days since discussion; date
};

template <> struct Names<ReasonCode> {
    static constexpr std::array<std::string_view, 23> words{
        "urgent",         "new",          "reflection_owed",
        "direction_owed", "manager_owes", "beyond_limit",
        "date_soon",      "date_overdue", "scale_drop_big",
        "visit_missed",   "incident",     "beyond_cadence",
        "not_reached",    "asked",        "not_seen_alone",
        "scale_flat",     "scale_drop",   "voice_old",
        "plan_old",       "date_coming",  "rolled",
        "ready_to_close", "days_since"};
};

constexpr bool makesMust(ReasonCode code) {
    return code <= ReasonCode::Incident;
}

struct Reason {
    ReasonCode code = ReasonCode::DaysSince;
    int number = 0, other = 0;
    QDate date = {};
    ChildId child = {};
    int points = 0; // that it gave; 0 for a must and for a second child of the same rule

    bool operator==(const Reason&) const = default;
};

// "scale_drop,5,4,2026-11-05,,4 rolled,1,0,,,3": a word for each reason.
QString writeReasons(const std::vector<Reason>& reasons);
std::vector<Reason> readReasons(QStringView text); // words of a newer program are passed over

} // namespace rt
