// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Conferences, reviews and hearings: when they are due, and that they were held.
namespace rt {

struct HoldKeyDate {
    KeyDateId keyDate;
    QDate held;
    QString note;
    QDate nextDue; // makes the next one of the kind
};

template <> struct Fields<HoldKeyDate> {
    static constexpr auto list = std::make_tuple(
        field(1, "key_date", &HoldKeyDate::keyDate), field(2, "held", &HoldKeyDate::held),
        field(3, "note", &HoldKeyDate::note), field(4, "next_due", &HoldKeyDate::nextDue));
};

Result<KeyDateId> setKeyDate(Workspace& workspace, const KeyDate& date);
Outcome editKeyDate(Workspace& workspace, const Edit<KeyDate>& edit);
Outcome holdKeyDate(Workspace& workspace, const HoldKeyDate& hold);

} // namespace rt
