// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar files (RFC 5545). They end on telephones and shared calendars, so a summary holds a verb
// and the family's reference and nothing else: checkDiscreet is asked before toIcs.
#pragma once
#include "core/base/result.h"

#include <QDateTime>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <variant>
#include <vector>

namespace rt {

using CalendarTime = std::variant<QDate, QDateTime>; // a whole day, or a moment

struct CalendarEntry {
    QUuid source; // the action or visit; its entry keeps this identity however often it moves
    CalendarTime start;
    std::optional<CalendarTime> end; // of the same kind as start; the last day, or the moment
    QString summary;
    int revision = 0; // grows with every change that the owner has been sent
    QDateTime stamp;  // when this state of it was recorded
    bool cancelled = false;
    std::optional<int> alarmMinutes = std::nullopt; // before the start
};

// Invalid "calendar.source", ".start", ".end", ".stamp", ".revision" or ".alarm".
Result<QByteArray> toIcs(const std::vector<CalendarEntry>& entries);

// Invalid "calendar.summary" when one of the words stands in it, whatever its case, accents and
// spaces; a word inside another ("Al" in "call") does not count.
Outcome checkDiscreet(const QString& summary, const QStringList& protectedWords);

} // namespace rt
